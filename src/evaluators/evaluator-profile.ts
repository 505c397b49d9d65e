import type { BatchProfile, EvaluatorProfile } from '../documents/run.ts';
import { waitForTurn } from '../encoder/event-loop-turn.ts';
import type { TextPair } from '../encoder/pair-logits.ts';
import type { ProfileDesk, ProfileKey } from './profile-desk.ts';
import { choosePairs, computeLengthClass } from './profile-pairs.ts';

export type ProfileTask = Omit<ProfileKey, 'lengthClass'> & {
  /** pairs of the run; up to 64 different ones are measured with, spread over all of them */
  readonly pairs: readonly TextPair[];
  /** Scores these pairs together as one batch, past every cache. */
  readonly runBatch: (pairs: readonly TextPair[]) => Promise<unknown>;
  /** batch sizes; default 1, 8 and 32. An evaluator that takes one text at a time names 1 alone. */
  readonly sizes?: readonly number[];
  readonly signal: AbortSignal;
};

const usualSizes = [1, 8, 32] as const;
/** of one batch size [ours]: enough for figures to settle, and three of them stay below three seconds */
const settledMs = 30;
const enoughMs = 600;
/** all batches are run at most so often, even where a clock stands still */
const mostRounds = 20;
/** a batch that is expected to take longer needs no warm-up of its own: what a first one costs is little beside it */
const warmUpMs = 200;
/** a batch that would block the thread for longer is not run, and its size is absent [ours] */
const longestBatchMs = 5_000;

/**
 * What one evaluator costs on this machine (docs/reward.md, evaluator profile): for each batch size the time of a batch divided by its pairs,
 * and pairs per second, over up to 64 pairs of the run after a warm-up; the most memory held beyond what the process held before the model
 * was opened. Taken once, then read back from the store, and taken again where one of fewer pairs lacks a size that there are enough for now. Absent are sizes that there are too few pairs for, and those whose batch would take
 * more than five seconds.
 *
 * @returns undefined where there is no pair to measure with
 * @throws InterruptedError when `signal` aborts; whatever `runBatch` throws
 */
export async function collectEvaluatorProfile(desk: ProfileDesk, task: ProfileTask): Promise<EvaluatorProfile | undefined> {
  const pairs = choosePairs(task.pairs);
  if (pairs.length === 0) return undefined;
  const { use, revision, dtype, threads } = task;
  const fixed = { ...(dtype !== undefined && { dtype }), ...(threads !== undefined && { threads }) };
  const key = { use, revision, ...fixed, lengthClass: computeLengthClass(pairs) };
  const known = await desk.store.load(key);
  if (known !== undefined && isWhole(known, task.sizes ?? usualSizes, pairs.length)) return known;
  const batches = await measureSizes(desk, task, pairs);
  const peakMemoryMiB = Math.max(0, desk.memory.readPeakMiB());
  const profile = { pairs: pairs.length, batches, peakMemoryMiB, ...(threads !== undefined && { threads }), measuredAt: desk.date() };
  await desk.store.save(key, profile);
  return profile;
}

/** Whether every size that so many pairs are enough for was tried: an earlier run may have had fewer. */
const isWhole = (known: EvaluatorProfile, sizes: readonly number[], pairs: number): boolean =>
  sizes.every((size) => size > pairs || size <= known.pairs);

async function measureSizes(desk: ProfileDesk, task: ProfileTask, pairs: readonly TextPair[]): Promise<BatchProfile[]> {
  const measured: BatchProfile[] = [];
  await task.runBatch(pairs.slice(0, 1));
  for (const size of task.sizes ?? usualSizes) {
    const batches = cutBatches(pairs, size);
    const expectedMs = (measured.at(-1)?.latencyMs ?? 0) * size;
    if (batches.length === 0 || expectedMs > longestBatchMs) break;
    if (expectedMs < warmUpMs) await task.runBatch(batches[0] ?? []);
    const latencyMs = await measureLatency(desk, task, batches);
    // A clock that does not move has measured nothing.
    if (latencyMs > 0) measured.push({ batch: size, latencyMs, pairsPerSecond: 1000 / latencyMs });
  }
  return measured;
}

/** Full batches only: a smaller one would be counted as one of this size. */
const cutBatches = (pairs: readonly TextPair[], size: number): readonly (readonly TextPair[])[] =>
  Array.from({ length: Math.floor(pairs.length / size) }, (_, i) => pairs.slice(i * size, (i + 1) * size));

/** Time of one pair in ms: batches in turn, until each has run and the figure has settled, or enough time is spent. Only `runBatch` is timed. */
async function measureLatency(desk: ProfileDesk, task: ProfileTask, batches: readonly (readonly TextPair[])[]): Promise<number> {
  let [runs, pairs, spentMs] = [0, 0, 0];
  const isEnough = (): boolean =>
    spentMs >= enoughMs || (runs >= batches.length && spentMs >= settledMs) || runs >= batches.length * mostRounds;
  while (runs === 0 || !isEnough()) {
    const batch = batches[runs % batches.length] ?? [];
    await waitForTurn(task.signal);
    const startedMs = desk.nowMs();
    await task.runBatch(batch);
    spentMs += desk.nowMs() - startedMs;
    runs += 1;
    pairs += batch.length;
    desk.memory.readPeakMiB();
  }
  return spentMs / pairs;
}
