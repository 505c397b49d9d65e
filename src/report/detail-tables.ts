import type { NodeEvaluator, Report, ReportNode } from '../documents/report.ts';
import { ABSENT, renderQuality, renderShare } from './figures.ts';
import type { Table } from './table.ts';

/** Evaluators whose papers and leaderboards speak of per cent. */
const PERCENT = new Set(['token-f1', 'exact-match']);

type EvaluatorColumns = { readonly nodes: readonly ReportNode[]; readonly revisions: boolean };

/**
 * One row per evaluator, one column per node: the mean on 0..10 (token F1 and exact match also in %), and what was not scored. With
 * `revisions` also which weights scored, as the first twelve digits of their digests, and in which number format.
 */
export function assembleEvaluatorTable(report: Report, { nodes, revisions }: EvaluatorColumns): Table {
  const known = revisions && report.nodes.some((node) => node.evaluators.some((evaluator) => evaluator.revision !== undefined));
  const evaluators = new Map(report.nodes.flatMap((node) => node.evaluators).map((evaluator) => [evaluator.name, evaluator.role]));
  return {
    columns: [
      { title: 'evaluator', kind: 'text' },
      { title: 'role', kind: 'figure' },
      ...nodes.map((node) => ({ title: node.name, kind: 'figure' as const })),
      ...(known ? [{ title: 'revision', kind: 'text' as const }] : []),
    ],
    rows: [...evaluators].map(([name, role]) => [
      name,
      role,
      ...nodes.map((node) => renderMean(findEvaluator(node, name))),
      ...(known ? [renderRevisions(report, name)] : []),
    ]),
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

function findEvaluator(node: ReportNode, name: string): NodeEvaluator | undefined {
  return node.evaluators.find((evaluator) => evaluator.name === name);
}

/** Formats in which a batch's answers do not change each other's scores. */
const BATCHED = new Set(['fp32', 'fp16']);

function renderRevisions(report: Report, name: string): string {
  const texts = report.nodes.flatMap((node) => {
    const { revision, dtype } = findEvaluator(node, name) ?? {};
    if (revision === undefined) return [];
    const format = dtype === undefined ? [] : [dtype, ...(BATCHED.has(dtype) ? [] : ['in batches of one'])];
    return [[revision.replace(/[0-9a-f]{13,}/gi, (digest) => digest.slice(0, 12)), ...format].join(', ')];
  });
  return texts.length === 0 ? ABSENT : [...new Set(texts)].join('; ');
}

function renderMean(evaluator: NodeEvaluator | undefined): string {
  if (evaluator?.mean === undefined) return ABSENT;
  const percent = PERCENT.has(evaluator.name) ? ` (${renderShare(evaluator.mean / 10, 3)})` : '';
  const unscored = evaluator.unscored === 0 ? '' : `, ${evaluator.unscored} unscored`;
  return `${renderQuality(evaluator.mean)}${percent}${unscored}`;
}
