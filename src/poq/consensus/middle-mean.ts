import type { Consensus } from './consensus.ts';

/**
 * A rule that sorts the scores, drops as many at either end and takes the mean of the rest: median and trimmed mean are both of this kind.
 * `droppedOf` says how many of `count` scores are dropped at each end; at least one or two are always left. Nothing is remembered.
 */
export function openMiddleMean(evaluatorCount: number, droppedOf: (count: number) => number): Consensus {
  const sorted = new Float64Array(evaluatorCount);
  const dropped = Int32Array.from({ length: evaluatorCount + 1 }, (_, count) => (count === 0 ? 0 : droppedOf(count)));
  return {
    compute(scores, _members, count) {
      for (let place = 0; place < count; place += 1) insert(sorted, place, scores[place] ?? 0);
      return meanWithin(sorted, dropped[count] ?? 0, count);
    },
    computeWithout(scores, _members, count, position) {
      for (let place = 0; place < position; place += 1) insert(sorted, place, scores[place] ?? 0);
      for (let place = position + 1; place < count; place += 1) insert(sorted, place - 1, scores[place] ?? 0);
      return meanWithin(sorted, dropped[count - 1] ?? 0, count - 1);
    },
    learn() {},
  };
}

/** Puts a score where it belongs among the first `length` of an ascending list. A handful of scores is sorted fastest so. */
function insert(sorted: Float64Array, length: number, score: number): void {
  let place = length;
  for (; place > 0; place -= 1) {
    const before = sorted[place - 1] ?? 0;
    if (before <= score) break;
    sorted[place] = before;
  }
  sorted[place] = score;
}

function meanWithin(sorted: Float64Array, dropped: number, count: number): number {
  let sum = 0;
  for (let place = dropped; place < count - dropped; place += 1) sum += sorted[place] ?? 0;
  return sum / (count - 2 * dropped);
}
