import type { AttackOutcome, RewardedNode, RoundsEstimate, Simulation } from '../../../src/documents/simulation.ts';

const spread = 0.02;

export function estimate(exact: number, more: Partial<RoundsEstimate> = {}): RoundsEstimate {
  return {
    rounds: 20_012,
    mean: exact + 0.001,
    standardError: 0.0012,
    exact,
    payoffVariance: 0.04,
    seedDeviation: 0.005,
    prompts: { low: exact - spread, high: exact + spread },
    ...more,
  };
}

export function model(name: string, quality: number, cost: number, more: Partial<RewardedNode> = {}): RewardedNode {
  const [alone, scaledCost] = [quality / 10, cost / 1_000];
  return {
    name,
    qualityOnly: estimate(alone),
    reward: estimate(alone - 0.3 * scaledCost),
    quality,
    cost,
    scaledCost,
    truth: quality - 1,
    onFront: true,
    ...more,
  };
}

export function evaluator(name: string, agreement: number, pearson: number, more: Partial<RewardedNode> = {}): RewardedNode {
  return {
    name,
    qualityOnly: estimate(agreement),
    reward: estimate(agreement - 0.1),
    agreement,
    cost: 12.5,
    scaledCost: 1 / 3,
    withTruth: { pearson, spearman: pearson, interval: { low: pearson - 0.08, high: pearson + 0.08 } },
    weights: { published: 3, ours: 1 },
    ...more,
  };
}

export function attack(name: AttackOutcome['attack'], rule: AttackOutcome['rule'], more: Partial<AttackOutcome> = {}): AttackOutcome {
  return {
    attack: name,
    rule,
    sampled: 3,
    attackers: 1,
    share: 1 / 3,
    method: 'exact',
    meanReward: rule === 'mean' ? 0.53 : 0.505,
    honestMeanReward: 0.5,
    rankCorrelation: 0.87,
    wronglyRanked: 1,
    leaderDisplacedShare: 0.25,
    attackerReward: 0.6,
    attackerHonestReward: 0.72,
    truthError: 1.5,
    honestTruthError: 1.25,
    ...more,
  };
}

/** Three models and three evaluators, one of which turns F1 round; `more` says what is otherwise. */
export function buildSimulation(more: Partial<Simulation> = {}): Simulation {
  return {
    schemaVersion: 1,
    tool: 'poq-gate 0',
    createdAt: '2026-11-23T00:00:00.000Z',
    name: 'squad-cnndm-400',
    network: {
      kind: 'runs',
      prompts: 398,
      tasks: [{ task: 'qa', prompts: 398 }],
      clusters: 200,
      leftOut: [{ reason: 'sts: not scored', prompts: 2 }],
      costMeasure: 'latency, ms',
    },
    settings: {
      ...{ alpha: 1, beta: 0.3, rule: 'mean', sampled: 2, selfExcluded: false, trim: 0.2, trust: { rate: 0.1, least: 0.1, most: 3 } },
      ...{ scale: 'reference', evaluatorScale: 'pool', evaluatorBatch: 1, rounds: 5_000, seeds: 20, seed: 7, generator: 'xoroshiro128+' },
      ...{ confidence: 0.95, attacks: { noise: 3, shift: 3, probability: 0.5 }, preset: false, reference: 1_000, referenceOf: 'main' },
    },
    nodes: [model('large', 8, 2_000), model('small', 7, 500), model('tiny', 5, 100)],
    evaluators: [evaluator('sts', 0.9, 0.66), evaluator('ce-minilm', 0.8, 0.05), evaluator('ce-deberta', 0.7, -0.31)],
    warnings: [],
    convergence: { rounds: [], nodes: [] },
    lines: [],
    leaders: [
      { name: 'large', from: 0, to: 0.0667 },
      { name: 'small', from: 0.0667, to: 0.5 },
      { name: 'tiny', from: 0.5 },
    ],
    rules: [],
    weights: [],
    batches: [],
    attacks: [attack('boost', 'mean'), attack('boost', 'median'), attack('sabotage', 'mean', { meanReward: 0.46 })],
    misreports: [
      { name: 'large', kind: 'inference', declaredShare: 0.5, gain: 0.3, penalty: 0.5, leastAudit: 0.375 },
      { name: 'large', kind: 'inference', declaredShare: 0.5, gain: 0.3, penalty: 1, leastAudit: 0.2308 },
    ],
    ...more,
  };
}
