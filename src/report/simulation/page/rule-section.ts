import type { RuleSweep, Simulation } from '../../../documents/simulation.ts';
import { ABSENT, renderReward } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { renderTable } from '../../page/table.ts';
import type { Column, Table } from '../../table.ts';
import { nameRule, shownRules } from '../rule-words.ts';
import { showName } from '../shown-name.ts';
import { ruleKind } from './attack-curves.ts';
import { renderLegend } from './legend.ts';
import { meanOf, renderRulePictures } from './rule-pictures.ts';
import { truthColumns } from './truth-columns.ts';

/** Rows that are read at once; the rest is folded. */
const MOST_OPEN = 15;
const MOST_ROWS = 200;

/** Consensus rules × K: what inference nodes and evaluators earn, how much that varies from round to round, how near the consensus is to F1. */
export function renderRuleSection(simulation: Simulation): Markup | undefined {
  const { rules } = simulation;
  if (rules.length === 0) return undefined;
  const shown = shownRules.filter((rule) => rules.some((sweep) => sweep.rule === rule));
  const pictures = renderRulePictures(rules);
  const legend = renderLegend(
    shown.map((rule) => ({ kind: ruleKind(rule), name: nameRule(rule) })),
    true,
  );
  const drawn = pictures === undefined ? undefined : markup`${legend}${pictures}`;
  const table = assembleRuleTable(simulation);
  const caption = 'Consensus rules and K';
  const whole =
    table.rows.length <= MOST_OPEN
      ? renderTable(table, caption)
      : markup`<details><summary>${table.rows.length} pairs of rule and K</summary>${renderTable({ ...table, rows: table.rows.slice(0, MOST_ROWS) }, caption)}</details>`;
  return markup`<section id="rules"><h2>Consensus rule and K</h2><p class="note">K evaluators are drawn for a record. Variance: of the reward of one round.</p>${drawn}${whole}</section>`;
}

type SweepColumn = { readonly title: string; readonly render: (sweep: RuleSweep) => string | undefined };

const reward = (value: number | undefined): string | undefined => (value === undefined ? undefined : renderReward(value));

const columns: readonly SweepColumn[] = [
  { title: 'K', render: ({ sampled }) => String(sampled) },
  { title: 'mean reward, inference nodes', render: ({ nodes }) => reward(meanOf(nodes)) },
  { title: 'variance', render: ({ nodeVariance }) => nodeVariance?.toFixed(4) },
  { title: 'mean reward, evaluators', render: ({ evaluators }) => reward(meanOf(evaluators)) },
  { title: 'their variance', render: ({ evaluatorVariance }) => evaluatorVariance?.toFixed(4) },
  ...truthColumns,
  { title: 'by', render: ({ method }) => method },
];

function assembleRuleTable({ rules, nodes }: Simulation): Table {
  const shown = columns.filter(({ render }) => rules.some((sweep) => render(sweep) !== undefined));
  const leader = ({ nodes: rewards }: RuleSweep): string => {
    const known = rewards.flatMap((value) => (value === null ? [] : [value]));
    const best = known.length === 0 ? undefined : known.reduce((most, value) => Math.max(most, value));
    return best === undefined ? ABSENT : showName(nodes[rewards.indexOf(best)]?.name ?? '', 30);
  };
  return {
    columns: [
      { title: 'rule', kind: 'text' },
      ...shown.map(({ title }): Column => ({ title, kind: 'figure' })),
      { title: 'earns most', kind: 'text' },
    ],
    rows: rules.map((sweep) => [nameRule(sweep.rule), ...shown.map(({ render }) => render(sweep) ?? ABSENT), leader(sweep)]),
  };
}
