import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { ConsensusPlan } from '../../../src/poq/consensus/consensus-plan.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';

/** Of scores by prompt, node and evaluator. */
export function logOf(scores: readonly (readonly (readonly number[])[])[], truth?: readonly (readonly number[])[]): ScoreLog {
  return {
    promptCount: scores.length,
    nodeCount: scores[0]?.length ?? 0,
    evaluatorCount: scores[0]?.[0]?.length ?? 0,
    scores: Float64Array.from(scores.flat(2)),
    ...(truth !== undefined && { truth: Float64Array.from(truth.flat()) }),
    clusters: Int32Array.from(scores, (_, prompt) => prompt),
  };
}

export const planOf = (plan: Partial<ConsensusPlan>): ConsensusPlan => ({
  rule: 'mean',
  sampled: 2,
  selfExcluded: false,
  trim: 0.2,
  trust: { rate: 0.1, least: 0.1, most: 3 },
  ...plan,
});

/** Two prompts × two nodes × three evaluators; worked by hand where it is used. */
export const smallLog = logOf(
  [
    [
      [2, 4, 9],
      [0, 6, 6],
    ],
    [
      [10, 8, 6],
      [5, 5, 5],
    ],
  ],
  [
    [4, 6],
    [7, 5],
  ],
);

/** Up to 10 prompts, 4 nodes, 6 evaluators; of every other log the scores are whole numbers, so that many are equal. */
export function drawLog(random: RandomGenerator): ScoreLog {
  const [prompts, nodes, evaluators] = [uniformInt(random, 1, 10), uniformInt(random, 1, 4), uniformInt(random, 1, 6)];
  const isWhole = uniformInt(random, 0, 1) === 0;
  const draw = (): number => (isWhole ? uniformInt(random, 0, 10) : 10 * uniformFloat64(random));
  const list = <T>(length: number, make: () => T): readonly T[] => Array.from({ length }, make);
  return logOf(
    list(prompts, () => list(nodes, () => list(evaluators, draw))),
    list(prompts, () => list(nodes, draw)),
  );
}
