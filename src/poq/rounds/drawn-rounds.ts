import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { ConsensusPlan } from '../consensus/consensus-plan.ts';
import type { ScoreLog } from '../score-log.ts';
import { openRandomSource } from './random-source.ts';
import { openPaymentSums, openRecordPayments } from './record-payments.ts';
import type { RoundEngine } from './round-engine.ts';

const scoresPerTurn = 1_000_000;

/**
 * Rounds played one after the other, for any rule and any size: one draw for prompt and node together, then K evaluators by a partial
 * Fisher–Yates shuffle.
 */
export function openDrawnRounds(log: ScoreLog, plan: ConsensusPlan, seed: number): RoundEngine {
  const random = openRandomSource('rounds', seed);
  const lastRecord = log.promptCount * log.nodeCount - 1;
  const { members, draw } = openEvaluatorDraw(log, plan);
  const { pay, learn, consensus } = openRecordPayments(log, plan);
  const sums = openPaymentSums(log, plan);
  return {
    perTurn: Math.ceil(scoresPerTurn / (1 + plan.sampled * (plan.selfExcluded ? plan.sampled : 1))),
    weights: consensus.weights,
    play(rounds) {
      for (let round = 0; round < rounds; round += 1) {
        const record = uniformInt(random, 0, lastRecord);
        draw(random);
        pay(sums, record, members, 1);
        learn(members);
      }
    },
    collect: () => sums,
  };
}

type EvaluatorDraw = {
  /** the K evaluators drawn last */
  readonly members: Int32Array;
  draw(random: RandomGenerator): void;
};

/**
 * Every subset of K evaluators is equally likely: the first places of an order are drawn from all that is not drawn yet, whatever order the
 * rounds before have left. Of K and M − K the fewer are drawn: those who take part, or those who do not.
 * Source: Fisher and Yates (1938), as Knuth's algorithm P (TAOCP 2, 3.4.2), stopped early.
 */
function openEvaluatorDraw({ evaluatorCount }: ScoreLog, { sampled }: ConsensusPlan): EvaluatorDraw {
  const order = Int32Array.from({ length: evaluatorCount }, (_, evaluator) => evaluator);
  const draws = Math.min(sampled, evaluatorCount - sampled);
  return {
    members: draws === sampled ? order.subarray(0, sampled) : order.subarray(draws),
    draw(random) {
      for (let place = 0; place < draws; place += 1) {
        const other = uniformInt(random, place, evaluatorCount - 1);
        const kept = order[place] ?? 0;
        order[place] = order[other] ?? 0;
        order[other] = kept;
      }
    },
  };
}
