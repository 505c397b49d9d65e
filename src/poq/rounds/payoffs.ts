/**
 * What rounds paid, apart from α, β and costs: a reward is α · payoff − β · C with C fixed, so that its mean and variance follow.
 * Payoff of an inference node in a round: c/10. Of an evaluator: 1 − |q − c|/10.
 */
export type Payoff = {
  /** rounds in which the node took part */
  readonly rounds: number;
  /** in 0..1; undefined where it took part in none */
  readonly mean: number | undefined;
  /** of one round's payoff, with n − 1; undefined below two rounds */
  readonly variance: number | undefined;
};

/** The expectation that rounds converge to. */
export type ExpectedPayoff = {
  readonly mean: number;
  /** of one round's payoff */
  readonly variance: number;
};

/** Payoffs of all nodes, in the order of the network. `evaluators` is undefined where K = 1: an evaluator would agree with itself. */
export type Payoffs<T> = { readonly nodes: readonly T[]; readonly evaluators: readonly T[] | undefined };
