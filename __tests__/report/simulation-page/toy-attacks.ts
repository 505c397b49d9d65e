import type { AttackOutcome, RuleName, Simulation } from '../../../src/documents/simulation.ts';
import { computeKendall } from '../../../src/statistics/kendall.ts';
import { clip, createRandom, drawNormal, type ToyNetwork } from './toy-network.ts';
import { computeToyPayoffs, listSubsets, type ToyPayoffs } from './toy-payoffs.ts';

type Game = {
  readonly sampled: number;
  readonly rules: readonly RuleName[];
  readonly subsets: number;
  readonly truth: boolean;
  readonly paid: boolean;
};

const ATTACKS: readonly AttackOutcome['attack'][] = ['random-noise', 'boost', 'sabotage', 'strategic', 'collusion'];

/** Every attack on every rule with 0 … 60 % of the evaluators malicious, with the K of the settings and with three. */
export function playAttacks(network: ToyNetwork, game: Game): Simulation['attacks'] {
  const count = network.evaluators.length;
  const attackers = [...new Set([0, 0.2, 0.4, 0.6].map((share) => Math.round(share * count)))].filter((some) => some / count <= 0.67);
  const sizes = [...new Set([game.sampled, 3])].filter((size) => size <= count);
  return sizes.flatMap((sampled) => {
    const subsets = listSubsets(count, sampled, Math.min(20, game.subsets));
    const honest = new Map(game.rules.map((rule) => [rule, computeToyPayoffs(network, rule, subsets)]));
    return ATTACKS.flatMap((attack) =>
      attackers.flatMap((some) => {
        const attacked = some === 0 ? network : applyToyAttack(network, attack, some);
        return game.rules.map((rule) =>
          describe({ attack, rule, some, ...game, sampled }, honest.get(rule), computeToyPayoffs(attacked, rule, subsets)),
        );
      }),
    );
  });
}

/** The best evaluators are the malicious ones. */
const isAttacker = (index: number, some: number): boolean => index < some;

function applyToyAttack(network: ToyNetwork, attack: AttackOutcome['attack'], some: number): ToyNetwork {
  const random = createRandom(23);
  const change = (score: number, node: number): number => {
    const shifts = {
      'random-noise': 2 * drawNormal(random),
      boost: 3,
      sabotage: -3,
      strategic: random() < 0.5 ? (random() < 0.5 ? 3 : -3) : 0,
      collusion: node === 0 ? 3 : -3,
    };
    return clip(score + shifts[attack]);
  };
  return {
    ...network,
    scores: network.scores.map((row) =>
      row.map((record, node) => record.map((score, index) => (isAttacker(index, some) ? change(score, node) : score))),
    ),
  };
}

function describe(
  {
    attack,
    rule,
    some,
    sampled,
    truth,
    paid,
  }: { attack: AttackOutcome['attack']; rule: RuleName; some: number; sampled: number; truth: boolean; paid: boolean },
  honest: ToyPayoffs | undefined,
  attacked: ToyPayoffs,
): AttackOutcome {
  const before = honest ?? attacked;
  const mean = (payoffs: ToyPayoffs['nodes'], keep: (index: number) => boolean): number => {
    const kept = payoffs.filter((_, index) => keep(index));
    return kept.reduce((sum, one) => sum + one.mean, 0) / kept.length - 0.12;
  };
  const rewards = (payoffs: ToyPayoffs): readonly number[] => payoffs.nodes.map((one) => one.mean);
  const order = (payoffs: ToyPayoffs): readonly number[] =>
    payoffs.nodes.map((_, index) => index).sort((left, right) => (payoffs.nodes[right]?.mean ?? 0) - (payoffs.nodes[left]?.mean ?? 0));
  const [ranks, moved] = [order(before), order(attacked)];
  const wrong = ranks.filter((node, place) => moved[place] !== node).length;
  const kendall = computeKendall(rewards(before), rewards(attacked));
  const isHonest = (index: number): boolean => !isAttacker(index, some);
  return {
    attack,
    rule,
    sampled,
    attackers: some,
    share: some / before.evaluators.length,
    method: rule === 'published-trust' || rule === 'trust-weighted' ? 'rounds' : 'exact',
    meanReward: mean(attacked.nodes, () => true),
    honestMeanReward: mean(before.nodes, () => true),
    rankCorrelation: kendall.kind === 'defined' ? kendall.value : 1,
    wronglyRanked: wrong,
    leaderDisplacedShare: ranks[0] === moved[0] ? 0 : 1,
    ...(some === 0 || !paid
      ? {}
      : {
          attackerReward: mean(attacked.evaluators, (index) => !isHonest(index)),
          attackerHonestReward: mean(before.evaluators, (index) => !isHonest(index)),
          honestReward: mean(attacked.evaluators, isHonest),
          honestHonestReward: mean(before.evaluators, isHonest),
        }),
    ...(truth
      ? {
          truthError: attacked.truthError,
          honestTruthError: before.truthError,
          truthCorrelation: attacked.truthCorrelation,
          honestTruthCorrelation: before.truthCorrelation,
        }
      : {}),
    ...(attack === 'collusion' && some > 0
      ? { partner: 'gemma-3-270m', partnerGain: (attacked.nodes[0]?.mean ?? 0) - (before.nodes[0]?.mean ?? 0) }
      : {}),
  };
}
