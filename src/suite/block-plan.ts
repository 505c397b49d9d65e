import type { MeasureSettings } from '../documents/suite.ts';
import { apportion } from './apportion.ts';
import type { Block } from './block.ts';
import { cutIntoBlocks } from './block-cut.ts';
import { interleave } from './block-turns.ts';
import type { Prompt } from './prompt.ts';
import { firstOfClusters, groupByTask } from './prompt-groups.ts';
import { sortByRank } from './seeded-rank.ts';

/** requests in flight in load blocks where the suite does not say [ours] */
const defaultConcurrency = 8;

type PlanSettings = Pick<MeasureSettings, 'latencyShare' | 'latencyBlocks' | 'concurrency'> & { readonly seed: number };

/**
 * Cuts a sample into the blocks of a run (docs/measuring.md), the same for the same prompts and seed, whatever their order.
 *
 * - Latency prompts: round(latencyShare · N), at least one, at most one a cluster. A cluster's prompts share their prefix, so only the
 *   first of them in the whole run tells what an answer costs a cold cache. Tasks take part in proportion.
 * - K = min(latencyBlocks, number of latency prompts) latency blocks, which ask one at a time.
 * - Load blocks: one for every 10 · concurrency of the remaining prompts, at least 1, at most K; none where nothing remains.
 * - Sizes within a kind differ by at most one, in all and for every task, so that no block is dearer by its mix.
 * - The kinds take turns; a load block stands after every latency block that asks a cluster-mate of one of its prompts.
 */
export function planBlocks(prompts: readonly Prompt[], settings: PlanSettings): readonly Block[] {
  const { seed, concurrency = defaultConcurrency } = settings;
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
  const loadBlocks = cutIntoBlocks(rest, countLoadBlocks(rest.length, concurrency, latencyCount));

  return interleave({
    latency: latencyBlocks,
    load: loadBlocks.map((block) => ({
      prompts: sortByRank(block, 'load', seed),
      notBefore: block.reduce((latest, prompt) => Math.max(latest, mateOf(prompt)), -1),
    })),
  }).map(
    ({ kind, prompts }, number): Block => ({
      number,
      kind,
      concurrency: kind === 'latency' ? 1 : concurrency,
      promptIds: prompts.map((prompt) => prompt.id),
    }),
  );
}

function countLoadBlocks(prompts: number, concurrency: number, latencyBlocks: number): number {
  if (prompts === 0) return 0;
  return Math.min(Math.max(Math.floor(prompts / (10 * concurrency)), 1), latencyBlocks);
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
