import type { MeasureSettings } from '../documents/suite.ts';
import { apportion } from './apportion.ts';
import { drawDueTimes } from './arrival-times.ts';
import type { Block } from './block.ts';
import { cutIntoBlocks } from './block-cut.ts';
import { interleave } from './block-turns.ts';
import type { Prompt } from './prompt.ts';
import { firstOfClusters, groupByTask } from './prompt-groups.ts';
import { sortByRank } from './seeded-rank.ts';

/** requests in flight in load blocks where the suite does not say [ours] */
const defaultConcurrency = 8;
/** the fewest prompts of a load block: so many for each request in flight, or at a request rate so many in all [ours] */
const promptsEach = 10;
const promptsAtRate = 30;

type LoadSettings = Pick<MeasureSettings, 'concurrency' | 'requestsPerSecond'>;
type PlanSettings = LoadSettings & Pick<MeasureSettings, 'latencyShare' | 'latencyBlocks'> & { readonly seed: number };

/**
 * Cuts a sample into the blocks of a run (docs/measuring.md), the same for the same prompts and seed, whatever their order.
 *
 * - Latency prompts: round(latencyShare · N), at least one, at most one a cluster. A cluster's prompts share their prefix, so only the
 *   first of them in the whole run tells what an answer costs a cold cache. Tasks take part in proportion.
 * - K = min(latencyBlocks, number of latency prompts) latency blocks, which ask one at a time.
 * - Load blocks: one for every 10 · concurrency of the remaining prompts (at a request rate for every 30), at least 1, at most K; none where
 *   nothing remains.
 * - Sizes within a kind differ by at most one, in all and for every task, so that no block is dearer by its mix.
 * - At a request rate every load block has random times at which its prompts are due.
 * - The kinds take turns; a load block stands after every latency block that asks a cluster-mate of one of its prompts.
 */
export function planBlocks(prompts: readonly Prompt[], settings: PlanSettings): readonly Block[] {
  const { seed } = settings;
  const latency = chooseLatencyPrompts(prompts, settings);
  const latencyCount = Math.min(settings.latencyBlocks, latency.length);
  const latencyBlocks = cutIntoBlocks(latency, latencyCount).map((block) => sortByRank(block, 'latency', seed));

  const mateBlock = new Map(latencyBlocks.flatMap((block, index) => block.map((prompt) => [prompt.cluster, index] as const)));
  const mateOf = (prompt: Prompt): number => mateBlock.get(prompt.cluster) ?? -1;
  const chosen = new Set(latency.map((prompt) => prompt.id));
  const rest = sortByRank(
    prompts.filter((prompt) => !chosen.has(prompt.id)),
    'load',
    seed,
  ).toSorted((one, other) => mateOf(one) - mateOf(other));
  const loadBlocks = cutIntoBlocks(rest, countLoadBlocks(rest.length, countPromptsOfLoadBlock(settings), latencyCount));

  return interleave({
    latency: latencyBlocks,
    load: loadBlocks.map((block) => ({
      prompts: sortByRank(block, 'load', seed),
      notBefore: block.reduce((latest, prompt) => Math.max(latest, mateOf(prompt)), -1),
    })),
  }).map(({ kind, prompts }, number): Block => {
    const block = { number, kind, promptIds: prompts.map((prompt) => prompt.id) };
    return kind === 'latency' ? { ...block, concurrency: 1 } : { ...block, ...planLoad(settings, number, prompts.length) };
  });
}

/** How the requests of a load block come. */
function planLoad({ seed, concurrency = defaultConcurrency, requestsPerSecond }: PlanSettings, block: number, count: number) {
  if (requestsPerSecond === undefined) return { concurrency };
  return { concurrency: 1, rate: { requestsPerSecond, dueMs: drawDueTimes({ requestsPerSecond, count, seed, block }) } };
}

/** The fewest prompts of which a load block is made where there are enough of them. */
export function countPromptsOfLoadBlock({ concurrency = defaultConcurrency, requestsPerSecond }: LoadSettings): number {
  return requestsPerSecond === undefined ? promptsEach * concurrency : promptsAtRate;
}

function countLoadBlocks(prompts: number, perBlock: number, latencyBlocks: number): number {
  if (prompts === 0) return 0;
  return Math.min(Math.max(Math.floor(prompts / perBlock), 1), latencyBlocks);
}

/** One prompt of a cluster stands for it: the one whose rank is smallest. */
function chooseLatencyPrompts(prompts: readonly Prompt[], { latencyShare, seed }: PlanSettings): readonly Prompt[] {
  const candidates = groupByTask(firstOfClusters(sortByRank(prompts, 'latency', seed)));
  const sizes = new Map(groupByTask(prompts).map((group) => [group.task, group.prompts.length]));
  const counts = apportion(
    Math.max(1, Math.round(latencyShare * prompts.length)),
    candidates.map((group) => ({ weight: sizes.get(group.task) ?? 0, capacity: group.prompts.length })),
  );
  return candidates.flatMap((group, index) => group.prompts.slice(0, counts[index]));
}
