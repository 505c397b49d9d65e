import type { PaymentSums } from './record-payments.ts';

/** Plays rounds: each draws one prompt and one inference node uniformly, and K evaluators without replacement. */
export type RoundEngine = {
  play(rounds: number): void;
  /** what all rounds so far paid */
  collect(): PaymentSums;
  /** of the rules with trust: the evaluators' weights as they are now */
  readonly weights?: Float64Array | undefined;
  /** rounds that take some ten milliseconds */
  readonly perTurn: number;
};
