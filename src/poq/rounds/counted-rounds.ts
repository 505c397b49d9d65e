import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { ConsensusPlan } from '../consensus/consensus-plan.ts';
import type { ScoreLog } from '../score-log.ts';
import { countCells, openCells } from './cells.ts';
import { openRandomSource } from './random-source.ts';
import { openPaymentSums } from './record-payments.ts';
import type { RoundEngine } from './round-engine.ts';

const roundsPerTurn = 10_000_000;

/**
 * Rounds of a rule without a memory: a round is one cell, all of them equally likely, so that one draw is a round, and only how often each
 * cell was drawn counts. Collecting enumerates the cells. Rounds drawn one by one have the same distribution, and for the same seed others.
 */
export function openCountedRounds(log: ScoreLog, plan: ConsensusPlan, seed: number): RoundEngine {
  const random = openRandomSource('rounds', seed);
  const cells = openCells(log, plan);
  const counts = new Uint32Array(countCells(log, plan));
  const last = counts.length - 1;
  return {
    perTurn: roundsPerTurn,
    play(rounds) {
      for (let round = 0; round < rounds; round += 1) {
        const cell = uniformInt(random, 0, last);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    },
    collect() {
      const sums = openPaymentSums(log, plan);
      for (let prompt = 0; prompt < log.promptCount; prompt += 1) cells.pay(sums, prompt, counts);
      return sums;
    },
  };
}
