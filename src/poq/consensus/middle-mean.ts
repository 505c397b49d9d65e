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
    fillWithout(scores, _members, count, others) {
      const ends = dropped[count - 1] ?? 0;
      for (let place = 0; place < count; place += 1) insert(sorted, place, scores[place] ?? 0);
      // Whoever is left out, the middle of the rest is this middle of one more score, without the score itself where it stands in it, else
      // without its end on that side. So all are sorted once.
      const least = sorted[ends] ?? 0;
      const greatest = sorted[count - 1 - ends] ?? 0;
      const middle = sumWithin(sorted, ends, count - ends);
      for (let place = 0; place < count; place += 1) {
        const missing = Math.min(greatest, Math.max(least, scores[place] ?? 0));
        others[place] = (middle - missing) / (count - 1 - 2 * ends);
      }
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
