/** y + height − y may come out a little under height, and a label would be moved to where it is, for ever */
const ROUNDING = 1e-6;

export type Label = { readonly x: number; readonly y: number; readonly width: number };

/** Heights at which labels do not cover one another: each is moved down from its own height until it is free of those placed before. */
export function placeLabels(labels: readonly Label[], height: number): readonly number[] {
  const placed: Label[] = [];
  const order = labels.map((_, index) => index).sort((left, right) => (labels[left]?.y ?? 0) - (labels[right]?.y ?? 0));
  const heights = labels.map((label) => label.y);
  for (const index of order) {
    const label = labels[index];
    if (label === undefined) continue;
    let y = label.y;
    const covers = (other: Label): boolean =>
      Math.abs(other.y - y) < height - ROUNDING && label.x < other.x + other.width && other.x < label.x + label.width;
    for (let hit = placed.find(covers); hit !== undefined; hit = placed.find(covers)) y = hit.y + height;
    placed.push({ ...label, y });
    heights[index] = y;
  }
  return heights;
}
