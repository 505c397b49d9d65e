import type { NonEmpty } from '../statistics/sample.ts';

/**
 * What every evaluator says of every node's answer to every prompt: the records that the rounds of the paper draw from. Only prompts that all
 * evaluators scored for all nodes are in it.
 */
export type ScoreLog = {
  readonly promptCount: number;
  readonly nodeCount: number;
  readonly evaluatorCount: number;
  /** q_{m,f,i} on 0..10, at (i · nodeCount + f) · evaluatorCount + m */
  readonly scores: Float64Array;
  /** G_{f,i} on 0..10, token F1 × 10, at i · nodeCount + f: for analysis only, it never enters a reward; absent where F1 was not scored */
  readonly truth?: Float64Array;
  /** the cluster of each prompt, 0..G − 1 */
  readonly clusters: Int32Array;
};

/** A node of either kind. */
export type NetworkMember = {
  readonly name: string;
  /** mean cost of one answer, or of scoring one pair, in the unit of the measure; absent: not measured */
  readonly cost?: number;
};

/** Inference nodes F, evaluator nodes M, and what they said. */
export type Network = {
  readonly log: ScoreLog;
  readonly nodes: NonEmpty<NetworkMember>;
  readonly evaluators: NonEmpty<NetworkMember>;
};

/** The scores of all evaluators for one record, a view into the log. */
export const scoresOf = ({ scores, nodeCount, evaluatorCount }: ScoreLog, prompt: number, node: number): Float64Array => {
  const start = (prompt * nodeCount + node) * evaluatorCount;
  return scores.subarray(start, start + evaluatorCount);
};
