import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import { computeMean } from '../statistics/mean.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import type { GateRules } from './rules.ts';

/** Floors and ceilings that the candidate breaks. They look at the estimate itself, without an interval. */
export function findBrokenLimits(candidate: Node, promptIds: readonly string[], rules: GateRules): readonly Reason[] {
  return [...brokenFloors(candidate, promptIds, rules), ...brokenLatency(candidate, rules), ...brokenFailures(candidate, rules)];
}

function brokenFloors(candidate: Node, promptIds: readonly string[], { qualityFloors }: GateRules): readonly Reason[] {
  return Object.entries(qualityFloors).flatMap(([task, floor]): Reason[] => {
    const qualities = promptIds.flatMap((id) => {
      const quality = candidate.qualities.get(id);
      const belongs = task === 'all' || candidate.run.answers.get(id)?.task === task;
      return belongs && quality?.kind === 'scored' ? [quality.quality] : [];
    });
    if (!isNonEmpty(qualities))
      return [{ code: 'floor-without-prompts', sentence: `gate.floors.quality names the task ${task}, of which no prompt counts.` }];
    const mean = computeMean(qualities);
    return mean >= floor
      ? []
      : [{ code: 'quality-floor', sentence: `Quality of ${task} is ${mean.toFixed(2)}, below the floor of ${floor}.` }];
  });
}

function brokenLatency(candidate: Node, { ceilings }: GateRules): readonly Reason[] {
  const costs = [...candidate.costs.values()].map((cost) => cost.costMs);
  if (ceilings.p95LatencyMs === undefined || !isNonEmpty(costs)) return [];
  const p95 = computeQuantile(costs, 0.95);
  return p95 <= ceilings.p95LatencyMs
    ? []
    : [{ code: 'latency-ceiling', sentence: `p95 latency is ${p95.toFixed(0)} ms, above the ceiling of ${ceilings.p95LatencyMs} ms.` }];
}

function brokenFailures({ run }: Node, { ceilings }: GateRules): readonly Reason[] {
  const failed = [...run.answers.values()].filter((answer) => answer.outcome === 'failed').length;
  const share = failed / Math.max(1, run.answers.size);
  if (ceilings.failedShare === undefined || share <= ceilings.failedShare) return [];
  return [
    {
      code: 'failure-ceiling',
      sentence: `${failed} of ${run.answers.size} answers failed, above the ceiling of ${(100 * ceilings.failedShare).toFixed(1)} %.`,
    },
  ];
}
