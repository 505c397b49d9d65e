import type { Reason } from '../documents/report.ts';
import { TROUBLES } from './answer-troubles.ts';
import { COST } from './cost-lines.ts';
import { renderCount } from './figures.ts';
import type { Section } from './length-budget.ts';
import { escapeMarkdown, renderCode, renderFence } from './markdown-escape.ts';
import { fixedSection, foldSection, listSection, moreNote, noSection } from './markdown-section.ts';
import { STEADINESS } from './steadiness.ts';
import type { Story } from './story.ts';
import { verdictMark } from './verdict-mark.ts';

/** The longest sentence that a Markdown rendering quotes. */
const SENTENCE = 800;
/** The longest heading, where what it is about is told in whole below. */
const HEADING = 240;

/** The verdict with the sentence that decided it, then what was compared: the first line is all that a preview and a mail show. */
export function verdictSection(story: Story): Section {
  const isToldBelow = story.reasons.some(({ sentence }) => sentence === story.sentence);
  const head = `## ${verdictMark(story.status).emoji} ${story.status}: ${escapeMarkdown(story.sentence, isToldBelow ? HEADING : SENTENCE)}`;
  const softened = story.softened === undefined ? [] : [escapeMarkdown(story.softened)];
  return fixedSection([head, escapeMarkdown(story.title, 320), ...softened].join('\n\n'));
}

/** The reason of the verdict, then what else was found, each with its cure. */
export function reasonSections(story: Story): readonly Section[] {
  const item = ({ code, sentence, cure }: Reason): string => `- ${renderCode(code, 100)} ${withCure(sentence, cure)}`;
  return [listSection('What decided it', story.reasons.map(item)), listSection('Also', story.also.map(item))];
}

/** Failed, lost and cut answers. */
export function troubleSection(story: Story): Section {
  return listSection(
    TROUBLES,
    story.troubles.map((line) => `- ${escapeMarkdown(line, SENTENCE)}`),
  );
}

/** Per comparison: difference, and under it quality and cost apart, quality-only verdict, flip point, settlement. */
export function comparisonSection(story: Story): Section {
  const rows = story.comparisons.flatMap((facts) =>
    facts.map(({ label, text }, index) => {
      const [name, sentence] = [escapeMarkdown(label, 120), escapeMarkdown(text, SENTENCE)];
      return index === 0 ? `- **${name}**: ${sentence}` : `  - ${name}: ${sentence}`;
    }),
  );
  return listSection(story.comparisons.length === 1 ? 'The comparison' : 'The comparisons', rows);
}

/** What costs are made of, where they are not the usual ones. */
export function costSection(story: Story): Section {
  return foldLines(COST, story.cost);
}

/** Drift, spread, and this program's own error. */
export function steadinessSection(story: Story): Section {
  return foldLines(STEADINESS, story.steadiness);
}

function foldLines(title: string, lines: readonly string[]): Section {
  const rows = lines.map((line) => `- ${escapeMarkdown(line, SENTENCE)}`);
  return foldSection(title, { ...noSection, rows, note: moreNote('line') });
}

/** How many prompts count for no model, and why. */
export function leftOutSection(story: Story): Section {
  const items = story.leftOut.reasons.map((reason) => `- ${escapeMarkdown(reason, SENTENCE)}`);
  const head = `**Left out**: ${escapeMarkdown(story.leftOut.sentence)}${items.length === 0 ? '' : '\n'}`;
  return { ...noSection, head, rows: items, note: moreNote('reason') };
}

/** Findings about the measurement, blocking ones first; unfolded where one blocks. */
export function findingSection(story: Story): Section {
  const blocking = story.findings.filter((finding) => finding.blocking).length;
  const rows = story.findings.map(({ node, name, sentence, cure, blocking: blocks }) => {
    const kind = blocks ? '**blocking**' : 'warning';
    return `- ${kind}, ${escapeMarkdown(node, 100)}, ${renderCode(name, 100)}: ${withCure(sentence, cure)}`;
  });
  const summary = `Findings: ${blocking} blocking, ${renderCount(rows.length - blocking, 'warning')}`;
  return foldSection(summary, { ...noSection, rows, note: moreNote('finding') }, blocking > 0);
}

/** Where the numbers come from, as text to be copied. */
export function provenanceSection(story: Story): Section {
  const lines = story.provenance.slice(0, 30).map(({ label, text }) => `${label}: ${text}`);
  return foldSection('Provenance', fixedSection(renderFence(lines, 300)));
}

/** The command that gives this report again. */
export function commandSection(story: Story): Section {
  return fixedSection(`**Run it again**\n\n${renderFence([story.command])}`);
}

function withCure(sentence: string, cure: string | undefined): string {
  const advice = cure === undefined ? '' : ` → ${escapeMarkdown(cure, SENTENCE)}`;
  return `${escapeMarkdown(sentence, SENTENCE)}${advice}`;
}
