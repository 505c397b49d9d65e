import type { AttackOutcome } from '../../documents/simulation.ts';
import { type Attack, applyAttack } from './attack.ts';
import { listAttackerChoices } from './attacker-choices.ts';
import { type Battlefield, computeStanding, type Standing } from './battlefield.ts';
import { compareRanks } from './rank-changes.ts';

/**
 * What an attack by so many evaluators does, mean over the choices of who they are (listAttackerChoices), compared with `honest`, what everybody
 * earns on the same field without it: what inference nodes are paid, who is ranked wrongly, what attackers and the others earn against what
 * they would have earned honestly, and how far consensus lies from token F1. The mean reward alone is a weak measure: boosting raises it.
 * Figures of evaluators are absent where K = 1, those of F1 where it was not scored. Yields now and then; undefined where no node has a reward.
 * Source: 2601.21189 sweeps attacks, rules and shares and looks at the mean reward; the other measures are ours.
 */
export function* computeAttackOutcome(
  field: Battlefield,
  honest: Standing,
  attack: Attack,
  attackers: number,
): Generator<undefined, AttackOutcome | undefined> {
  const { network, plan, seed, choices: most } = field;
  const { evaluatorCount } = network.log;
  const blows: Blow[] = [];
  for (const choice of listAttackerChoices(evaluatorCount, attackers, { most, seed })) {
    const standing = choice.length === 0 ? honest : yield* computeStanding(field, applyAttack(network.log, attack, choice, seed));
    blows.push(compareStandings(honest, standing, choice));
  }
  const mean = <Key extends Figure>(key: Key): number | undefined => meanOf(blows.map((blow) => blow[key]));
  const [meanReward, honestMeanReward] = [mean('meanReward'), mean('honestMeanReward')];
  if (meanReward === undefined || honestMeanReward === undefined) return undefined;
  return {
    attack: attack.name,
    rule: plan.rule,
    sampled: plan.sampled,
    attackers,
    share: attackers / evaluatorCount,
    method: honest.method,
    meanReward,
    honestMeanReward,
    rankCorrelation: mean('rankCorrelation') ?? 1,
    wronglyRanked: mean('wronglyRanked') ?? 0,
    leaderDisplacedShare: mean('leaderDisplaced') ?? 0,
    ...known('attackerReward', mean('attackerReward')),
    ...known('attackerHonestReward', mean('attackerHonestReward')),
    ...known('honestReward', mean('honestReward')),
    ...known('honestHonestReward', mean('honestHonestReward')),
    ...known('truthError', mean('truthError')),
    ...known('honestTruthError', honest.truth?.error),
    ...known('truthCorrelation', mean('truthCorrelation')),
    ...known('honestTruthCorrelation', honest.truth?.correlation),
    ...describePartner(field, attack, blows),
  };
}

/** One choice of attackers, in figures that are averaged over choices. */
type Blow = Readonly<Record<Figure, number | undefined>> & { readonly gains: readonly (number | undefined)[] };

type Figure =
  | 'meanReward'
  | 'honestMeanReward'
  | 'rankCorrelation'
  | 'wronglyRanked'
  | 'leaderDisplaced'
  | 'attackerReward'
  | 'attackerHonestReward'
  | 'honestReward'
  | 'honestHonestReward'
  | 'truthError'
  | 'truthCorrelation';

function compareStandings(honest: Standing, attacked: Standing, attackers: readonly number[]): Blow {
  const ranks = compareRanks(honest.nodes, attacked.nodes);
  const of = ({ evaluators }: Standing, isAsked: (evaluator: number) => boolean): number | undefined =>
    meanOf((evaluators ?? []).filter((_, evaluator) => isAsked(evaluator)).map(orAbsent));
  const isAttacker = (evaluator: number): boolean => attackers.includes(evaluator);
  const isOther = (evaluator: number): boolean => !isAttacker(evaluator);
  return {
    meanReward: meanOf(attacked.nodes.map(orAbsent)),
    honestMeanReward: meanOf(honest.nodes.map(orAbsent)),
    rankCorrelation: ranks.rankCorrelation,
    wronglyRanked: ranks.wronglyRanked,
    leaderDisplaced: ranks.leaderDisplaced ? 1 : 0,
    attackerReward: of(attacked, isAttacker),
    attackerHonestReward: of(honest, isAttacker),
    honestReward: of(attacked, isOther),
    honestHonestReward: of(honest, isOther),
    truthError: attacked.truth?.error,
    truthCorrelation: attacked.truth?.correlation,
    gains: attacked.nodes.map((reward, node) => difference(reward, honest.nodes[node])),
  };
}

function describePartner({ network }: Battlefield, attack: Attack, blows: readonly Blow[]): Pick<AttackOutcome, 'partner' | 'partnerGain'> {
  const partner = attack.name === 'collusion' ? network.nodes[attack.partner] : undefined;
  if (attack.name !== 'collusion' || partner === undefined) return {};
  const gain = meanOf(blows.map(({ gains }) => gains[attack.partner]));
  return { partner: partner.name, ...known('partnerGain', gain) };
}

const orAbsent = (reward: number | null): number | undefined => reward ?? undefined;

const difference = (reward: number | null, before: number | null | undefined): number | undefined =>
  reward === null || before === null || before === undefined ? undefined : reward - before;

/** Of those that are there; undefined where none is. */
function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const there = values.filter((value) => value !== undefined);
  return there.length === 0 ? undefined : there.reduce((sum, value) => sum + value, 0) / there.length;
}

const known = <Key extends string>(key: Key, value: number | undefined): { readonly [name in Key]?: number } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [name in Key]: number });
