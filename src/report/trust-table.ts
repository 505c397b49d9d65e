import type { Report, Trust, TrustRow } from '../documents/report.ts';
import { ABSENT, renderCount, renderEstimate, renderLevel, renderQuality } from './figures.ts';
import { renderPlain } from './plain-text.ts';
import type { Table } from './table.ts';

/** What the part is called in every rendering. */
export const TRUST = 'What each evaluator is worth here';
/** What the table of judges against each other is called. */
export const AGREEMENT = 'How the judges agree';

/** Said where there is not a row. */
export const NOTHING_TO_CORRELATE =
  'There is nothing to correlate: every evaluator of the suite is set against token-f1, judges and recorded scores, and no two of them have scored the same answers.';

/** All answers first, tasks last. */
const scopes: readonly TrustRow['scope'][] = ['pooled', 'within-prompt', 'between-nodes', 'task'];

/**
 * Correlations over all answers, in short: Spearman with its interval, one row per evaluator and what it is set against, the best first. For where
 * there is no room for the whole table.
 */
export function assemblePooledTrust(trust: Trust): Table {
  const level = renderLevel(trust.confidence);
  return {
    columns: [
      { title: 'evaluator', kind: 'text' },
      { title: 'against', kind: 'text' },
      { title: `Spearman (${level})`, kind: 'figure' },
      { title: 'answers', kind: 'figure' },
    ],
    rows: sortRows(trust.rows.filter(({ scope }) => scope === 'pooled')).map((row) => [
      row.evaluator,
      row.against,
      renderEstimate(row.spearman, 2),
      row.pairs.toLocaleString('en-US'),
    ]),
  };
}

/** Every correlation with its interval: over all answers, within prompts, between models and per task. */
export function assembleTrustTable(trust: Trust): Table {
  const level = renderLevel(trust.confidence);
  return {
    columns: [
      { title: 'evaluator', kind: 'text' },
      { title: 'against, over', kind: 'text' },
      ...['Pearson', 'Spearman', 'Kendall'].map((title) => ({ title: `${title} (${level})`, kind: 'figure' as const })),
      { title: 'answers', kind: 'figure' },
    ],
    rows: sortRows(trust.rows).map((row) => [row.evaluator, describeGroup(row), ...renderCorrelations(row), describePairs(row)]),
  };
}

/**
 * The same by what it is about, a table each, with a title that says it: `against token-f1, all answers`. For where there is no room for so
 * many columns; of the first `most` rows.
 */
export function assembleTrustGroups(trust: Trust, most: number): readonly { readonly title: string; readonly table: Table }[] {
  const groups = new Map<string, TrustRow[]>();
  for (const row of sortRows(trust.rows).slice(0, most)) {
    const title = describeGroup(row);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].map(([title, rows]) => ({
    title: `against ${title}`,
    table: {
      columns: [
        { title: 'evaluator', kind: 'text' },
        ...['Pearson', 'Spearman', 'Kendall', 'answers'].map((name) => ({ title: name, kind: 'figure' as const })),
      ],
      rows: rows.map((row) => [row.evaluator, ...renderCorrelations(row), describePairs(row)]),
    },
  }));
}

/** Every pair of judges: correlations, and by how much their scores differ on the mean. Empty with fewer than two. */
export function assembleAgreementTable({ agreements }: Trust): Table {
  const figure = (value: number | undefined): string => (value === undefined ? ABSENT : renderQuality(value));
  return {
    columns: [
      { title: 'judge', kind: 'text' },
      { title: 'and', kind: 'text' },
      ...['Pearson', 'Spearman', 'mean difference, of 10', 'answers'].map((title) => ({ title, kind: 'figure' as const })),
    ],
    rows: agreements.map(({ one, other, pearson, spearman, meanDifference, pairs }) => [
      one,
      other,
      figure(pearson),
      figure(spearman),
      figure(meanDifference),
      pairs.toLocaleString('en-US'),
    ]),
  };
}

/** On what the correlations rest, and how to read them. */
export function describeTrust({ runs, rows, resamples, confidence }: Trust): string {
  const [first = '', second] = runs.map((name) => renderPlain(name, 60));
  const more = runs.length > 2 ? renderCount(runs.length - 1, 'more model') : second;
  const intervals = `; intervals of ${renderLevel(confidence)} by ${renderCount(resamples, 'resample')} of whole clusters`;
  const within = 'Within prompts: the mean over those whose answers do not all score alike.';
  return [
    `Correlations of the scores of the answers of ${more === undefined ? first : `${first} and ${more}`}${resamples === 0 ? '' : intervals}.`,
    'Near 1 an evaluator ranks answers alike, near 0 it does not, below 0 it turns them round.',
    ...(rows.some(({ scope }) => scope === 'within-prompt') ? [within] : []),
    ...(rows.some(hasNone) ? [`${ABSENT}: one of the two says the same of all.`] : []),
  ].join(' ');
}

const hasNone = ({ pairs, pearson, spearman, kendall }: TrustRow): boolean =>
  pairs > 1 && pearson === undefined && spearman === undefined && kendall === undefined;

/** The report without what would say nothing: no rows and no warnings. */
export function findTrust({ trust }: Pick<Report, 'trust'>): Trust | undefined {
  return trust === undefined || trust.rows.length + trust.warnings.length === 0 ? undefined : trust;
}

/** By scope, then by what they are set against, the best first; what has no correlation last. */
function sortRows(rows: readonly TrustRow[]): readonly TrustRow[] {
  const groups = [...new Set(rows.map(groupOf))];
  const place = new Map(groups.map((group, index) => [group, index]));
  const worth = ({ spearman, pearson }: TrustRow): number => (spearman ?? pearson)?.estimate ?? -2;
  return [...rows].sort(
    (left, right) =>
      scopes.indexOf(left.scope) - scopes.indexOf(right.scope) ||
      (place.get(groupOf(left)) ?? 0) - (place.get(groupOf(right)) ?? 0) ||
      worth(right) - worth(left),
  );
}

const groupOf = ({ scope, task, against }: TrustRow): string => JSON.stringify([scope, task, against]);

/** `token-f1, task qa` */
const describeGroup = (row: TrustRow): string => `${row.against}, ${describeScope(row)}`;

function describeScope({ scope, task }: TrustRow): string {
  if (scope === 'task') return `task ${task ?? ''}`;
  return { pooled: 'all answers', 'within-prompt': 'within prompts', 'between-nodes': 'means of models' }[scope];
}

function describePairs({ scope, pairs, prompts, constantPrompts = 0 }: TrustRow): string {
  if (scope === 'between-nodes') return renderCount(pairs, 'model');
  if (prompts === undefined) return pairs.toLocaleString('en-US');
  const all = constantPrompts === 0 ? '' : ` of ${(prompts + constantPrompts).toLocaleString('en-US')}`;
  return `${prompts.toLocaleString('en-US')}${all} prompts`;
}

function renderCorrelations({ pearson, spearman, kendall }: TrustRow): readonly string[] {
  return [pearson, spearman, kendall].map((known) => renderEstimate(known, 2));
}
