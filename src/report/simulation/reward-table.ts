import type { RewardedNode, Simulation } from '../../documents/simulation.ts';
import { renderLevel, renderQuality, renderReward } from '../figures.ts';
import type { Table } from '../table.ts';
import { votesAgainstTruth } from './against-truth.ts';
import {
  assembleMemberTable,
  costColumns,
  type MemberColumn,
  optionalQuality,
  renderExpected,
  renderRoundsMean,
} from './member-columns.ts';
import { basisOf, estimateValue } from './ranked-members.ts';

/** Beside a correlation that is below 0 beyond chance: this evaluator's scores fall where F1 rises. */
export const AGAINST = '(against)';

/** Where there is little room: the first and the last rows, and no column that follows from another. */
export type Extent = { readonly first: number; readonly last: number };

/**
 * What inference nodes earn, the best first: reward with its interval over prompts, mean and standard error over the rounds and their number,
 * the reward at β = 0, mean cost, and where there is room mean consensus and C. Columns of which nothing is known are not there.
 */
export function assembleNodeRewardTable({ nodes, settings, network }: Simulation, extent?: Extent): Table {
  const quality: MemberColumn = { title: 'quality of 10', render: (member) => optionalQuality(member.quality) };
  const columns = [...rewardColumns(nodes, settings.confidence), ...costsIn(network.costMeasure), quality];
  return cutTable(assembleMemberTable('node', nodes, brief(columns, extent)), extent);
}

/**
 * What evaluators earn, the best first: as of nodes, with their correlation with F1, which no reward knows of, and where there is room their
 * agreement with the consensus.
 */
export function assembleEvaluatorRewardTable({ evaluators, settings }: Simulation, extent?: Extent): Table {
  const columns: readonly MemberColumn[] = [
    ...rewardColumns(evaluators, settings.confidence),
    { title: 'with F1 (Pearson)', render: renderTruth },
    ...costsIn('ms'),
    { title: 'agreement', render: ({ agreement }) => renderKnown(agreement) },
  ];
  return cutTable(assembleMemberTable('evaluator', evaluators, brief(columns, extent)), extent);
}

/** Its unit behind the word, where a narrow head can be broken. */
const costsIn = (unit: string): readonly MemberColumn[] =>
  costColumns('').map((column) => (column.title === 'cost' ? { ...column, title: `cost (${unit})` } : column));

/** How many members `extent` leaves out. */
export function countLeftOut(members: readonly RewardedNode[], { first, last }: Extent): number {
  return Math.max(0, members.length - first - last);
}

/** What follows from what is shown beside it. */
const derived: readonly string[] = ['quality of 10', 'agreement', 'C', 'normalized'];

const brief = (columns: readonly MemberColumn[], extent: Extent | undefined): readonly MemberColumn[] =>
  extent === undefined ? columns : columns.filter(({ title }) => !derived.includes(title));

function cutTable({ columns, rows }: Table, extent: Extent | undefined): Table {
  if (extent === undefined || rows.length <= extent.first + extent.last) return { columns, rows };
  return { columns, rows: [...rows.slice(0, extent.first), ...rows.slice(rows.length - extent.last)] };
}

/** The reward with costs and the one at β = 0 beside it; by quality alone where nobody has another. */
function rewardColumns(members: readonly RewardedNode[], confidence: number): readonly MemberColumn[] {
  const basis = basisOf(members);
  const alone: MemberColumn = { title: 'β = 0', render: ({ qualityOnly }) => renderKnown(estimateValue(qualityOnly)) };
  return [
    {
      title: `${basis === 'reward' ? 'reward' : 'quality alone'} (${renderLevel(confidence)})`,
      render: (member) => renderExpected(member[basis]),
    },
    { title: 'in rounds (SE)', render: (member) => renderRoundsMean(member[basis]) },
    { title: 'rounds', render: (member) => member[basis]?.rounds.toLocaleString('en-US') },
    ...(basis === 'reward' ? [alone] : []),
  ];
}

function renderTruth(evaluator: RewardedNode): string | undefined {
  if (evaluator.withTruth === undefined) return undefined;
  const text = renderQuality(evaluator.withTruth.pearson);
  return votesAgainstTruth(evaluator) ? `${text} ${AGAINST}` : text;
}

const renderKnown = (value: number | undefined): string | undefined => (value === undefined ? undefined : renderReward(value));
