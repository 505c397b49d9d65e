import type { Finding, JudgeRecord, Quantiles } from '../../documents/run.ts';
import { computeMean } from '../../statistics/mean.ts';
import { computeQuantileSummary } from '../../statistics/quantile.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import type { EvaluatorAccount } from '../evaluator.ts';
import type { JudgeWording } from './ask-judge.ts';
import { describeUnfit } from './canary-results.ts';
import { describeStaleReplies } from './drift.ts';
import { computeExpectedCost } from './expected-cost.ts';
import type { JudgeChat } from './judge-chat.ts';
import { type BudgetGap, listJudgeFindings } from './judge-findings.ts';
import type { JudgePrice } from './judge-price.ts';
import type { SessionReport } from './judge-session.ts';
import { countBytes, countSchemaBytes } from './judge-spend.ts';
import { summariseRetests } from './retests.ts';

type Judge = {
  readonly model: string;
  readonly wording: JudgeWording;
  readonly chat: Pick<JudgeChat, 'format' | 'sent'>;
  readonly price: JudgePrice | undefined;
  readonly budgetUsd: number | undefined;
  readonly maxTokens: number;
  readonly isCached: boolean;
};

/** as many names and fields as a run keeps */
const mostServed = 50;
const mostSent = 30;

/** A judge as an instrument: what it was, what it did, what it cost, and what there is to be said against it. */
export function assembleAccount(report: SessionReport, judge: Judge): EvaluatorAccount {
  const { tally, spent, canaries, servedEver } = report;
  const unfit = canaries === undefined ? undefined : describeUnfit(canaries);
  const findings = listJudgeFindings({
    model: judge.model,
    tally,
    servedEver,
    uncounted: spent.uncounted,
    priced: judge.price !== undefined,
    gap: measureGap(report, judge),
  });
  const stale = describeStaleReplies(report.keptRetests);
  return { judge: assembleRecord(report, judge), findings: listInOrder([...findings, ...(stale === undefined ? [] : [stale])], unfit) };
}

/** A spent budget first: canaries that it left unscored are its doing. What a judge fell for next, then everything else. */
function listInOrder(findings: readonly Finding[], unfit: Finding | undefined): readonly Finding[] {
  const [spent, rest] = [findings.filter(isBudget), findings.filter((finding) => !isBudget(finding))];
  return [...spent, ...(unfit === undefined ? [] : [unfit]), ...rest];
}

const isBudget = ({ name }: Finding): boolean => name === 'judge-budget';

function assembleRecord({ tally, spent, canaries, retests, tooManyRequests }: SessionReport, judge: Judge): JudgeRecord {
  const { model, wording, chat, price, budgetUsd } = judge;
  const served = [...tally.served].sort((one, other) => other[1] - one[1]).slice(0, mostServed);
  const latencyMs = summariseLatencies(tally.latenciesMs);
  return {
    model,
    servedModels: served.map(([name, replies]) => ({ name, replies })),
    promptVersion: wording.version,
    promptDigest: wording.digest,
    ...(tally.calls > 0 && { replyFormat: chat.format, sent: chat.sent.slice(0, mostSent) }),
    calls: tally.calls,
    cachedReplies: tally.cachedReplies,
    repaired: tally.repaired,
    unparsed: tally.unparsed,
    inputTokens: spent.inputTokens,
    outputTokens: spent.outputTokens,
    ...(price !== undefined && { costUsd: spent.usd, priceSource: price.source }),
    ...(budgetUsd !== undefined && { budgetUsd, beyondBudget: tally.beyondBudget }),
    ...(latencyMs !== undefined && { latencyMs }),
    tooManyRequests,
    canaries: canaries === undefined ? [] : [...canaries.canaries],
    ...(canaries?.contrast !== undefined && { contrast: canaries.contrast }),
    ...(canaries?.fit !== undefined && { fit: canaries.fit }),
    ...(retests.length > 0 && { retest: summariseRetests(retests) }),
  };
}

function summariseLatencies(sample: readonly number[]): Quantiles | undefined {
  return isNonEmpty(sample) ? { count: sample.length, mean: computeMean(sample), ...computeQuantileSummary(sample) } : undefined;
}

function measureGap({ tally, unpaid, spentEverUsd }: SessionReport, judge: Judge): BudgetGap | undefined {
  const { budgetUsd, wording, isCached } = judge;
  const missing = [...unpaid.answers, ...unpaid.canaries];
  if (budgetUsd === undefined || missing.length === 0) return undefined;
  const items = missing.map((texts) => ({ ...texts, promptId: '', answerTokens: countBytes(texts.answer) }));
  const { mostUsd = 0 } = computeExpectedCost(items, {
    ...judge,
    schemaBytes: countSchemaBytes(wording.schema),
    retestShare: 0,
    canaries: 0,
    open: wording.open,
  });
  return {
    missing: tally.beyondBudget,
    canaries: unpaid.canaries.length,
    answers: tally.answers,
    budgetUsd,
    spentUsd: spentEverUsd,
    mostUsd,
    isCached,
  };
}
