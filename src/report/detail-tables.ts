import type { NodeEvaluator, Quantiles, Report, ReportNode } from '../documents/report.ts';
import { ABSENT, renderMs, renderQuality, renderShare } from './figures.ts';
import type { Table } from './table.ts';

/** Evaluators whose papers and leaderboards speak of per cent. */
const PERCENT = new Set(['token-f1', 'exact-match']);

/** One row per evaluator, one column per node: the mean on 0..10 (token F1 and exact match also in %), and what was not scored. */
export function assembleEvaluatorTable(report: Report, nodes: readonly ReportNode[] = report.nodes): Table {
  const evaluators = new Map(report.nodes.flatMap((node) => node.evaluators).map((evaluator) => [evaluator.name, evaluator.role]));
  return {
    columns: [
      { title: 'evaluator', kind: 'text' },
      { title: 'role', kind: 'figure' },
      ...nodes.map((node) => ({ title: node.name, kind: 'figure' as const })),
    ],
    rows: [...evaluators].map(([name, role]) => [name, role, ...nodes.map((node) => renderMean(findEvaluator(node, name)))]),
  };
}

/** One row per task, one column per node: consensus quality on 0..10. */
export function assembleTaskTable(report: Report, nodes: readonly ReportNode[] = report.nodes): Table {
  return {
    columns: [
      { title: 'task', kind: 'text' },
      { title: 'prompts', kind: 'figure' },
      { title: 'clusters', kind: 'figure' },
      ...nodes.map((node) => ({ title: node.name, kind: 'figure' as const })),
    ],
    rows: report.suite.tasks.map((task) => [
      task.task,
      String(task.prompts),
      String(task.clusters),
      ...nodes.map((node) => {
        const quality = node.quality?.tasks.find((candidate) => candidate.task === task.task);
        return quality === undefined ? ABSENT : renderQuality(quality.mean);
      }),
    ]),
  };
}

const measures: readonly (readonly [keyof ReportNode['profile'] & `${string}Ms`, string])[] = [
  ['ttftMs', 'time to first token, ms'],
  ['e2eMs', 'whole answer, ms'],
  ['tpotMs', 'time per output token, ms'],
];

/** One row per node and measure: mean and quantiles of what was timed. Empty where nothing was. */
export function assembleLatencyTable(report: Report): Table {
  return {
    columns: [
      { title: 'model', kind: 'text' },
      { title: 'measure', kind: 'figure' },
      ...['mean', 'p50', 'p90', 'p95', 'p99', 'answers'].map((title) => ({ title, kind: 'figure' as const })),
    ],
    rows: report.nodes.flatMap((node) => [
      ...measures.flatMap(([key, title]) => quantileRow(node.name, title, node.profile[key])),
      ...quantileRow(node.name, 'output tokens', node.profile.outputTokens),
    ]),
  };
}

function quantileRow(name: string, title: string, quantiles: Quantiles | undefined): readonly (readonly string[])[] {
  if (quantiles === undefined) return [];
  const { mean, p50, p90, p95, p99 } = quantiles;
  return [[name, title, ...[mean, p50, p90, p95, p99].map(renderMs), String(quantiles.count)]];
}

function findEvaluator(node: ReportNode, name: string): NodeEvaluator | undefined {
  return node.evaluators.find((evaluator) => evaluator.name === name);
}

function renderMean(evaluator: NodeEvaluator | undefined): string {
  if (evaluator?.mean === undefined) return ABSENT;
  const percent = PERCENT.has(evaluator.name) ? ` (${renderShare(evaluator.mean / 10, 3)})` : '';
  const unscored = evaluator.unscored === 0 ? '' : `, ${evaluator.unscored} unscored`;
  return `${renderQuality(evaluator.mean)}${percent}${unscored}`;
}
