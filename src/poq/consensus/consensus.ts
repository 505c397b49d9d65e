/**
 * How the scores of the drawn evaluators become one, from record to record. Opened once for a series of rounds: the rules with trust remember.
 * `scores` holds `count` scores on 0..10 from its start, `members` whose they are; neither is changed, neither is kept.
 */
export type Consensus = {
  /** c on 0..10 */
  compute(scores: Float64Array, members: Int32Array, count: number): number;
  /** writes into `others`, place by place, c of all but the one there; needs count ≥ 2 */
  fillWithout(scores: Float64Array, members: Int32Array, count: number, others: Float64Array): void;
  /** after a record: the rules with trust move their weights */
  learn(scores: Float64Array, members: Int32Array, count: number, consensus: number): void;
  /** of all evaluators, as they are now; only of the rules with trust */
  readonly weights?: Float64Array;
};
