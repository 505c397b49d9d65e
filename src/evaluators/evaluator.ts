/** One answer to be scored. */
export type ScoringItem = {
  readonly promptId: string;
  readonly task: string;
  readonly answer: string;
  /** at least one; the score is the maximum over them */
  readonly references: readonly string[];
};

/** The evaluator's own value, before any map to 0..10, or why there is none. Never a default. */
export type RawScore =
  | { readonly promptId: string; readonly raw: number; readonly truncated?: true }
  | { readonly promptId: string; readonly unscored: string };

/** An evaluator node m (docs/reward.md): scores answers against references. */
export type Evaluator = {
  /** as the suite calls it; unique in a run */
  readonly name: string;
  readonly use: string;
  /** what its scores depend on; scores of two revisions are never compared */
  readonly revision: string;
  readonly dtype?: string;
  /** Scores all items; the result has the order of the items. Rejects with InterruptedError when `signal` aborts. */
  score(items: readonly ScoringItem[], watch: ScoringWatch): Promise<readonly RawScore[]>;
  close(): Promise<void>;
};

export type ScoringWatch = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};
