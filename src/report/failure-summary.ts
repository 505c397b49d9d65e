import type { FailureDescription } from '../failures.ts';
import { escapeMarkdown } from './markdown-escape.ts';
import { verdictMark } from './verdict-mark.ts';

/** a document may break its schema in hundreds of places; the log has them all */
const mostLines = 20;

/** What the job summary says where there is no report to show: what went wrong and its cure, as text that stays text. */
export function renderFailureSummary(
  title: string,
  { message, cure, bug }: FailureDescription,
  status: 'error' | 'inconclusive' = 'error',
): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const shown = lines.slice(0, mostLines).map((line) => `- ${escapeMarkdown(line)}`);
  const rest = lines.length - shown.length;
  return [
    `## ${verdictMark(status).emoji} ${escapeMarkdown(title)}`,
    'There is no verdict.',
    [...shown, ...(rest > 0 ? [`- … and ${rest} more, in the log`] : [])].join('\n'),
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
