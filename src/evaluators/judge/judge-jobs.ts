import { hash } from 'node:crypto';
import { compareText } from '../../suite/text-order.ts';
import type { ScoringItem } from '../evaluator.ts';
import { type JudgedTexts, keyOfReply } from './reply-cache.ts';

/** Items that show the judge the very same, so that one verdict is theirs. */
export type JudgedGroup = {
  readonly key: string;
  readonly texts: JudgedTexts;
  /** places in the list that was given */
  readonly places: readonly number[];
  /** how many of them are answers to be scored, and not judged once more to be compared */
  readonly answers: number;
  /** one of them wants a verdict of today */
  readonly fresh: boolean;
};

export type JudgeJob<C> =
  | { readonly kind: 'item'; readonly group: JudgedGroup }
  /** the same once more, always asked for after the first */
  | { readonly kind: 'retest'; readonly group: JudgedGroup }
  | { readonly kind: 'canary'; readonly canary: C; readonly fresh: boolean };

/** Equal items together, in the order in which they first come. The prompt's id is no part of what a judge sees. */
export function groupEqual(items: readonly ScoringItem[]): readonly JudgedGroup[] {
  const groups = new Map<string, JudgedGroup>();
  for (const [place, item] of items.entries()) {
    const key = keyOfReply('', item);
    const known = groups.get(key);
    const { task, query, context, references, answer } = item;
    const texts: JudgedTexts = { task, query, ...(context !== undefined && { context }), references, answer };
    groups.set(key, {
      key,
      texts,
      places: [...(known?.places ?? []), place],
      answers: (known?.answers ?? 0) + (item.again === true ? 0 : 1),
      fresh: known?.fresh === true || item.fresh === true,
    });
  }
  return [...groups.values()];
}

type Plan<C> = {
  readonly groups: readonly JudgedGroup[];
  readonly retested: readonly JudgedGroup[];
  readonly canaries: readonly C[];
  /** canaries want verdicts of today */
  readonly fresh: boolean;
  readonly seed: number;
};

/**
 * Items, retests and canaries in one seeded random order, so that a judge that changes on the way, or is busier at one time than at another, meets all
 * kinds alike. Of the two places of an item that is retested the earlier one is the item's own.
 */
export function planJobs<C>({ groups, retested, canaries, fresh, seed }: Plan<C>): readonly JudgeJob<C>[] {
  const twice = new Set(retested);
  const jobs: readonly { readonly id: string; readonly job: JudgeJob<C> }[] = [
    ...groups.map((group) => ({ id: `item ${group.key}`, job: { kind: 'item' as const, group } })),
    ...retested.map((group) => ({ id: `retest ${group.key}`, job: { kind: 'item' as const, group } })),
    ...canaries.map((canary, index) => ({ id: `canary ${index}`, job: { kind: 'canary' as const, canary, fresh } })),
  ];
  const shuffled = jobs
    .map(({ id, job }) => ({ job, rank: hash('sha256', JSON.stringify(['judge', seed, id])) }))
    .sort((one, other) => compareText(one.rank, other.rank))
    .map(({ job }) => job);
  const met = new Set<JudgedGroup>();
  return shuffled.map((job) => {
    if (job.kind !== 'item' || !twice.has(job.group)) return job;
    if (met.has(job.group)) return { kind: 'retest', group: job.group };
    met.add(job.group);
    return job;
  });
}
