import type { CorrelationInterval, TrustRow } from '../documents/report.ts';
import { type BootstrapPlan, bootstrapCorrelation } from '../statistics/cluster-bootstrap.ts';
import { prepareCountedKendall } from '../statistics/counted-kendall.ts';
import { prepareCountedPearson } from '../statistics/counted-pearson.ts';
import { prepareCountedSpearman } from '../statistics/counted-spearman.ts';
import { assemblePairedSample } from '../statistics/paired-sample.ts';
import type { CoefficientName } from './coefficients.ts';
import type { ScorePair } from './score-pairs.ts';

/** pairs that Kendall's τ is taken of in all resamples together; with more, it has fewer resamples: some two seconds at most */
const kendallPairs = 8_000_000;
/** the spread of 250 resamples is known to within 5 % */
const fewestResamples = 250;

type BootstrappedRow = Pick<TrustRow, 'pairs' | 'clusters' | CoefficientName>;

/** Pearson, Spearman and Kendall of pairs of scores, each with its cluster-bootstrap interval; yields so that others have a turn. */
export function* bootstrapRow(pairs: readonly ScorePair[], plan: BootstrapPlan): Generator<undefined, BootstrappedRow> {
  const sample = assemblePairedSample(pairs);
  const forKendall = Math.max(fewestResamples, Math.floor(kendallPairs / Math.max(1, pairs.length)));
  const pearson = yield* bootstrapCorrelation(sample, prepareCountedPearson(sample), plan);
  const spearman = yield* bootstrapCorrelation(sample, prepareCountedSpearman(sample), plan);
  const kendall = yield* bootstrapCorrelation(sample, prepareCountedKendall(sample), {
    ...plan,
    resamples: Math.min(plan.resamples, forKendall),
  });
  return {
    pairs: pairs.length,
    clusters: sample.sizes.length,
    ...name('pearson', pearson),
    ...name('spearman', spearman),
    ...name('kendall', kendall),
  };
}

const name = (key: CoefficientName, value: CorrelationInterval | undefined): { readonly [key in CoefficientName]?: CorrelationInterval } =>
  value === undefined ? {} : { [key]: value };
