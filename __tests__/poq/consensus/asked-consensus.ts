import type { Consensus } from '../../../src/poq/consensus/consensus.ts';
import { type ConsensusRule, consensusRules } from '../../../src/poq/consensus/consensus-plan.ts';
import { openConsensus } from '../../../src/poq/consensus/open-consensus.ts';
import { planOf } from '../rounds/score-logs.ts';

export const allRules: readonly ConsensusRule[] = consensusRules;

/** A rule for fifty evaluators that has seen nothing yet. */
export const openRule = (rule: ConsensusRule, trim = 0.2): Consensus => openConsensus(planOf({ rule, trim }), 50);

/** Consensus of scores that the first evaluators gave, or those named. */
export const ask = (consensus: Consensus, scores: readonly number[], members: readonly number[] = [...scores.keys()]): number =>
  consensus.compute(Float64Array.from(scores), Int32Array.from(members), scores.length);

/** The same without the one at a position. */
export function askWithout(consensus: Consensus, scores: readonly number[], position: number): number {
  const others = new Float64Array(scores.length);
  consensus.fillWithout(Float64Array.from(scores), Int32Array.from(scores.keys()), scores.length, others);
  return others[position] ?? Number.NaN;
}

/** One record: its consensus, then what the rule learns of it. */
export function teach(consensus: Consensus, scores: readonly number[], members: readonly number[] = [...scores.keys()]): number {
  const drawn = Float64Array.from(scores);
  const places = Int32Array.from(members);
  const quality = consensus.compute(drawn, places, scores.length);
  consensus.learn(drawn, places, scores.length, quality);
  return quality;
}
