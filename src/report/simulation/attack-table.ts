import type { AttackOutcome, Simulation } from '../../documents/simulation.ts';
import { ABSENT, renderQuality, renderShare, renderSigned } from '../figures.ts';
import type { Table } from '../table.ts';

/** One place of all those that were attacked: how many attack, and of how many evaluators a consensus is made. */
type Place = Pick<AttackOutcome, 'attackers' | 'share' | 'sampled'>;

const columns: Table['columns'] = [
  { title: 'attack', kind: 'text' },
  { title: 'rule', kind: 'text' },
  ...['nodes (reward)', 'attackers (reward)', 'off F1 (of 10)', 'leader lost', 'order (tau)'].map((title) => ({
    title,
    kind: 'figure' as const,
  })),
];

/**
 * What attacks do under the mean and the median, where the most evaluators attack that are still a minority: by how much the mean reward of
 * nodes and attackers moves, by how much the consensus goes further from F1, how often another node leads, and how far the order stays.
 */
export function assembleAttackTable(simulation: Simulation): { readonly title: string; readonly table: Table } | undefined {
  const place = choosePlace(simulation);
  if (place === undefined) return undefined;
  const { attackers, share, sampled } = place;
  const rules = new Set(['mean', 'median', simulation.settings.rule]);
  const shown = simulation.attacks.filter((one) => one.attackers === attackers && one.sampled === sampled && rules.has(one.rule));
  const title = `Attacks by ${attackers} of ${simulation.evaluators.length} evaluators (${renderShare(share)}), K = ${sampled}`;
  return { title, table: { columns, rows: shown.map(describeOutcome) } };
}

/**
 * Of two scores mean and median are the same: the K of the settings where it is three or more, else the least such K that was attacked. There
 * the largest minority, else the fewest that attack at all.
 */
function choosePlace({ attacks, settings }: Simulation): Place | undefined {
  const attacked = attacks.filter((one) => one.attackers > 0);
  const telling = attacked.filter((one) => one.sampled >= 3);
  const drawn = [...(telling.length > 0 ? telling : attacked)].sort((one, other) => one.sampled - other.sampled);
  const sampled = drawn.find((one) => one.sampled === settings.sampled)?.sampled ?? drawn[0]?.sampled;
  const there = drawn.filter((one) => one.sampled === sampled).sort((one, other) => one.share - other.share);
  return there.findLast((one) => one.share < 0.5) ?? there[0];
}

function describeOutcome(outcome: AttackOutcome): readonly string[] {
  const { meanReward, honestMeanReward, attackerReward, attackerHonestReward, truthError, honestTruthError } = outcome;
  return [
    outcome.attack,
    outcome.rule,
    renderSigned(meanReward - honestMeanReward, 3),
    attackerReward === undefined || attackerHonestReward === undefined ? ABSENT : renderSigned(attackerReward - attackerHonestReward, 3),
    truthError === undefined || honestTruthError === undefined
      ? ABSENT
      : `${renderQuality(truthError)} (${renderSigned(truthError - honestTruthError, 2)})`,
    renderShare(outcome.leaderDisplacedShare),
    renderQuality(outcome.rankCorrelation),
  ];
}
