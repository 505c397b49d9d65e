import type { AttackOutcome } from '../../../src/documents/simulation.ts';
import type { Attack } from '../../../src/poq/attacks/attack.ts';
import { computeAttackOutcome } from '../../../src/poq/attacks/attack-outcome.ts';
import { type Battlefield, computeStanding } from '../../../src/poq/attacks/battlefield.ts';
import { drawNormal } from '../../../src/poq/network/normal-draw.ts';
import { openRandomSource } from '../../../src/poq/rounds/random-source.ts';
import type { Network, ScoreLog } from '../../../src/poq/score-log.ts';
import { finish } from '../finish.ts';
import { logOf, planOf } from '../rounds/score-logs.ts';

const clip = (score: number): number => Math.min(10, Math.max(0, score));

/** Eighty prompts, five nodes of rising ability, five honest evaluators that miss the truth by N(0, `miss`) points. */
export function drawHonestLog(seed: number, miss = 1): ScoreLog {
  const [promptCount, nodeCount, evaluatorCount] = [80, 5, 5];
  const random = openRandomSource('honest log', seed);
  const truth = Float64Array.from({ length: promptCount * nodeCount }, (_, record) =>
    clip(3 + (record % nodeCount) + 2 * drawNormal(random)),
  );
  const scores = Array.from(truth).flatMap((value) =>
    Array.from({ length: evaluatorCount }, () => clip(value + miss * drawNormal(random))),
  );
  const clusters = Int32Array.from({ length: promptCount }, (_, prompt) => prompt);
  return { promptCount, nodeCount, evaluatorCount, scores: Float64Array.from(scores), truth, clusters };
}

/**
 * Eighty prompts, five nodes of rising ability, and evaluators as 2603.04028 has them, all honest: three good ones, one that hears little of the
 * truth and scores low, and one that is anti-correlated with it and scores lower.
 */
export function drawMixedLog(seed: number): ScoreLog {
  const random = openRandomSource('mixed log', seed);
  const about = (score: number, miss: number): number => clip(score + miss * drawNormal(random));
  const records = Array.from({ length: 80 }, () =>
    [4, 5, 6, 7, 8].map((ability) => {
      const truth = about(ability, 2);
      const [weak, contrary] = [4 + 0.4 * (truth - 6), 3 - 0.5 * (truth - 6)];
      return { truth, scores: [about(truth, 1), about(truth, 1), about(truth, 1), about(weak, 2), about(contrary, 2)] };
    }),
  );
  return logOf(
    records.map((nodes) => nodes.map(({ scores }) => scores)),
    records.map((nodes) => nodes.map(({ truth }) => truth)),
  );
}

export function fieldOf(log: ScoreLog, changes: Partial<Battlefield> = {}): Battlefield {
  const name = (kind: string, count: number): Network['nodes'] => [
    { name: `${kind} 0` },
    ...Array.from({ length: count - 1 }, (_, place) => ({ name: `${kind} ${place + 1}` })),
  ];
  return {
    network: { log, nodes: name('node', log.nodeCount), evaluators: name('evaluator', log.evaluatorCount) },
    plan: planOf({}),
    weights: { alpha: 1, beta: 0 },
    nodeCosts: Array.from({ length: log.nodeCount }, () => ({ value: 0 })),
    evaluatorCosts: Array.from({ length: log.evaluatorCount }, () => ({ value: 0 })),
    rounds: 20_000,
    evaluations: 1e7,
    seed: 1,
    choices: 20,
    ...changes,
  };
}

export function outcomeOf(field: Battlefield, attack: Attack, attackers: number): AttackOutcome {
  const honest = finish(computeStanding(field, field.network.log));
  const outcome = finish(computeAttackOutcome(field, honest, attack, attackers));
  if (outcome === undefined) throw new Error('nobody was paid');
  return outcome;
}
