import type { AnswerLine, BlockLine, EndLine, EvaluatorLine, HeaderLine, ScoreLine } from '../documents/run.ts';

/** What measuring one candidate on one suite left behind; the value of a `NAME.run.jsonl`. */
export type Run = {
  readonly header: HeaderLine;
  /** by prompt id, in the order of the file */
  readonly answers: ReadonlyMap<string, AnswerLine>;
  /** by evaluator, then by prompt id */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, ScoreLine>>;
  readonly evaluators: ReadonlyMap<string, EvaluatorLine>;
  readonly blocks: readonly BlockLine[];
  /** absent: the run is unfinished */
  readonly end?: EndLine;
};
