import type { GptJudgeSettings } from '../../documents/suite.ts';
import type { RawScore, ScoringItem, ScoringWatch } from '../evaluator.ts';
import type { Asking, JudgeWording } from './ask-judge.ts';
import { drawCanaries } from './canaries.ts';
import { assessCanaries, type CanaryAssessment } from './canary-results.ts';
import type { JudgeChat } from './judge-chat.ts';
import { groupEqual, planJobs } from './judge-jobs.ts';
import type { JudgePrice } from './judge-price.ts';
import { countSchemaBytes, createJudgeSpend, type JudgeSpend, type Spent } from './judge-spend.ts';
import { createTally, type JudgeTally } from './judge-tally.ts';
import { assembleScores, beginResults, doJob, isBeyondBudget, type JudgeResults, rawOf } from './judge-work.ts';
import type { JudgedTexts, ReplyCache } from './reply-cache.ts';
import { drawRetests, type RetestPair } from './retests.ts';
import { workThrough } from './work-through.ts';

export type JudgeOptions = {
  readonly settings: GptJudgeSettings;
  /** the suite's: order, retests and canaries depend on it */
  readonly seed: number;
  readonly wording: JudgeWording;
  readonly chat: JudgeChat;
  /** undefined: nothing is kept */
  readonly cache: ReplyCache | undefined;
  readonly price: JudgePrice | undefined;
  /** the wall clock, milliseconds since 1970 */
  readonly dateMs: () => number;
};

/** What a judge has come to know since the last report; canaries, served names and dollars since it was opened. */
export type SessionReport = {
  readonly tally: JudgeTally;
  readonly spent: Spent;
  readonly spentEverUsd: number;
  readonly servedEver: readonly string[];
  /** undefined before they were given */
  readonly canaries: CanaryAssessment | undefined;
  readonly retests: readonly RetestPair[];
  /** of the retests those whose first reply was kept from before */
  readonly keptRetests: readonly RetestPair[];
  readonly tooManyRequests: number;
  /** what was beyond the budget, equal answers once */
  readonly unpaid: Unpaid;
};

export type JudgeSession = {
  score(items: readonly ScoringItem[], watch: ScoringWatch): Promise<readonly RawScore[]>;
  /** Ends what was counted, and begins anew. */
  report(): SessionReport;
};

export type Unpaid = { readonly answers: readonly JudgedTexts[]; readonly canaries: readonly JudgedTexts[] };

type Period = {
  readonly tally: JudgeTally;
  readonly before: Spent;
  readonly tooManyBefore: number;
  readonly retests: RetestPair[];
  readonly keptRetests: RetestPair[];
  readonly unpaid: { readonly answers: JudgedTexts[]; readonly canaries: JudgedTexts[] };
};

type Session = JudgeOptions & {
  readonly revision: string;
  readonly spend: JudgeSpend;
  readonly servedEver: Set<string>;
  readonly state: { period: Period; canaries: CanaryAssessment | undefined };
};

/**
 * Everything that one opened judge is asked, and what is counted of it. Canaries are given with the first items, and again with the next ones as long as too
 * few of them have a score to tell anything.
 */
export function openJudgeSession(options: JudgeOptions & { readonly revision: string }): JudgeSession {
  const { price, wording } = options;
  const { budgetUsd, maxTokens } = options.settings;
  const spend = createJudgeSpend({ price, budgetUsd, maxTokens, schemaBytes: countSchemaBytes(wording.schema) });
  const state: Session['state'] = { period: beginPeriod(spend.spent, 0), canaries: undefined };
  const session: Session = { ...options, spend, servedEver: new Set(), state };
  return {
    score: async (items, watch) => (items.length === 0 ? [] : scoreItems(session, items, watch)),
    report: () => report(session),
  };
}

async function scoreItems(
  session: Session,
  items: readonly ScoringItem[],
  { signal, onProgress }: ScoringWatch,
): Promise<readonly RawScore[]> {
  const { settings, seed, servedEver, state } = session;
  const groups = groupEqual(items);
  const texts = groups.map((group) => group.texts);
  const answers = groups.filter((group) => group.answers > 0);
  // where no answer is scored there is nothing that a canary could vouch for
  const isExamined = state.canaries?.fit !== undefined || answers.length === 0;
  const canaries = isExamined ? [] : drawCanaries(texts, settings.canaries, seed);
  // a judge that is to judge everything anew is examined anew: yesterday's may have been another one
  const fresh = items.some((item) => item.fresh === true && item.again !== true);
  const jobs = planJobs({ groups, retested: drawRetests(answers, settings.retestShare, seed), canaries, fresh, seed });
  const asking: Asking = { ...session, tally: state.period.tally };
  const results = beginResults();
  let done = 0;
  try {
    await workThrough(jobs, settings.concurrency, signal, async (job, either) => {
      await doJob(asking, job, results, either);
      if (job.kind !== 'item') return;
      done += job.group.places.length;
      onProgress(done, items.length);
    });
  } finally {
    for (const name of asking.tally.served.keys()) servedEver.add(name);
  }
  if (!isExamined) state.canaries = assessCanaries(canaries.map((canary) => ({ canary, score: rawOf(results.canaries.get(canary)) })));
  gather(state.period, results);
  return assembleScores(items, results);
}

function report({ chat, spend, servedEver, state }: Session): SessionReport {
  const { before, tooManyBefore, ...rest } = state.period;
  const { spent } = spend;
  const { tooManyRequests } = chat;
  state.period = beginPeriod(spent, tooManyRequests);
  return {
    ...rest,
    canaries: state.canaries,
    servedEver: [...servedEver],
    spent: subtract(spent, before),
    spentEverUsd: spent.usd,
    tooManyRequests: tooManyRequests - tooManyBefore,
  };
}

const beginPeriod = (before: Spent, tooManyBefore: number): Period => ({
  tally: createTally(),
  before,
  tooManyBefore,
  retests: [],
  keptRetests: [],
  unpaid: { answers: [], canaries: [] },
});

function gather({ retests, keptRetests, unpaid }: Period, results: JudgeResults): void {
  for (const [group, verdict] of results.items) {
    if (isBeyondBudget(verdict)) unpaid.answers.push(group.texts);
    const first = rawOf(verdict);
    const second = rawOf(results.retests.get(group));
    if (first === undefined || second === undefined) continue;
    retests.push({ first, second });
    if (verdict.latencyMs === undefined) keptRetests.push({ first, second });
  }
  for (const [{ texts }, verdict] of results.canaries) if (isBeyondBudget(verdict)) unpaid.canaries.push(texts);
}

const subtract = (now: Spent, before: Spent): Spent => ({
  inputTokens: now.inputTokens - before.inputTokens,
  outputTokens: now.outputTokens - before.outputTokens,
  usd: now.usd - before.usd,
  uncounted: now.uncounted - before.uncounted,
});
