/** What a judge has done since its last account. */
export type JudgeTally = {
  calls: number;
  cachedReplies: number;
  repaired: number;
  unparsed: number;
  beyondBudget: number;
  /** answers that were to be judged */
  answers: number;
  /** verdicts that were wanted of answers, retests and canaries, of equal answers once */
  wanted: number;
  /** by the name under which the server says that it answered */
  readonly served: Map<string, number>;
  /** of live replies */
  readonly latenciesMs: number[];
  /** unscored reasons other than the budget → how many */
  readonly lost: Map<string, number>;
};

export function createTally(): JudgeTally {
  return {
    calls: 0,
    cachedReplies: 0,
    repaired: 0,
    unparsed: 0,
    beyondBudget: 0,
    answers: 0,
    wanted: 0,
    served: new Map(),
    latenciesMs: [],
    lost: new Map(),
  };
}

/** One more of a name. */
export function countName(counts: Map<string, number>, name: string | undefined): void {
  if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
}
