import type { CorrelationInterval, TrustRow, TrustWarning } from '../documents/report.ts';
import { type CoefficientName, coefficientNames } from './coefficients.ts';
import type { TrustEvaluator } from './trust-evaluator.ts';

/** a sentence names so many of the places where an evaluator contradicts another; the rest is counted */
const mostPlaces = 4;

type Place = { readonly row: TrustRow; readonly coefficient: CoefficientName; readonly low: number; readonly high: number };

/**
 * Names every evaluator that votes and contradicts: pooled or within a task, the interval of one of its correlations lies below 0 as a whole.
 * The cure is the line of the suite that takes its vote.
 */
export function assembleTrustWarnings(
  rows: readonly TrustRow[],
  evaluators: readonly TrustEvaluator[],
  confidence: number,
): readonly TrustWarning[] {
  const voters = evaluators.filter(({ role }) => role === 'consensus');
  return voters.flatMap((voter): TrustWarning[] => {
    const places = rows
      .filter(({ evaluator, scope }) => evaluator === voter.name && (scope === 'pooled' || scope === 'task'))
      .flatMap(findPlace);
    if (places.length === 0) return [];
    const named = places.slice(0, mostPlaces).map(describePlace).join('; ');
    const more = places.length > mostPlaces ? `; and ${places.length - mostPlaces} more` : '';
    return [
      {
        evaluator: voter.name,
        sentence: `${voter.name} votes against quality here: with ${Number((100 * confidence).toFixed(2))} % confidence it correlates negatively with ${named}${more}.`,
        cure: describeCure(voter, voters.length === 1),
      },
    ];
  });
}

function findPlace(row: TrustRow): readonly Place[] {
  for (const coefficient of coefficientNames) {
    const { low, high } = row[coefficient] ?? {};
    if (low !== undefined && high !== undefined && high < 0) return [{ row, coefficient, low, high }];
  }
  return [];
}

const titles: Readonly<Record<CoefficientName, string>> = { pearson: 'Pearson', spearman: 'Spearman', kendall: 'Kendall' };

function describePlace({ row, coefficient, low, high }: Place): string {
  const { estimate = low }: Partial<CorrelationInterval> = row[coefficient] ?? {};
  const where = row.task === undefined ? 'over all answers' : `in the task ${row.task}`;
  return `${row.against} ${where} (${titles[coefficient]} ${signed(estimate)} [${signed(low)}, ${signed(high)}])`;
}

/** Two decimals with a real minus sign. */
const signed = (value: number): string => value.toFixed(2).replace('-', '−');

function describeCure({ name, use }: TrustEvaluator, alone: boolean): string {
  const entry = name === use ? `- use: ${use}` : `- use: ${use}, name: ${name}`;
  const other = alone ? ', and give another evaluator the vote (role: consensus)' : '';
  return `Write "role: analysis" under "${entry}" in the evaluators of the suite${other}: then it is reported and does not vote.`;
}
