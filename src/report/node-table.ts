import type { Report, ReportNode } from '../documents/report.ts';
import { costUnitSuffix, describePlace, isUsualCost, shownCost } from './cost-words.ts';
import { ABSENT, renderAmount, renderInterval, renderLevel, renderRatio } from './figures.ts';
import type { Column, Table } from './table.ts';

type NodeColumn = Column & { readonly cell: (node: ReportNode) => string };

const failures: readonly NodeColumn[] = [
  { title: 'failed', kind: 'figure', cell: (node) => renderOf(node.counts.failed, node) },
  { title: 'lost', kind: 'figure', cell: (node) => renderOf(node.counts.lost, node) },
];

/**
 * Candidate and baselines in one table: reward and quality with their intervals, mean cost in its unit and divided by the reference
 * cost, which the head names, 95th percentile where single answers carry a cost, failed and lost answers. The cost columns are there only
 * where cost is weighed.
 */
export function assembleNodeTable(report: Report): Table {
  const columns = nodeColumns(report);
  return { columns, rows: report.nodes.map((node) => columns.map((column) => column.cell(node))) };
}

/** `main (baseline)`: a node's name and what it is here for. */
function nodeLabel(node: ReportNode): string {
  return `${node.name} (${node.role === 'shown' ? 'shown only' : node.role})`;
}

function nodeColumns(report: Report): readonly NodeColumn[] {
  const confidence = renderLevel(report.settings.confidence);
  return [
    { title: 'model', kind: 'text', cell: nodeLabel },
    { title: `reward (${confidence})`, kind: 'figure', cell: (node) => renderInterval(node.reward, 3) },
    { title: `quality of 10 (${confidence})`, kind: 'figure', cell: (node) => renderInterval(node.quality?.mean, 2) },
    ...(report.settings.cost === 'none' ? [] : costColumns(report)),
    ...failures,
  ];
}

function costColumns({ settings, nodes }: Report): readonly NodeColumn[] {
  const amount = (cost: number | undefined): string => (cost === undefined ? ABSENT : renderAmount(shownCost(cost, settings)));
  const unit = costUnitSuffix(settings);
  const p95: NodeColumn = { title: `p95${unit}`, kind: 'figure', cell: ({ cost }) => amount(cost?.p95) };
  const known = nodes.every(({ cost }) => cost === undefined) || nodes.some(({ cost }) => cost?.p95 !== undefined);
  return [
    {
      title: costTitle(settings),
      kind: 'figure',
      cell: ({ cost }) => (cost?.relative === undefined ? amount(cost?.mean) : withRatio(amount(cost.mean), cost.relative, settings)),
    },
    ...(known ? [p95] : []),
  ];
}

function costTitle(settings: Report['settings']): string {
  const place = isUsualCost(settings) ? '' : describePlace(settings);
  if (settings.cost === 'mix') return `mixed cost${place} (relative)`;
  const reference = settings.reference === undefined ? '' : ` (relative to ${renderAmount(shownCost(settings.reference, settings))})`;
  return `cost${place}${costUnitSuffix(settings)}${reference}`;
}

/** A mix is relative already. */
function withRatio(amount: string, relative: number, { cost }: Report['settings']): string {
  return cost === 'mix' ? renderRatio(relative) : `${amount} (${renderRatio(relative)})`;
}

function renderOf(count: number, node: ReportNode): string {
  return count === 0 ? '0' : `${count} of ${node.counts.prompts}`;
}
