import type { AnsweredLine, Quantiles } from '../documents/run.ts';
import { computeMean } from '../statistics/mean.ts';
import { computeQuantileSummary } from '../statistics/quantile.ts';
import { isNonEmpty } from '../statistics/sample.ts';

type Figure = 'ttftMs' | 'ttfatMs' | 'e2eMs' | 'tpotMs' | 'longestGapMs' | 'outputTokens';

/** Number, mean and quantiles of one figure over the answers that carry it, under its name; nothing where none does. */
export function summariseFigure<F extends Figure>(figure: F, answers: readonly AnsweredLine[]): { readonly [key in F]?: Quantiles } {
  const sample = answers.map((answer) => answer[figure]).filter((value) => value !== undefined);
  if (!isNonEmpty(sample)) return {};
  const summary: Quantiles = { count: sample.length, mean: computeMean(sample), ...computeQuantileSummary(sample) };
  const named: { [key in F]?: Quantiles } = {};
  named[figure] = summary;
  return named;
}

type Times = { readonly [key in 'ttftMs' | 'ttfatMs' | 'e2eMs' | 'tpotMs' | 'longestGapMs']?: Quantiles };

/** The same of every time of an answer, in milliseconds. */
export const summariseTimes = (answers: readonly AnsweredLine[]): Times => ({
  ...summariseFigure('ttftMs', answers),
  ...summariseFigure('ttfatMs', answers),
  ...summariseFigure('e2eMs', answers),
  ...summariseFigure('tpotMs', answers),
  ...summariseFigure('longestGapMs', answers),
});
