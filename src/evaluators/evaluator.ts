import type { EvaluatorProfile, Finding, JudgeRecord, RawScale } from '../documents/run.ts';

/** One answer to be scored. */
export type ScoringItem = {
  readonly promptId: string;
  readonly task: string;
  /** what was asked: the question, or where there is none the text or article that the prompt is about */
  readonly query: string;
  /** the passage or article that the question is about, where there is one */
  readonly context?: string;
  readonly answer: string;
  /** at least one; the score is the maximum over them */
  readonly references: readonly string[];
  /** true: asked past every cache, because the score is to be compared with one of before */
  readonly fresh?: true;
  /** true: an answer of another run, judged once more; its score is compared with that of before and stands nowhere */
  readonly again?: true;
};

/** The evaluator's own value, before any map to 0..10, or why there is none. Never a default. */
export type RawScore = (Scored | Unscored) & {
  readonly promptId: string;
  /** of an evaluator that is asked one by one; absent where the reply came out of a cache */
  readonly latencyMs?: number;
};

type Scored = {
  readonly raw: number;
  /** share (0..1) of what the reference against itself gets; only where the evaluator was opened for it */
  readonly anchored?: number;
  /** some text was longer than the model takes, and its end was left out */
  readonly truncated?: true;
  /** the answer's own end was left out */
  readonly answerTruncated?: true;
};
type Unscored = { readonly unscored: string };

/** An evaluator node m (docs/reward.md): scores answers against references. */
export type Evaluator = {
  /** as the suite calls it; unique in a run */
  readonly name: string;
  readonly use: string;
  /** what its scores depend on; scores of two revisions are never compared */
  readonly revision: string;
  /** what a raw value is */
  readonly scale: RawScale;
  readonly dtype?: string;
  /** hub id, or the name of the folder */
  readonly model?: string;
  /** the hub's commit that the files are of */
  readonly hubRevision?: string;
  readonly pair?: 'reference' | 'query';
  /** false: its scores depend on their batch, so that it is given one text at a time */
  readonly batchInvariant?: boolean;
  /** scores only so many prompts of the sample, drawn by `chooseJudged`; absent: all */
  readonly sample?: number;
  /** Scores all items; the result has the order of the items. Rejects with InterruptedError when `signal` aborts. */
  score(items: readonly ScoringItem[], watch: ScoringWatch): Promise<readonly RawScore[]>;
  /** What scoring costs on this machine, taken with (some of) these items at batch 1, 8 and 32, or read back from a cache. */
  profile?(items: readonly ScoringItem[], watch: ScoringWatch): Promise<EvaluatorProfile | undefined>;
  /** What it has come to know of itself since it was opened, or since the last call. */
  account?(): EvaluatorAccount;
  /** The most that scoring such items could cost, before anything is asked. */
  expectCost?(items: readonly ExpectedItem[]): ExpectedCost;
  close(): Promise<void>;
};

export type EvaluatorAccount = { readonly judge?: JudgeRecord; readonly findings: readonly Finding[] };

/** An item whose answer is not known yet, only how long it may be. */
export type ExpectedItem = Pick<ScoringItem, 'promptId' | 'task' | 'query' | 'context' | 'references' | 'again'> & {
  readonly answerTokens: number;
};

export type ExpectedCost = {
  readonly calls: number;
  /** the worst case: every text as many tokens as bytes, every reply as long as allowed, every repair needed; repeats in a cache not counted on */
  readonly mostUsd?: number;
  /** four bytes a token, replies of usual length */
  readonly usualUsd?: number;
  readonly budgetUsd?: number;
};

export type ScoringWatch = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};
