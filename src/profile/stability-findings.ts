import type { AnswerLine, BlockLine, Finding, ShareInterval, Stability } from '../documents/run.ts';
import { createBlockingFinding, createWarning } from './blocking-finding.ts';
import { groupLatencies, type LatencyGroups } from './latency-groups.ts';
import { assembleStability } from './stability.ts';

/** what a latency may move between blocks */
const steadyShare = 0.1;
/** an answer stalled that took twice as long as its block's others, and is this many robust standard deviations away from them [ours] */
const stalledFactor = 2;
const stalledDistance = 5;

const words: Readonly<Record<Stability['measure'], { readonly time: string; readonly each: string }>> = {
  tpot: { time: 'the time per output token', each: 'per output token' },
  'ttft-per-prompt-token': { time: 'the time to the first token, for prompts of equal length,', each: 'to the first token' },
};

const settleCure =
  'Let nothing else run on the machine, let it reach its lasting temperature and clocks before it measures, and look in the log of the engine for what came in between; then measure again.';

/**
 * Whether latencies held still over the latency blocks: `latency-drift` (blocking), where the interval of a drift lies wholly outside ±10 %;
 * `latency-spread` (blocking), where the lower bound of a spread lies above 10 %; `stalled-answers` (a warning), where single answers took at
 * least twice as long as the others of their block. Empty for runs without latency blocks of their own.
 */
export function findStabilityFindings(answers: Iterable<AnswerLine>, blocks: readonly BlockLine[]): readonly Finding[] {
  const known = [...answers];
  const { stability = [] } = assembleStability(known, blocks);
  return [
    ...findDrift(stability.filter(({ drift }) => drift.low > steadyShare || drift.high < -steadyShare)),
    ...findSpread(stability.filter(({ spread }) => spread.low > steadyShare)),
    ...findStalled(groupLatencies(known, blocks)),
  ];
}

function findDrift(drifting: readonly Stability[]): readonly Finding[] {
  if (drifting.length === 0) return [];
  const parts = drifting.map(({ measure, drift }) => {
    const moved = `${drift.estimate > 0 ? 'rose' : 'fell'} by ${renderShare(Math.abs(drift.estimate))}`;
    return `${words[measure].time} ${moved} (95 % interval ${renderSigned(drift)})`;
  });
  const sentence = `From the first to the last latency block ${parts.join(', and ')}; up to 10 % counts as steady.`;
  return [createBlockingFinding('latency-drift', { sentence, cure: settleCure })];
}

function findSpread(spreading: readonly Stability[]): readonly Finding[] {
  if (spreading.length === 0) return [];
  const parts = spreading.map(
    ({ measure, spread }) =>
      `${words[measure].time} has a standard deviation of ${renderShare(spread.estimate)} (95 % interval ${renderShare(spread.low)} to ${renderShare(spread.high)})`,
  );
  const sentence = `Between latency blocks, beyond the noise within them, ${parts.join(', and ')}; up to 10 % counts as steady.`;
  return [createBlockingFinding('latency-spread', { sentence, cure: settleCure })];
}

function findStalled(measures: readonly LatencyGroups[]): readonly Finding[] {
  const parts = measures.flatMap(({ measure, deviations: { groups, scale } }) => {
    const least = Math.max(Math.log(stalledFactor), stalledDistance * scale);
    const stalled = groups.flat().filter(({ beside }) => beside > least);
    if (stalled.length === 0) return [];
    const most = Math.exp(stalled.reduce((farthest, { beside }) => Math.max(farthest, beside), 0));
    const took = stalled.length === 1 ? '1 answer took' : `${stalled.length} answers took up to`;
    return [`${took} ${most < 10 ? most.toFixed(1) : Math.round(most)} times as long ${words[measure].each} as others of the same block`];
  });
  if (parts.length === 0) return [];
  return [
    createWarning('stalled-answers', {
      sentence: `In latency blocks ${parts.join(', and ')}.`,
      cure: 'Look in the log of the engine and at the machine for what stopped it; such answers weigh in mean latency, p99 and cost, and not in drift and spread.',
    }),
  ];
}

const renderShare = (share: number): string => `${(share * 100).toFixed(1)} %`;

const renderSigned = ({ low, high }: ShareInterval): string =>
  `${[low, high].map((share) => `${share < 0 ? '−' : '+'}${(Math.abs(share) * 100).toFixed(1)}`).join(' to ')} %`;
