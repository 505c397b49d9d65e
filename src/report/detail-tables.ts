import type { NodeEvaluator, Report, ReportNode } from '../documents/report.ts';
import { ABSENT, renderInterval, renderQuality, renderShare } from './figures.ts';
import type { Table } from './table.ts';

/** Evaluators whose papers and leaderboards speak of per cent. */
const PERCENT = new Set(['token-f1', 'exact-match', 'rouge-l']);

/**
 * One row per evaluator, one column per node: the mean on 0..10 (token F1, exact match and ROUGE-L also in %), of a sampled judge the mean
 * estimated over all prompts, and what was not scored.
 */
export function assembleEvaluatorTable(report: Report, nodes: readonly ReportNode[]): Table {
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

/** What a node says of the evaluator of that name. */
export function findEvaluator(node: ReportNode, name: string): NodeEvaluator | undefined {
  return node.evaluators.find((evaluator) => evaluator.name === name);
}

function renderMean(evaluator: NodeEvaluator | undefined): string {
  // those that a sample leaves out are not unscored
  if (evaluator?.sampled !== undefined) return `${renderInterval(evaluator.sampled.mean, 2)}, estimated`;
  if (evaluator?.mean === undefined) return ABSENT;
  const percent = PERCENT.has(evaluator.use ?? evaluator.name) ? ` (${renderShare(evaluator.mean / 10, 3)})` : '';
  const unscored = evaluator.unscored === 0 ? '' : `, ${evaluator.unscored.toLocaleString('en-US')} unscored`;
  return `${renderQuality(evaluator.mean)}${percent}${unscored}`;
}
