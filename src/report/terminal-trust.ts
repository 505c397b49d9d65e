import type { Trust } from '../documents/report.ts';
import { wrapText } from './terminal-layout.ts';
import { bullet, createScreen, joinParts, type Screen, section, type TerminalOptions, tableLines } from './terminal-screen.ts';
import { AGREEMENT, assembleAgreementTable, assembleTrustGroups, describeTrust, NOTHING_TO_CORRELATE, TRUST } from './trust-table.ts';

/** A terminal scrolls, but not for ever. */
const MOST_ROWS = 500;

/**
 * What each evaluator is worth, for a terminal or a log: who votes against quality here and what to do about it, every correlation with its
 * interval, how judges agree. Names and sentences are stripped of escape sequences and control characters.
 */
export function renderTrustForTerminal(trust: Trust, options: TerminalOptions): string {
  const screen = createScreen(options);
  return `${trustLines(trust, screen, 'trust.json') || wrapText(NOTHING_TO_CORRELATE, screen.width)}\n`;
}

/** The same as a part of a report; nothing without rows and warnings. `file` has the rows for which there is no room. */
export function trustLines(trust: Trust, screen: Screen, file = 'report.json'): string {
  const warnings = trust.warnings.map(({ sentence, cure }) => bullet(sentence, cure, screen)).join('\n');
  const tables = assembleTrustGroups(trust, MOST_ROWS).map(
    ({ title, table }) => `${screen.paint('dim', title)}\n${tableLines(table, screen)}`,
  );
  const rest = trust.rows.length - MOST_ROWS;
  const words = tables.length === 0 ? '' : wrapText(describeTrust(trust), screen.width, '  ');
  const parts = [warnings, words, ...tables, rest > 0 ? `  and ${rest} more, in ${file}` : ''];
  return joinParts([
    section(TRUST, joinParts(parts), screen),
    section(AGREEMENT, tableLines(assembleAgreementTable(trust), screen), screen),
  ]);
}
