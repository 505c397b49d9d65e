import { bootstrapCorrelation } from '../../statistics/cluster-bootstrap.ts';
import { computePearson } from '../../statistics/correlation.ts';
import { prepareCountedPearson } from '../../statistics/counted-pearson.ts';
import type { PairedSample } from '../../statistics/paired-sample.ts';
import { computeRanks } from '../../statistics/ranks.ts';
import type { Interval } from '../../statistics/student-t.ts';
import type { ScoreLog } from '../score-log.ts';
import { thinLog } from './thinned-log.ts';

/** Pearson's with its interval, which is absent where there are too few clusters. */
export type TruthCorrelations = { readonly pearson: number; readonly spearman: number; readonly interval?: Interval };

type Plan = { readonly confidence: number; readonly seed: number };

/** ranks of more scores take seconds */
const most = { records: 50_000, scores: 2_500_000 } as const;

/** as many resamples as ten million draws of a cluster allow: a tenth of a second; the spread of 100 is known to within 7 % */
const resampling = { draws: 10_000_000, least: 100, most: 1_000 } as const;

/**
 * How every evaluator's scores go with token F1, over all records of the log (of a large one over those of evenly spread prompts: at most
 * 50,000 records, and 2.5 million scores of all evaluators), with a cluster-bootstrap interval as trust tables have it. undefined of an evaluator
 * whose scores are all alike, and of all where F1 was not scored or does not vary.
 *
 * @throws RangeError when the confidence lies outside 0..1.
 */
export function computeTruthCorrelations(log: ScoreLog, { confidence, seed }: Plan): readonly (TruthCorrelations | undefined)[] {
  const thinned = thinLog(log, Math.min(most.records, most.scores / log.evaluatorCount) / log.nodeCount);
  const { scores, truth, evaluatorCount } = thinned;
  if (truth === undefined) return Array.from({ length: evaluatorCount }, () => undefined);
  const ranks = computeRanks([...truth]);
  const clusters = groupRecords(thinned);
  const resamples = Math.floor(resampling.draws / (clusters.sizes.length * evaluatorCount));
  const plan = { confidence, seed, resamples: Math.min(resampling.most, Math.max(resampling.least, resamples)) };
  return Array.from({ length: evaluatorCount }, (_, evaluator) => {
    const said = truth.map((_value, record) => scores[record * evaluatorCount + evaluator] ?? 0);
    const pearson = computePearson([...said], [...truth]);
    const spearman = computePearson(computeRanks([...said]), ranks);
    if (pearson.kind === 'undefined' || spearman.kind === 'undefined') return undefined;
    const interval = resample({ x: said, y: truth, ...clusters }, plan);
    return { pearson: pearson.value, spearman: spearman.value, ...(interval && { interval }) };
  });
}

/** The cluster of every record, numbered anew: a thinned log has gaps. */
function groupRecords({ clusters, promptCount, nodeCount }: ScoreLog): Pick<PairedSample, 'clusterOf' | 'sizes'> {
  const numbers = new Map<number, number>();
  const clusterOf = Int32Array.from({ length: promptCount * nodeCount }, (_, record) => {
    const cluster = clusters[Math.floor(record / nodeCount)] ?? 0;
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
  const sizes = new Int32Array(numbers.size);
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return { clusterOf, sizes };
}

function resample(sample: PairedSample, plan: Plan & { readonly resamples: number }): Interval | undefined {
  const steps = bootstrapCorrelation(sample, prepareCountedPearson(sample), plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const { low, high } = step.value ?? {};
  return low === undefined || high === undefined ? undefined : { low, high };
}
