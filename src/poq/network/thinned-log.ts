import type { ScoreLog } from '../score-log.ts';

/** The log with at most so many prompts, evenly spread over its own: for what would take too long with all of them. The log itself where it has no more. */
export function thinLog(log: ScoreLog, mostPrompts: number): ScoreLog {
  const { promptCount, nodeCount, evaluatorCount, truth } = log;
  const kept = Math.max(1, Math.floor(mostPrompts));
  if (promptCount <= kept) return log;
  const places = Array.from({ length: kept }, (_, index) => Math.floor((index * promptCount) / kept));
  return {
    promptCount: kept,
    nodeCount,
    evaluatorCount,
    scores: pick(log.scores, nodeCount * evaluatorCount, places),
    ...(truth !== undefined && { truth: pick(truth, nodeCount, places) }),
    clusters: Int32Array.from(places, (place) => log.clusters[place] ?? 0),
  };
}

function pick(values: Float64Array, width: number, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length * width);
  for (const [index, place] of places.entries()) picked.set(values.subarray(place * width, (place + 1) * width), index * width);
  return picked;
}
