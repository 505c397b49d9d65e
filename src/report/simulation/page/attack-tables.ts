import type { AttackOutcome, Simulation } from '../../../documents/simulation.ts';
import { ABSENT, renderQuality, renderReward, renderShare, renderSigned } from '../../figures.ts';
import type { Column, Table } from '../../table.ts';
import { nameRule } from '../rule-words.ts';
import { showName } from '../shown-name.ts';
import { type AttackGroup, listRules } from './attack-curves.ts';
import { nameAttack } from './attack-words.ts';
import { truthColumns } from './truth-columns.ts';

/** The largest share of attackers below a half, or the smallest there is: what tables show of all shares. */
export function pickShare(groups: readonly AttackGroup[]): number | undefined {
  const shares = groups.flatMap(({ outcomes }) => outcomes.map(({ share }) => share)).filter((share) => share > 0);
  const minorities = shares.filter((share) => share < 0.5);
  if (shares.length === 0) return undefined;
  return minorities.length > 0 ? Math.max(...minorities) : Math.min(...shares);
}

/** What attackers earn more than the same evaluators without the attack, and, in brackets, what the honest ones do. */
export function assembleEarningsTable(groups: readonly AttackGroup[], share: number): Table {
  return assembleMatrix(groups, share, (outcome) => {
    const { attackerReward, attackerHonestReward, honestReward, honestHonestReward } = outcome;
    if (attackerReward === undefined || attackerHonestReward === undefined) return undefined;
    const own = renderSigned(attackerReward - attackerHonestReward, 3);
    return honestReward === undefined || honestHonestReward === undefined
      ? own
      : `${own} (${renderSigned(honestReward - honestHonestReward, 3)})`;
  });
}

/** Kendall’s τ-b of the ranks with and without the attack, and how often the leader is another. */
export function assembleRankTable(groups: readonly AttackGroup[], share: number): Table {
  return assembleMatrix(
    groups,
    share,
    (outcome) => `${renderQuality(outcome.rankCorrelation)} (${renderShare(outcome.leaderDisplacedShare)})`,
  );
}

/** Attacks down, rules across. */
function assembleMatrix(groups: readonly AttackGroup[], share: number, render: (outcome: AttackOutcome) => string | undefined): Table {
  const rules = listRules(groups.flatMap(({ outcomes }) => outcomes));
  const rows = groups.flatMap(({ attack, outcomes }) => {
    const cells = rules.map((rule) => {
      const outcome = outcomes.find((one) => one.rule === rule && one.share === share);
      return outcome === undefined ? undefined : render(outcome);
    });
    return cells.every((cell) => cell === undefined) ? [] : [[nameAttack(attack), ...cells.map((cell) => cell ?? ABSENT)]];
  });
  return {
    columns: [{ title: 'attack', kind: 'text' }, ...rules.map((rule): Column => ({ title: nameRule(rule), kind: 'figure' }))],
    rows,
  };
}

type OutcomeColumn = { readonly title: string; readonly render: (outcome: AttackOutcome) => string | undefined };

const signed = (value: number | undefined): string | undefined => (value === undefined ? undefined : renderSigned(value, 3));
const reward = (value: number | undefined): string | undefined => (value === undefined ? undefined : renderReward(value));

const columns: readonly OutcomeColumn[] = [
  { title: 'rule', render: ({ rule }) => nameRule(rule) },
  { title: 'K', render: ({ sampled }) => String(sampled) },
  { title: 'attackers', render: ({ attackers, share }) => `${attackers} (${renderShare(share)})` },
  ...truthColumns,
  { title: 'mean reward', render: ({ meanReward }) => renderReward(meanReward) },
  { title: 'attackers earn', render: ({ attackerReward }) => reward(attackerReward) },
  { title: 'honest, they would', render: ({ attackerHonestReward }) => reward(attackerHonestReward) },
  { title: 'the others earn', render: ({ honestReward }) => reward(honestReward) },
  { title: 'τ', render: ({ rankCorrelation }) => renderQuality(rankCorrelation) },
  { title: 'wrong ranks', render: ({ wronglyRanked }) => wronglyRanked.toFixed(1) },
  { title: 'leader displaced', render: ({ leaderDisplacedShare }) => renderShare(leaderDisplacedShare) },
  {
    title: 'partner gains',
    render: ({ partner, partnerGain }) => (partnerGain === undefined ? undefined : `${showName(partner ?? '', 30)} ${signed(partnerGain)}`),
  },
  { title: 'by', render: ({ method }) => method },
];

/** Every outcome, one row each; columns that nobody fills are left out. */
export function assembleOutcomeTable(outcomes: Simulation['attacks']): Table {
  const shown = columns.filter(({ render }) => outcomes.some((outcome) => render(outcome) !== undefined));
  return {
    columns: [{ title: 'attack', kind: 'text' }, ...shown.map(({ title }): Column => ({ title, kind: 'figure' }))],
    rows: outcomes.map((outcome) => [nameAttack(outcome.attack), ...shown.map(({ render }) => render(outcome) ?? ABSENT)]),
  };
}
