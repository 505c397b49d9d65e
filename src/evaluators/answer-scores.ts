import type { AnswerLine, EvaluatorLine, EvaluatorProfile, ScoreLine } from '../documents/run.ts';
import type { Question } from '../suite/question.ts';
import { withDrift } from './drift-account.ts';
import type { Evaluator, EvaluatorAccount, RawScore, ScoringItem, ScoringWatch } from './evaluator.ts';
import type { JudgedAgain } from './judged-again.ts';
import { assembleScoringItem } from './scoring-item.ts';

export type ScoringTask = {
  readonly answers: Iterable<AnswerLine>;
  /** what may be scored, by prompt id */
  readonly questions: ReadonlyMap<string, Question>;
  readonly watch: ScoringWatch;
  readonly nowMs: () => number;
  /** true: asked past every cache */
  readonly fresh?: boolean;
  /** answers of other runs that are judged again, to see whether the judge has changed since; a judge takes all its items in a random order */
  readonly again?: readonly JudgedAgain[];
};

export type AnswerScores = { readonly evaluator: EvaluatorLine; readonly scores: readonly ScoreLine[] };

/**
 * Lets one evaluator score every answer that was given, and tell what it has come to know of itself. Failed and lost answers are not shown to
 * it: a failed one has quality 0 by definition, a lost one has none.
 */
export async function collectAnswerScores(evaluator: Evaluator, task: ScoringTask): Promise<AnswerScores> {
  const { watch, nowMs, again = [] } = task;
  const items = listItems(task);
  const asked = [...items, ...again.map(({ item }) => item)];
  const startedMs = nowMs();
  const replies = await evaluator.score(asked, watch);
  const elapsedMs = nowMs() - startedMs;
  const account = evaluator.account?.();
  const profile = items.length === 0 ? undefined : await evaluator.profile?.(items, watch);
  const scores = replies.slice(0, items.length);
  const line = describeEvaluator(evaluator, scores, { elapsedMs, account, profile });
  return {
    evaluator: withDrift(line, again, replies.slice(items.length).map(readRaw)),
    scores: scores.map((score) => toLine(evaluator.name, score)),
  };
}

/** The answers that are shown to an evaluator. */
export function listItems({ answers, questions, fresh }: Pick<ScoringTask, 'answers' | 'questions' | 'fresh'>): readonly ScoringItem[] {
  return [...answers].flatMap((answer): ScoringItem[] => {
    const question = questions.get(answer.promptId);
    if (answer.outcome !== 'answered' || question === undefined) return [];
    return [{ ...assembleScoringItem(question, answer), ...(fresh === true && { fresh }) }];
  });
}

type Learnt = {
  readonly elapsedMs: number;
  readonly account: EvaluatorAccount | undefined;
  readonly profile: EvaluatorProfile | undefined;
};

function describeEvaluator(evaluator: Evaluator, scores: readonly RawScore[], { elapsedMs, account, profile }: Learnt): EvaluatorLine {
  const { name, use, revision, scale, dtype, model, hubRevision, pair, batchInvariant } = evaluator;
  const truncated = scores.filter((score) => 'raw' in score && score.truncated === true).length;
  const truncatedAnswers = scores.filter((score) => 'raw' in score && score.answerTruncated === true).length;
  return {
    line: 'evaluator',
    name,
    use,
    revision,
    ...(dtype !== undefined && { dtype }),
    pairs: scores.length,
    elapsedMs,
    ...(truncated > 0 && { truncated }),
    ...(truncatedAnswers > 0 && { truncatedAnswers }),
    scale,
    ...(model !== undefined && { model }),
    ...(hubRevision !== undefined && { hubRevision }),
    ...(pair !== undefined && { pair }),
    ...(batchInvariant !== undefined && { batchInvariant }),
    ...(profile !== undefined && { profile }),
    ...(account?.judge !== undefined && { judge: account.judge }),
    ...(account !== undefined && account.findings.length > 0 && { findings: [...account.findings] }),
  };
}

const readRaw = (score: RawScore): number | undefined => ('raw' in score && Number.isFinite(score.raw) ? score.raw : undefined);

/** as long as a run's line lets a reason be */
const mostReasonCharacters = 500;

function toLine(evaluator: string, score: RawScore): ScoreLine {
  const { promptId, latencyMs } = score;
  const line = { line: 'score', promptId, evaluator } as const;
  const timed = latencyMs !== undefined && { latencyMs };
  if ('unscored' in score) return { ...line, unscored: score.unscored.slice(0, mostReasonCharacters), ...timed };
  const { raw, anchored, truncated, answerTruncated } = score;
  const cut = { ...(truncated === true && { truncated }), ...(answerTruncated === true && { answerTruncated }) };
  if (!Number.isFinite(raw)) return { ...line, unscored: 'not-a-number', ...cut, ...timed };
  const share = anchored === undefined || Number.isNaN(anchored) ? undefined : Math.min(1, Math.max(0, anchored));
  return { ...line, raw, ...(share !== undefined && { anchored: share }), ...cut, ...timed };
}
