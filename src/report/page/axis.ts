export type Axis = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
};

/** Smaller spans are no spans. */
const LEAST_SPAN = 1e-9;

/**
 * An axis over the values, with about `count` ticks at 1, 2 or 5 times a power of ten, its ends at ticks. All equal values get room around
 * them.
 */
export function computeAxis(values: readonly number[], count: number): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = [most - least, Math.abs(most)].find((size) => size > LEAST_SPAN) ?? 1;
  const step = niceStep(span / count);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { low: ticks[0] ?? least, high: ticks.at(-1) ?? most, ticks };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
