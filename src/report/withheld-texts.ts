import { createHash } from 'node:crypto';
import type { PromptCell, PromptRow, Report, ReportNode } from '../documents/report.ts';

const DIGEST = /^sha256:[0-9a-f]{12}$/;

/**
 * The report with as much text as `settings.texts` lets out: `all` as it is, `digests` with every prompt, reference and answer
 * replaced by the first twelve hex digits of its SHA-256, `none` without them. The words of failures can quote a prompt and go with either. Every rendering starts here, so that private
 * text is kept back even if whoever assembled the report left it in. Applying it twice changes nothing.
 */
export function withholdTexts(report: Report): Report {
  if (report.settings.texts === 'all') return report;
  const withhold = report.settings.texts === 'none' ? dropRow : digestRow;
  const [candidate, ...others] = report.nodes;
  return { ...report, nodes: [dropExamples(candidate), ...others.map(dropExamples)], prompts: report.prompts.map(withhold) };
}

function dropExamples(node: ReportNode): ReportNode {
  if (node.failures === undefined) return node;
  return { ...node, failures: node.failures.map(({ example: _example, ...count }) => count) };
}

function dropRow(row: PromptRow): PromptRow {
  const { prompt: _prompt, references: _references, ...kept } = row;
  return { ...kept, nodes: row.nodes.map(({ text: _text, ...cell }) => cell) };
}

function digestRow(row: PromptRow): PromptRow {
  return {
    ...row,
    ...(row.prompt === undefined ? {} : { prompt: digest(row.prompt) }),
    ...(row.references === undefined ? {} : { references: row.references.map(digest) }),
    nodes: row.nodes.map((cell): PromptCell => (cell.text === undefined ? cell : { ...cell, text: digest(cell.text) })),
  };
}

function digest(text: string): string {
  return DIGEST.test(text) ? text : `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
