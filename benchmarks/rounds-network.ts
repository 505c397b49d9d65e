import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ConsensusPlan } from '../src/poq/consensus/consensus-plan.ts';
import type { ScoreLog } from '../src/poq/score-log.ts';

/** A log of uniform scores, the same each time. */
export function drawScoreLog(promptCount: number, nodeCount: number, evaluatorCount: number): ScoreLog {
  const random = xoroshiro128plus(7);
  const draw = (): number => 10 * uniformFloat64(random);
  return {
    promptCount,
    nodeCount,
    evaluatorCount,
    scores: Float64Array.from({ length: promptCount * nodeCount * evaluatorCount }, draw),
    truth: Float64Array.from({ length: promptCount * nodeCount }, draw),
    clusters: Int32Array.from({ length: promptCount }, (_, prompt) => prompt),
  };
}

export const planOf = (rule: ConsensusPlan['rule'], sampled: number): ConsensusPlan => ({
  rule,
  sampled,
  selfExcluded: false,
  trim: 0.2,
  trust: { rate: 0.1, least: 0.1, most: 3 },
});
