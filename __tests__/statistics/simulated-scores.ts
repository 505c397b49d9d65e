import { parseArgs } from 'node:util';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { bootstrapCorrelation } from '../../src/statistics/cluster-bootstrap.ts';
import { prepareCountedKendall } from '../../src/statistics/counted-kendall.ts';
import { prepareCountedPearson } from '../../src/statistics/counted-pearson.ts';
import { prepareCountedSpearman } from '../../src/statistics/counted-spearman.ts';
import { assemblePairedSample, type ClusteredPair, type PairedSample } from '../../src/statistics/paired-sample.ts';
import { runToEnd } from './run-to-end.ts';

export const counted = { pearson: prepareCountedPearson, spearman: prepareCountedSpearman, kendall: prepareCountedKendall };
type Coefficients = { readonly [name in keyof typeof counted]: number };

export type Scores = {
  /** correlation of what lies behind x and y */
  readonly behind: number;
  /** answers that are the reference itself: both evaluators give 10 */
  readonly sameTexts: boolean;
  /** what the three come to in 600,000 clusters, all three 0 where nothing correlates; `--truth` prints it */
  readonly truth: Coefficients;
};

/** y as token F1 is: six of ten are 10, one or two of ten 0, the others one of twelve values. x as a cosine is: continuous, crowded at the top. */
export const scoreKinds: readonly Scores[] = [
  { behind: 0, sameTexts: false, truth: { pearson: 0, spearman: 0, kendall: 0 } },
  { behind: 0.6, sameTexts: false, truth: { pearson: 0.4987, spearman: 0.4967, kendall: 0.383 } },
  { behind: 0, sameTexts: true, truth: { pearson: 0.3881, spearman: 0.503, kendall: 0.3998 } },
  { behind: 0.6, sameTexts: true, truth: { pearson: 0.6146, spearman: 0.661, kendall: 0.5427 } },
];

/** Clusters of one to five prompts, three answers each; three tenths of the variance are the cluster's, three the prompt's. */
export function drawScores({ behind, sameTexts }: Omit<Scores, 'truth'>, clusters: number, seed: number): readonly ClusteredPair[] {
  const random = xoroshiro128plus(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) * Math.cos(2 * Math.PI * uniformFloat64(random));
  const both = (): readonly [number, number] => {
    const first = normal();
    return [first, behind * first + Math.sqrt(1 - behind ** 2) * normal()];
  };
  const pairs: ClusteredPair[] = [];
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const ofCluster = both();
    for (let prompt = uniformInt(random, 1, 5); prompt > 0; prompt -= 1) {
      const ofPrompt = both();
      for (let node = 0; node < 3; node += 1) {
        const own = both();
        const [u, v] = [0, 1].map(
          (side) => Math.sqrt(0.3) * ((ofCluster[side] ?? 0) + (ofPrompt[side] ?? 0)) + Math.sqrt(0.4) * (own[side] ?? 0),
        );
        pairs.push({ ...observe(u ?? 0, v ?? 0, sameTexts), cluster: String(cluster) });
      }
    }
  }
  return pairs;
}

function observe(u: number, v: number, sameTexts: boolean): { readonly x: number; readonly y: number } {
  const y = u > -0.3 ? 10 : u < -1.2 ? 0 : (Math.round(((u + 1.2) / 0.9) * 12) / 12) * 10;
  return { x: sameTexts && u > 0.3 ? 10 : 10 / (1 + Math.exp(-(v + 0.5))), y };
}

type Coverage = { readonly clusters: number; readonly runs: number; readonly resamples: number; readonly seed: number };

/** In how many of so many simulated samples the 95 % interval holds the truth, as a share. */
export function simulateCoverage(kind: Scores, name: keyof Coefficients, { clusters, runs, resamples, seed }: Coverage): number {
  let covered = 0;
  for (let run = 0; run < runs; run += 1) {
    const sample = assemblePairedSample(drawScores(kind, clusters, seed + run));
    const { low, high } = bootstrap(sample, name, { resamples, seed: run }) ?? {};
    if (low !== undefined && high !== undefined && low <= kind.truth[name] && kind.truth[name] <= high) covered += 1;
  }
  return covered / runs;
}

const bootstrap = (sample: PairedSample, name: keyof Coefficients, plan: { readonly resamples: number; readonly seed: number }) =>
  runToEnd(bootstrapCorrelation(sample, counted[name](sample), { ...plan, confidence: 0.95 }));

/** `node __tests__/statistics/simulated-scores.ts --runs 2000`: the table of docs/trust.md; `--truth`: the correlations of the kinds */
if (import.meta.main) {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '2000' }, truth: { type: 'boolean', default: false } } });
  const names = ['pearson', 'spearman', 'kendall'] as const;
  for (const kind of scoreKinds) {
    if (values.truth) {
      const sample = assemblePairedSample(drawScores(kind, 600_000, 1));
      const times = new Int32Array(sample.sizes.length).fill(1);
      console.log(kind.behind, kind.sameTexts, Object.fromEntries(names.map((name) => [name, counted[name](sample)(times)])));
      continue;
    }
    for (const clusters of [10, 40, 300]) {
      const runs = Math.ceil(clusters === 300 ? Number(values.runs) / 4 : Number(values.runs));
      const shares = names.map((name) => simulateCoverage(kind, name, { clusters, runs, resamples: 250, seed: 1_000_000 }).toFixed(3));
      console.log(kind.behind, kind.sameTexts, clusters, ...shares);
    }
  }
}
