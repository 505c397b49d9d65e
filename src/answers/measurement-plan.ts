import type { Block } from '../suite/block.ts';
import type { WarmUpTime } from './warm-up-rounds.ts';

type PlannedBlocks = {
  readonly prompts: number;
  readonly blocks: number;
  /** about how long they will take together; absent without a warm-up */
  readonly expectedMs?: number;
};

/** What will be asked, known before the first block. */
export type MeasurementPlan = { readonly latency: PlannedBlocks; readonly load: PlannedBlocks };

/**
 * Counts what is to be asked and estimates how long it will take from the times of the warm-up, whose prompts are the longest of the
 * sample, so rather less. One at a time: prompts × median time. With a concurrency: prompts × median time at it ÷ concurrency. At a request
 * rate: prompts ÷ rate, and for every block one answer more, because its last one is waited for.
 */
export function assemblePlan(blocks: readonly Block[], warmUp: readonly WarmUpTime[]): MeasurementPlan {
  const latency = blocks.filter(({ kind }) => kind === 'latency');
  const load = blocks.filter(({ kind }) => kind === 'load');
  return { latency: planKind(latency, warmUp), load: planKind(load, warmUp) };
}

function planKind(blocks: readonly Block[], warmUp: readonly WarmUpTime[]): PlannedBlocks {
  const times = blocks.flatMap((block) => expectTime(block, warmUp) ?? []);
  return {
    prompts: blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0),
    blocks: blocks.length,
    ...(times.length === blocks.length && blocks.length > 0 && { expectedMs: times.reduce((sum, ms) => sum + ms, 0) }),
  };
}

function expectTime({ promptIds, concurrency, rate }: Block, warmUp: readonly WarmUpTime[]): number | undefined {
  if (rate !== undefined) {
    // the last round came nearest to the load that the rate will bring
    const last = warmUp.at(-1);
    return last === undefined ? undefined : (1_000 * promptIds.length) / rate.requestsPerSecond + last.medianMs;
  }
  const known = warmUp.find((time) => time.concurrency === concurrency);
  return known === undefined ? undefined : (promptIds.length * known.medianMs) / concurrency;
}
