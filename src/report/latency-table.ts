import type { Quantiles, Report, ReportNode } from '../documents/report.ts';
import { renderAmount } from './figures.ts';
import type { Table } from './table.ts';

/** What the table is called in every rendering. */
export const PROFILE = 'Profile';

/** Times of a profile or of its load part; the names are the same. */
export type Times = Pick<ReportNode['profile'], 'ttftMs' | 'ttfatMs' | 'e2eMs' | 'tpotMs' | 'longestGapMs'>;

const measures: readonly (readonly [keyof Times, string])[] = [
  ['ttftMs', 'time to first token'],
  ['ttfatMs', 'time to first token of the answer'],
  ['e2eMs', 'whole answer'],
  ['tpotMs', 'time per output token'],
  ['longestGapMs', 'longest gap between chunks'],
];

/**
 * One row per node and measure: mean and quantiles of what was timed one at a time, with `load` also of what was timed under load. Empty where
 * nothing was.
 */
export function assembleLatencyTable(report: Report, { load }: { readonly load: boolean }): Table {
  return {
    columns: [
      { title: 'model', kind: 'text' },
      { title: 'measure', kind: 'text' },
      ...['mean', 'p50', 'p90', 'p95', 'p99', 'answers'].map((title) => ({ title, kind: 'figure' as const })),
    ],
    rows: report.nodes.flatMap(({ name, profile }) => [
      ...timeRows(name, profile, ', ms'),
      ...timeRows(name, (load ? profile.load : undefined) ?? {}, ' under load, ms'),
      ...quantileRow(name, 'output tokens', profile.outputTokens),
    ]),
  };
}

/** When the answer itself began, where reasoning came before it: otherwise it is the time to first token over again. */
export function distinctAnswerTime({ ttftMs, ttfatMs }: Times): Quantiles | undefined {
  const same = ttftMs !== undefined && ttfatMs !== undefined && renderQuantiles(ttftMs).join() === renderQuantiles(ttfatMs).join();
  return same ? undefined : ttfatMs;
}

function timeRows(name: string, times: Times, suffix: string): readonly (readonly string[])[] {
  const shown = { ...times, ttfatMs: distinctAnswerTime(times) };
  return measures.flatMap(([key, title]) => quantileRow(name, `${title}${suffix}`, shown[key]));
}

function quantileRow(name: string, title: string, quantiles: Quantiles | undefined): readonly (readonly string[])[] {
  return quantiles === undefined ? [] : [[name, title, ...renderQuantiles(quantiles)]];
}

function renderQuantiles({ mean, p50, p90, p95, p99, count }: Quantiles): readonly string[] {
  return [...[mean, p50, p90, p95, p99].map(renderAmount), count.toLocaleString('en-US')];
}
