import type { FailureDescription } from '../failures.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { verdictMark } from './verdict-mark.ts';

/** A document may break its schema in hundreds of places, and a server's log ends with what killed it; the log of the job has them all. */
const mostLines = 20;
const firstLines = 8;

/** What the job summary says where there is no report to show: what went wrong and its cure, as text that stays text. */
export function renderFailureSummary(
  title: string,
  { message, cure, bug }: FailureDescription,
  status: 'error' | 'inconclusive' = 'error',
): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const rest = Math.max(0, lines.length - mostLines);
  const item = (line: string): string => `- ${escapeMarkdown(line)}`;
  const [first, last] = rest === 0 ? [lines, []] : [lines.slice(0, firstLines), lines.slice(firstLines + rest)];
  return [
    `## ${verdictMark(status).emoji} ${escapeMarkdown(title)}`,
    'There is no verdict.',
    [...first.map(item), ...(rest > 0 ? [`- … ${rest} more, in the log …`] : []), ...last.map(item)].join('\n'),
    ...(cure === undefined
      ? []
      : [
          cure
            .split('\n')
            .map((line) => escapeMarkdown(line))
            .join('  \n'),
        ]),
    ...(bug ? ['The stack is in the log.'] : []),
  ].join('\n\n');
}
