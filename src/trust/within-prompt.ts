import type { CorrelationInterval, TrustRow } from '../documents/report.ts';
import { type ClusterEstimate, computeClusterVariance } from '../statistics/cluster-variance.ts';
import { computeStudentInterval } from '../statistics/student-t.ts';
import { type CoefficientName, correlatePairs } from './coefficients.ts';
import { countClusters, groupPairs, type ScorePair } from './score-pairs.ts';

/** with two nodes every correlation is 1 or −1 */
const fewestNodes = 3;
/** with fewer clusters than this an interval of a skewed mean says too little */
const fewestClusters = 10;

type WithinPrompt = Pick<TrustRow, 'pairs' | 'clusters' | 'prompts' | 'constantPrompts' | CoefficientName>;

/**
 * Whether an evaluator tells better from worse answers to the *same* prompt: the mean over prompts of the correlation across nodes. Prompts
 * with fewer than three scored nodes are left out; so are those where either side says the same of all nodes, because nothing correlates with
 * a constant, and these are counted. The interval is Student's for a mean over clusters (CR2), bounded to −1..1.
 *
 * undefined where no prompt has three nodes.
 */
export function correlateWithinPrompts(pairs: readonly ScorePair[], confidence: number): WithinPrompt | undefined {
  const prompts = [...groupPairs(pairs, 'promptId').values()].filter((group) => group.length >= fewestNodes);
  if (prompts.length === 0) return undefined;
  const telling = prompts.filter((group) => correlatePairs(group, 'pearson') !== undefined);
  const used = telling.flat();
  return {
    pairs: used.length,
    clusters: countClusters(used),
    prompts: telling.length,
    constantPrompts: prompts.length - telling.length,
    ...(telling.length > 0 && {
      pearson: averageOver(telling, 'pearson', confidence),
      spearman: averageOver(telling, 'spearman', confidence),
      kendall: averageOver(telling, 'kendall', confidence),
    }),
  };
}

function averageOver(prompts: readonly (readonly ScorePair[])[], name: CoefficientName, confidence: number): CorrelationInterval {
  const observations = prompts.map((group) => ({ value: correlatePairs(group, name) ?? 0, cluster: group[0]?.cluster ?? '' }));
  const mean = computeClusterVariance(observations);
  if (mean.kind === 'too-few-clusters' || mean.clusters < fewestClusters)
    return { estimate: observations.reduce((sum, { value }) => sum + value, 0) / observations.length };
  return { estimate: mean.mean, ...boundInterval(mean, confidence) };
}

function boundInterval({ mean, variance, df }: ClusterEstimate, confidence: number): { readonly low: number; readonly high: number } {
  const { low, high } = computeStudentInterval({ estimate: mean, standardError: Math.sqrt(variance), df, confidence });
  return { low: Math.max(-1, low), high: Math.min(1, high) };
}
