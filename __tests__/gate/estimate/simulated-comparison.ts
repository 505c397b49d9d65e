import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { CostPair } from '../../../src/gate/estimate/cost-part.ts';
import type { ComparisonInput, QualityPair } from '../../../src/gate/estimate/reward-difference.ts';
import type { RunSpread } from '../../../src/gate/estimate/run-variance.ts';

/** Looked up once: within a test's own global scope every look-up is slow. */
const { sqrt, log, cos, PI } = Math;

/** A source of seeded random numbers. */
export type Random = { readonly uniform: () => number; readonly normal: () => number };

/** What is true of the two simulated models. */
export type Truth = {
  readonly prompts: number;
  /** Share of prompts whose two answers differ at all; the others have a quality difference of exactly 0. */
  readonly differingShare: number;
  /** Quality differences of differing answers are uniform between these. */
  readonly differences: readonly [low: number, high: number];
  /** Candidate's cost over the baseline's, on average. */
  readonly costRatio: number;
  /** True run-to-run spread; what the estimator assumes is its own `runSpread`. */
  readonly trueRunShare: number;
  readonly runSpread: RunSpread;
};

export function seeded(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  // Box and Muller: one of the two values is enough here.
  const normal = (): number => sqrt(-2 * log(1 - uniform())) * cos(2 * PI * uniform());
  return { uniform, normal };
}

/** Quality alone: clusters of five prompts, answers differing independently. */
export function simulateQuality(random: Random, truth: Pick<Truth, 'prompts' | 'differingShare' | 'differences'>): readonly QualityPair[] {
  const [low, high] = truth.differences;
  return Array.from({ length: truth.prompts }, (_, i) => ({
    difference: random.uniform() < truth.differingShare ? low + (high - low) * random.uniform() : 0,
    cluster: Math.floor(i / 5),
  }));
}

/**
 * Quality and latency: 12 blocks over 30 % of the prompts. Both sides share a prompt's length; equal answers have equal lengths
 * up to 3 % of timing noise, differing answers a length ratio with a standard deviation of 0.4 on the log scale.
 */
export function simulateComparison(random: Random, truth: Truth): ComparisonInput {
  const quality = simulateQuality(random, truth);
  const runs = { candidate: 1 + truth.trueRunShare * random.normal(), baseline: 1 + truth.trueRunShare * random.normal() };
  const count = Math.round(truth.prompts * 0.3);
  const measured = Array.from({ length: count }, (_, i): CostPair => {
    const index = Math.floor((i * truth.prompts) / count);
    const length = 800 * Math.exp(0.5 * random.normal());
    const own = quality[index]?.difference === 0 ? 1 : Math.exp(0.4 * random.normal() - 0.08);
    return {
      index,
      block: Math.floor((i * 12) / count),
      candidateCost: length * own * truth.costRatio * runs.candidate * (1 + 0.03 * random.normal()),
      baselineCost: length * runs.baseline * (1 + 0.03 * random.normal()),
    };
  });
  return { quality, cost: { measured, reference: { kind: 'baseline-mean' }, grouping: 'block', runSpread: truth.runSpread } };
}

/**
 * Recorded timings without block numbers: `clusters` of five prompts, all timed, a passage's share `icc` of the variance common to its
 * prompts. What a passage costs the candidate more it loses in quality, so that the two uncertainties add up. True D: 0.
 */
export function simulateRecorded(random: Random, { clusters, icc }: { readonly clusters: number; readonly icc: number }): ComparisonInput {
  const prompts = Array.from({ length: clusters }, (_, cluster) => ({ cluster, shared: Math.sqrt(icc) * random.normal() })).flatMap(
    ({ cluster, shared }) =>
      Array.from({ length: 5 }, () => {
        const own = Math.sqrt(1 - icc);
        return { cluster, quality: 0.15 * (shared + own * random.normal()), cost: 0.5 * (own * random.normal() - shared) };
      }),
  );
  const measured = prompts.map(({ cluster, cost }, index) => ({ index, block: cluster, candidateCost: 10 + cost, baselineCost: 10 }));
  const quality = prompts.map(({ cluster, quality: difference }) => ({ difference, cluster }));
  return {
    quality,
    cost: { measured, grouping: 'cluster', reference: { kind: 'fixed', value: 1 }, runSpread: { kind: 'assumed', share: 0 } },
  };
}

/** The share of `runs` simulated cases for which the test holds. */
export function shareOf(runs: number, holds: (run: number) => boolean): number {
  return Array.from({ length: runs }, (_, run) => holds(run)).filter(Boolean).length / runs;
}
