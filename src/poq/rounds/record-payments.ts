import type { Consensus } from '../consensus/consensus.ts';
import type { ConsensusPlan } from '../consensus/consensus-plan.ts';
import { openConsensus } from '../consensus/open-consensus.ts';
import type { ScoreLog } from '../score-log.ts';
import { addPayoff, openPayoffSums, type PayoffSums } from './payoff-sums.ts';
import { addTruth, openTruthSums, type TruthSums } from './truth-agreement.ts';

/** What rounds paid. */
export type PaymentSums = {
  readonly nodes: PayoffSums;
  /** undefined where K = 1: an evaluator would agree with itself */
  readonly evaluators: PayoffSums | undefined;
  /** undefined where token F1 was not scored */
  readonly truth: TruthSums | undefined;
};

export const openPaymentSums = ({ nodeCount, evaluatorCount, truth }: ScoreLog, { sampled }: ConsensusPlan): PaymentSums => ({
  nodes: openPayoffSums(nodeCount),
  evaluators: sampled === 1 ? undefined : openPayoffSums(evaluatorCount),
  truth: truth && openTruthSums(),
});

/** What a record pays when K evaluators score it: the one place where rounds and enumeration ask for a consensus. */
export type RecordPayments = {
  /** adds what record i · nodeCount + f pays its node and its first K `members`, `times` times */
  pay(sums: PaymentSums, record: number, members: Int32Array, times: number): void;
  /** after a round: the rules with trust move their weights by the record that was paid last */
  learn(members: Int32Array): void;
  readonly consensus: Consensus;
};

/**
 * The node is paid c/10, c the consensus of the K evaluators; each of these is paid 1 − |q − c|/10, its agreement with the consensus, its own
 * score among them; with `selfExcluded` its agreement with the consensus of the others. Source: that evaluators are paid for agreement is the
 * paper's (2512.16317), its form inferred from the deviation of 2601.21189 (eq. 21); leaving an evaluator's own score out is ours.
 */
export function openRecordPayments(log: ScoreLog, plan: ConsensusPlan): RecordPayments {
  const { scores, nodeCount, evaluatorCount } = log;
  const { sampled, selfExcluded } = plan;
  const consensus = openConsensus(plan, evaluatorCount);
  const drawn = new Float64Array(sampled);
  const others = new Float64Array(sampled);
  let quality = 0;
  return {
    consensus,
    pay({ nodes, evaluators, truth }, record, members, times) {
      const start = record * evaluatorCount;
      for (let place = 0; place < sampled; place += 1) drawn[place] = scores[start + (members[place] ?? 0)] ?? 0;
      quality = consensus.compute(drawn, members, sampled);
      addPayoff(nodes, record % nodeCount, quality / 10, times);
      if (truth !== undefined) addTruth(truth, quality, log.truth?.[record] ?? 0, times);
      if (evaluators === undefined) return;
      if (selfExcluded) consensus.fillWithout(drawn, members, sampled, others);
      for (let place = 0; place < sampled; place += 1) {
        const compared = selfExcluded ? (others[place] ?? 0) : quality;
        addPayoff(evaluators, members[place] ?? 0, 1 - Math.abs((drawn[place] ?? 0) - compared) / 10, times);
      }
    },
    learn(members) {
      consensus.learn(drawn, members, sampled, quality);
    },
  };
}
