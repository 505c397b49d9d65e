import type { Report, ReportNode } from '../documents/report.ts';
import { ABSENT, renderInterval, renderLevel, renderMs, renderRatio } from './figures.ts';
import type { Column, Table } from './table.ts';

type NodeColumn = Column & { readonly cell: (node: ReportNode) => string };

const failures: readonly NodeColumn[] = [
  { title: 'failed', kind: 'figure', cell: (node) => renderOf(node.counts.failed, node) },
  { title: 'lost', kind: 'figure', cell: (node) => renderOf(node.counts.lost, node) },
];

const costs = (referenceMs: number | undefined): readonly NodeColumn[] => [
  { title: referenceMs === undefined ? 'cost, ms' : `cost, ms (relative to ${renderMs(referenceMs)})`, kind: 'figure', cell: renderCost },
  { title: 'p95, ms', kind: 'figure', cell: (node) => (node.cost?.p95Ms === undefined ? ABSENT : renderMs(node.cost.p95Ms)) },
];

/**
 * Candidate and baselines in one table: reward and quality with their intervals, mean cost in ms and divided by the reference
 * cost, which the head names, 95th percentile, failed and lost answers. The cost columns are there only where cost is weighed.
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
    ...(report.settings.cost === 'none' ? [] : costs(report.settings.referenceMs)),
    ...failures,
  ];
}

function renderCost({ cost }: ReportNode): string {
  if (cost === undefined) return ABSENT;
  return cost.relative === undefined ? renderMs(cost.meanMs) : `${renderMs(cost.meanMs)} (${renderRatio(cost.relative)})`;
}

function renderOf(count: number, node: ReportNode): string {
  return count === 0 ? '0' : `${count} of ${node.counts.prompts}`;
}
