/**
 * How the scores of the drawn evaluators become one, from record to record. Opened once for a series of rounds: the rules with trust remember.
 * `scores` holds `count` scores on 0..10 from its start, `members` whose they are; neither is changed, neither is kept.
 */
export type Consensus = {
  /** c on 0..10 */
  compute(scores: Float64Array, members: Int32Array, count: number): number;
  /** c of all but the one at `position`; needs count ≥ 2 */
  computeWithout(scores: Float64Array, members: Int32Array, count: number, position: number): number;
  /** after a record: the rules with trust move their weights */
  learn(scores: Float64Array, members: Int32Array, count: number, consensus: number): void;
  /** of all evaluators, as they are now; only of the rules with trust */
  readonly weights?: Float64Array;
};
