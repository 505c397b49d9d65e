import type { Report } from '../documents/report.ts';
import { renderQuality, renderSigned } from './figures.ts';
import type { Section } from './length-budget.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { fixedSection, foldSection, moreNote, noSection, tableSection } from './markdown-section.ts';
import { assembleMoves, type MovedPrompt } from './moved-prompts.ts';
import { renderPlain } from './plain-text.ts';
import type { Column } from './table.ts';

export type MovedLimits = {
  readonly prompts: number;
  /** letters of an answer or a reference */
  readonly excerpt: number;
};

/** The prompts whose quality moved most against the deciding baseline; with excerpts where texts may be shown. */
export function movedSection(report: Report, limits: MovedLimits): Section {
  const moves = assembleMoves(report);
  if (moves === undefined) return noSection;
  const counts = `${moves.better} better, ${moves.equal} equal, ${moves.worse} worse`;
  const summary = `What moved against ${escapeMarkdown(moves.against, 100)}: ${counts}`;
  if (moves.moved.length === 0) return fixedSection(summary);
  const shown = moves.moved.slice(0, limits.prompts);
  const texts = report.settings.texts !== 'none';
  const table = {
    columns: texts ? [...figureColumns, ...textColumns] : figureColumns,
    rows: shown.map((move) => movedRow(move, texts, limits.excerpt)),
  };
  return foldSection(summary, { ...tableSection(table, false), withheld: moves.moved.length - shown.length, note: moreNote('prompt') });
}

const figureColumns: readonly Column[] = [
  { title: 'prompt', kind: 'text' },
  { title: 'difference', kind: 'figure' },
  { title: 'candidate', kind: 'figure' },
  { title: 'baseline', kind: 'figure' },
];

const textColumns: readonly Column[] = ['candidate’s answer', 'baseline’s answer', 'reference'].map((title) => ({ title, kind: 'text' }));

function movedRow({ row, candidate, other, difference }: MovedPrompt, texts: boolean, excerpt: number): readonly string[] {
  const figures = [row.id, renderSigned(difference, 2), renderQuality(candidate.quality ?? 0), renderQuality(other.quality ?? 0)];
  if (!texts) return figures;
  const cut = (text: string | undefined, outcome: string): string =>
    text === undefined ? `(${outcome})` : renderPlain(text, excerpt) || '(empty)';
  return [...figures, cut(candidate.text, candidate.outcome), cut(other.text, other.outcome), cut(row.references?.[0], 'none')];
}
