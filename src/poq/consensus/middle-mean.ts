import type { Consensus } from './consensus.ts';

/**
 * A rule that sorts the scores, drops as many at either end and takes the mean of the rest: median and trimmed mean are both of this kind.
 * `droppedOf` says how many of `count` scores are dropped at each end; at least one is always left. Nothing is remembered.
 */
export function openMiddleMean(evaluatorCount: number, droppedOf: (count: number) => number): Consensus {
  const sorted = new Float64Array(evaluatorCount);
  const dropped = Int32Array.from({ length: evaluatorCount + 1 }, (_, count) => (count === 0 ? 0 : droppedOf(count)));
  return {
    compute(scores, _members, count) {
      const ends = dropped[count] ?? 0;
      if (ends === 0) return sumWithin(scores, 0, count) / count;
      for (let place = 0; place < count; place += 1) insert(sorted, place, scores[place] ?? 0);
      return sumWithin(sorted, ends, count - ends) / (count - 2 * ends);
    },
    computeWithout(scores, _members, count, position) {
      const ends = dropped[count - 1] ?? 0;
      if (ends === 0) return (sumWithin(scores, 0, position) + sumWithin(scores, position + 1, count)) / (count - 1);
      for (let place = 0; place < position; place += 1) insert(sorted, place, scores[place] ?? 0);
      for (let place = position + 1; place < count; place += 1) insert(sorted, place - 1, scores[place] ?? 0);
      return sumWithin(sorted, ends, count - 1 - ends) / (count - 1 - 2 * ends);
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

function sumWithin(scores: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += scores[place] ?? 0;
  return sum;
}
