import { apportion } from './apportion.ts';
import type { Prompt } from './prompt.ts';
import { groupByTask } from './prompt-groups.ts';
import { type RankUse, sortByRank } from './seeded-rank.ts';

export type StratifiedDraw = { readonly size: number; readonly use: RankUse; readonly seed: number };

/**
 * `size` prompts without replacement, or all where there are no more: every task gets its share by largest remainders, and within a task those
 * prompts are drawn whose seeded ranks are smallest. So the same seed draws the same ids on every machine and in any order of the prompts.
 */
export function drawStratified(prompts: readonly Prompt[], { size, use, seed }: StratifiedDraw): readonly Prompt[] {
  const strata = groupByTask(prompts);
  const sizes = apportion(
    size,
    strata.map(({ prompts }) => ({ weight: prompts.length, capacity: prompts.length })),
  );
  return strata.flatMap((stratum, index) => sortByRank(stratum.prompts, use, seed).slice(0, sizes[index]));
}
