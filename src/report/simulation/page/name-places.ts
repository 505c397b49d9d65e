/** A dot and the width of its name. */
export type NamedPlace = { readonly x: number; readonly y: number; readonly width: number };

/** Where names and dots may stand. */
export type NameEdges = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Baseline of a name: its end that is next to the dot, and how many lines up or down from beside it the name had to move. */
export type NamePlace = { readonly side: 'left' | 'right'; readonly x: number; readonly y: number; readonly moved: number };

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const LINE = 15;
const GAP = 10;
const DOT = 6;
/** Baselines against the dot’s middle: above it first, so that whiskers and stairs do not strike it through. */
const FIRST_RISE = -7;
const SECOND_RISE = 17;
const STEPS = 5;

/** In units of one place farther up or down: a name on a name cannot be read, a name on a dot hides it. */
const COST = { name: 1000, edge: 500, dot: 40, left: 0.5 };

/** For each dot, from the uppermost on, the place of its name that covers the least and is nearest; both sides and both directions are tried. */
export function placeNames(dots: readonly NamedPlace[], edges: NameEdges): readonly NamePlace[] {
  const boxes = dots.map(({ x, y }): Box => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  const taken: Box[] = [];
  const places = dots.map(({ x, y }): NamePlace => ({ side: 'right', x, y, moved: 0 }));
  const order = dots.map((_, index) => index).sort((left, right) => (dots[left]?.y ?? 0) - (dots[right]?.y ?? 0));
  for (const index of order) {
    const dot = dots[index];
    if (dot === undefined) continue;
    const others = boxes.filter((_, other) => other !== index);
    const rated = listPlaces(dot).map((place) => ({ place, cost: rate(place, dot.width, { taken, dots: others, edges }) + place.penalty }));
    const best = rated.reduce((least, one) => (one.cost < least.cost ? one : least));
    taken.push(boxOf(best.place, dot.width));
    places[index] = best.place;
  }
  return places;
}

function listPlaces({ x, y }: NamedPlace): readonly (NamePlace & { readonly penalty: number })[] {
  const rises = Array.from({ length: STEPS }, (_, step) => [
    { rise: FIRST_RISE - step * LINE, step },
    { rise: SECOND_RISE + step * LINE, step: step + 0.25 },
  ]).flat();
  return rises.flatMap(({ rise, step }) => [
    { side: 'right', x: x + GAP, y: y + rise, moved: Math.floor(step), penalty: step },
    { side: 'left', x: x - GAP, y: y + rise, moved: Math.floor(step), penalty: step + COST.left },
  ]);
}

function boxOf({ side, x, y }: NamePlace, width: number): Box {
  const left = side === 'right' ? x : x - width;
  return { left: left - 2, right: left + width + 2, top: y - LINE + 4, bottom: y + 4 };
}

type Surroundings = { readonly taken: readonly Box[]; readonly dots: readonly Box[]; readonly edges: NameEdges };

function rate(place: NamePlace, width: number, { taken, dots, edges }: Surroundings): number {
  const box = boxOf(place, width);
  const outside = box.left < edges.left || box.right > edges.right + 2 || box.top < edges.top || box.bottom > edges.bottom;
  const count = (boxes: readonly Box[]): number => boxes.filter((other) => overlap(box, other)).length;
  return COST.name * count(taken) + COST.dot * count(dots) + (outside ? COST.edge : 0);
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
