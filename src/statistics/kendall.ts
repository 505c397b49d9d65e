import { type Correlation, findObstacle } from './correlation.ts';

type Pair = { readonly x: number; readonly y: number };

/**
 * Kendall's τ-b of two equally long lists: (concordant − discordant pairs) over the geometric mean of the pairs not tied in x
 * and the pairs not tied in y. Discordant pairs are counted as the exchanges of a merge sort, in n·log n steps: Knight, "A
 * Computer Method for Calculating Kendall's Tau with Ungrouped Data" (1966).
 *
 * @throws RangeError when the lists differ in length.
 */
export function computeKendall(x: readonly number[], y: readonly number[]): Correlation {
  const obstacle = findObstacle(x, y);
  if (obstacle !== undefined) return obstacle;
  const pairs: Pair[] = x.map((value, index) => ({ x: value, y: y[index] ?? 0 })).sort((a, b) => a.x - b.x || a.y - b.y);
  const all = pairsAmong(pairs.length);
  const tiedX = countTies(pairs, (a, b) => a.x === b.x);
  const tiedBoth = countTies(pairs, (a, b) => a.x === b.x && a.y === b.y);
  const { ascending, exchanges } = sortCounting(pairs.map((pair) => pair.y));
  const tiedY = countTies(ascending, (a, b) => a === b);
  const balance = all - tiedX - tiedY + tiedBoth - 2 * exchanges;
  const value = balance / Math.sqrt(all - tiedX) / Math.sqrt(all - tiedY);
  return { kind: 'defined', value: Math.min(1, Math.max(-1, value)) };
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Pairs inside runs of equal neighbours of a sorted list. */
function countTies<T>(sorted: readonly T[], equal: (a: T, b: T) => boolean): number {
  let ties = 0;
  let run = 0;
  let previous: T | undefined;
  for (const item of sorted) {
    run = previous !== undefined && equal(previous, item) ? run + 1 : 0;
    ties += run;
    previous = item;
  }
  return ties;
}

function sortCounting(values: readonly number[]): { readonly ascending: readonly number[]; readonly exchanges: number } {
  if (values.length < 2) return { ascending: values, exchanges: 0 };
  const middle = values.length >> 1;
  const left = sortCounting(values.slice(0, middle));
  const right = sortCounting(values.slice(middle));
  const merged = mergeCounting(left.ascending, right.ascending);
  return { ascending: merged.ascending, exchanges: left.exchanges + right.exchanges + merged.exchanges };
}

function mergeCounting(left: readonly number[], right: readonly number[]): { readonly ascending: number[]; readonly exchanges: number } {
  const ascending: number[] = [];
  let exchanges = 0;
  let next = 0;
  for (const value of left) {
    for (let other = right[next]; other !== undefined && other < value; other = right[next]) {
      ascending.push(other);
      next += 1;
    }
    // Every smaller value of the right half has to pass this one.
    exchanges += next;
    ascending.push(value);
  }
  return { ascending: ascending.concat(right.slice(next)), exchanges };
}
