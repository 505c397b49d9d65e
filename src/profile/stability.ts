import type { AnswerLine, BlockLine, Profile, ShareInterval, Stability } from '../documents/run.ts';
import { computeBetweenGroups } from '../statistics/between-groups.ts';
import { boundDeviations } from '../statistics/group-deviations.ts';
import { computeTrend } from '../statistics/linear-trend.ts';
import { computeMean } from '../statistics/mean.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { groupLatencies, type LatencyGroups } from './latency-groups.ts';

const confidence = 0.95;
/** so many robust standard deviations beside its block's median an answer counts at most [ours] */
const farthest = 3;
/** a share beyond this says no more; intervals of few blocks that differ a hundredfold reach for infinity, which no document holds [ours] */
const largest = 1e6;

/**
 * How steady the latencies were over the latency blocks; absent where no measure is known of enough blocks (`groupLatencies`).
 *
 * - An answer counts as at most three robust standard deviations beside its block's median. One that stalled can so neither make a drift
 *   or spread nor hide one behind a wide interval; it is told by itself (`stalled-answers`), and stays whole in mean, p99 and cost.
 * - Drift: the line through the blocks' means over their place in the order, first 0, last 1: exp(slope) − 1, with Student's interval
 *   of K − 2 degrees of freedom. What the answers of a block have in common widens it, because blocks are what is counted.
 * - Spread: the standard deviation between blocks beyond the noise within them, with an interval from F (`computeBetweenGroups`), as a
 *   coefficient of variation √(exp(variance) − 1). What drifts, spreads, too.
 *
 * Shares: 0.1 is 10 %. [ours, all of it: reward.md asks for intervals of drift and spread and does not say how]
 */
export function assembleStability(answers: Iterable<AnswerLine>, blocks: readonly BlockLine[]): Pick<Profile, 'stability'> {
  const [one, other] = groupLatencies(answers, blocks).flatMap(assembleMeasure);
  if (one === undefined) return {};
  return { stability: other === undefined ? [one] : [one, other] };
}

function assembleMeasure({ measure, deviations }: LatencyGroups): readonly Stability[] {
  const groups = boundDeviations(deviations, farthest);
  const drift = computeDrift(groups);
  const spread = computeSpread(groups);
  if (drift === undefined || spread === undefined) return [];
  return [{ measure, blocks: groups.length, answers: groups.reduce((sum, group) => sum + group.length, 0), drift, spread }];
}

function computeDrift(groups: readonly NonEmpty<number>[]): ShareInterval | undefined {
  const points = groups.map((group, index) => ({ at: index / (groups.length - 1), value: computeMean(group) }));
  const trend = computeTrend(points, confidence);
  const toShare = (slope: number): number => Math.min(largest, Math.expm1(slope));
  return trend && { estimate: toShare(trend.slope), low: toShare(trend.low), high: toShare(trend.high) };
}

function computeSpread(groups: readonly NonEmpty<number>[]): ShareInterval | undefined {
  const between = computeBetweenGroups(groups, confidence);
  const toShare = (variance: number): number => Math.min(largest, Math.sqrt(Math.expm1(variance)));
  return between && { estimate: toShare(between.variance), low: toShare(between.low), high: toShare(between.high) };
}
