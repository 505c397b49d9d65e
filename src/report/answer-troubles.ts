import type { FailureCount, ReportNode } from '../documents/report.ts';
import { renderShare } from './figures.ts';
import { renderPlain } from './plain-text.ts';

/** What every rendering writes over these lines. */
export const TROUBLES = 'Failed, lost and cut answers';

const MOST_REASONS = 3;
const LONGEST_REASON = 60;
const LONGEST_EXAMPLE = 160;
/** From this share of cut answers on, what is measured is the limit rather than the model. */
const MANY_CUT = 0.2;

/**
 * What became of a model's answers besides being scored, a line each, as `main: 77 failed: http-400 ×77, e.g. “request … exceeds …”`:
 * failed ones with their reasons, the most frequent first, lost ones likewise, and, from a fifth on, those cut by the token limit.
 */
export function describeTroubles(node: ReportNode): readonly string[] {
  const { cappedShare } = node.profile;
  return [
    ...describeOutcome(node, 'failed'),
    ...describeOutcome(node, 'lost'),
    ...(cappedShare === undefined || cappedShare <= MANY_CUT
      ? []
      : [`${node.name}: ${renderShare(cappedShare)} of answers were cut by the token limit.`]),
  ];
}

function describeOutcome(node: ReportNode, outcome: FailureCount['outcome']): readonly string[] {
  const counts = (node.failures ?? []).filter((count) => count.outcome === outcome);
  if (counts.length === 0) return [];
  const answers = counts.reduce((sum, count) => sum + count.answers, 0);
  const more = counts.length > MOST_REASONS ? [`${counts.length - MOST_REASONS} more`] : [];
  const reasons = [...counts.slice(0, MOST_REASONS).map(describeReason), ...more].join('; ');
  return [`${node.name}: ${answers.toLocaleString('en-US')} ${outcome}: ${reasons}`];
}

function describeReason({ reason, answers, example }: FailureCount): string {
  const words = renderPlain(example ?? '', LONGEST_EXAMPLE);
  return `${renderPlain(reason, LONGEST_REASON)} ×${answers.toLocaleString('en-US')}${words === '' ? '' : `, e.g. “${words}”`}`;
}
