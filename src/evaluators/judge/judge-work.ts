import type { RawScore, ScoringItem } from '../evaluator.ts';
import { type Asking, askJudge, type CacheUse, type Verdict } from './ask-judge.ts';
import type { Canary } from './canaries.ts';
import { beyondBudget } from './judge-chat.ts';
import type { JudgedGroup, JudgeJob } from './judge-jobs.ts';
import { countName, type JudgeTally } from './judge-tally.ts';

/** What came of the jobs. */
export type JudgeResults = {
  readonly items: Map<JudgedGroup, Verdict>;
  readonly retests: Map<JudgedGroup, Verdict>;
  readonly canaries: Map<Canary, Verdict>;
};

export const beginResults = (): JudgeResults => ({ items: new Map(), retests: new Map(), canaries: new Map() });

/** a canary's reply may be kept for so long [ours]: to go on after an interruption, not to take last month's judge for today's */
const canaryKeptMs = 24 * 3600 * 1000;

const never = Number.POSITIVE_INFINITY;

/** One job. A retest never comes out of the cache, where it would repeat what it is compared with, and never replaces what lies there. */
export async function doJob(asking: Asking, job: JudgeJob<Canary>, results: JudgeResults, signal: AbortSignal): Promise<void> {
  const { tally } = asking;
  const ask = (texts: Parameters<typeof askJudge>[1], use: CacheUse): Promise<Verdict> => askJudge(asking, texts, use, signal);
  if (job.kind === 'canary') {
    const verdict = await ask(job.canary.texts, { notBeforeMs: job.fresh ? never : asking.dateMs() - canaryKeptMs, keep: true });
    results.canaries.set(job.canary, verdict);
    countVerdict(tally, verdict);
  } else if (job.kind === 'retest') {
    const verdict = await ask(job.group.texts, { notBeforeMs: never, keep: false });
    results.retests.set(job.group, verdict);
    countVerdict(tally, verdict);
  } else {
    const verdict = await ask(job.group.texts, { notBeforeMs: job.group.fresh ? never : Number.NEGATIVE_INFINITY, keep: true });
    results.items.set(job.group, verdict);
    countVerdict(tally, verdict);
    tally.answers += job.group.answers;
    if (isBeyondBudget(verdict)) tally.beyondBudget += job.group.answers;
  }
}

export const isBeyondBudget = (verdict: Verdict | undefined): boolean =>
  verdict !== undefined && 'unscored' in verdict && verdict.unscored === beyondBudget;

/** Replies that could not be read are counted where they are read, those beyond the budget apart: what is left was lost on the way. */
function countVerdict(tally: JudgeTally, verdict: Verdict): void {
  tally.wanted += 1;
  if ('unscored' in verdict && verdict.latencyMs === undefined && !isBeyondBudget(verdict)) countName(tally.lost, verdict.unscored);
}

/** The raw value of a verdict; undefined where there is none. */
export const rawOf = (verdict: Verdict | undefined): number | undefined =>
  verdict !== undefined && 'raw' in verdict ? verdict.raw : undefined;

/** One score for each item, in their order. A latency belongs to the one of equal items that was asked. */
export function assembleScores(items: readonly ScoringItem[], results: JudgeResults): readonly RawScore[] {
  const byPlace = new Map<number, RawScore>();
  for (const [{ places }, { latencyMs, ...verdict }] of results.items)
    for (const [index, place] of places.entries())
      byPlace.set(place, {
        promptId: items[place]?.promptId ?? '',
        ...verdict,
        ...(index === 0 && latencyMs !== undefined && { latencyMs }),
      });
  return items.map(({ promptId }, place) => byPlace.get(place) ?? { promptId, unscored: 'not judged' });
}
