import type { Report } from '../documents/report.ts';

export type Status = Report['verdict']['status'];

type Mark = {
  /** one column wide, for terminals and pages */
  readonly symbol: string;
  /** for Markdown, where colour is not ours to give */
  readonly emoji: string;
  readonly colour: 'green' | 'red' | 'yellow' | 'magenta';
};

const marks: Readonly<Record<Status, Mark>> = {
  pass: { symbol: '✔', emoji: '✅', colour: 'green' },
  fail: { symbol: '✘', emoji: '❌', colour: 'red' },
  inconclusive: { symbol: '?', emoji: '⚠️', colour: 'yellow' },
  error: { symbol: '!', emoji: '🛑', colour: 'magenta' },
};

/** How a verdict is marked besides its word; never by colour alone. */
export function verdictMark(status: Status): Mark {
  return marks[status];
}
