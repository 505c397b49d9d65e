import type { Prompt } from './prompt.ts';
import { compareText } from './text-order.ts';

export type TaskGroup = { readonly task: string; readonly prompts: readonly Prompt[] };

/** The prompts of every task, tasks in alphabetical order, each task's prompts in the order given. */
export function groupByTask(prompts: readonly Prompt[]): readonly TaskGroup[] {
  return [...Map.groupBy(prompts, (prompt) => prompt.task)]
    .map(([task, prompts]) => ({ task, prompts }))
    .sort((one, other) => compareText(one.task, other.task));
}

/** The first prompt of every cluster, in the order given. */
export function firstOfClusters(prompts: readonly Prompt[]): readonly Prompt[] {
  return [...Map.groupBy(prompts, (prompt) => prompt.cluster).values()].flatMap((group) => group.slice(0, 1));
}
