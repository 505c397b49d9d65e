import type { Report } from '../documents/report.ts';
import { comparedNodes } from './compared-nodes.ts';
import type { Section } from './length-budget.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { fenceSection, foldSection, tableSection } from './markdown-section.ts';
import { splitFlags } from './stack-flags.ts';
import { assembleStackTable, STACK } from './stack-table.ts';

/** Letters of flags that the table shows; longer ones have a fold of their own. */
const SHORT = 200;
/** Letters of one flag. */
const LONGEST = 300;

/** What answers, candidate and deciding baseline side by side, and long flags whole, one a line. Nothing where nothing is known. */
export function stackSections(report: Report): readonly Section[] {
  const long = comparedNodes(report).flatMap(({ name, stack: { flags } }) =>
    flags === undefined || flags.length <= SHORT ? [] : [{ name, flags }],
  );
  return [
    foldSection(STACK, tableSection(assembleStackTable(report), false)),
    ...long.map(({ name, flags }) => foldSection(`Flags of ${escapeMarkdown(name, 100)}`, fenceSection(splitFlags(flags), LONGEST))),
  ];
}
