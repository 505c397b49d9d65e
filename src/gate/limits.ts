import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import { computeMean } from '../statistics/mean.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty, type NonEmpty } from '../statistics/sample.ts';
import { countUntimed } from './partly-timed.ts';
import type { GateRules } from './rules.ts';

/** Floors and ceilings that the candidate breaks. They look at the estimate itself, without an interval. */
export function findBrokenLimits(candidate: Node, promptIds: readonly string[], rules: GateRules): readonly Reason[] {
  return [...brokenFloors(candidate, promptIds, rules), ...brokenLatency(candidate, rules), ...brokenFailures(candidate, rules)];
}

/** Floors and ceilings about which this measurement says nothing: with one of them a pass would be a green without a measurement. */
export function findUnmeasuredLimits(candidate: Node, promptIds: readonly string[], rules: GateRules): readonly Reason[] {
  const floors = Object.keys(rules.qualityFloors).filter((task) => qualitiesOf(candidate, promptIds, task) === undefined);
  const reasons = floors.map((task): Reason => {
    const sentence = `gate.floors.quality names the task ${task}, of which no prompt counts.`;
    return { code: 'floor-unmeasured', sentence, cure: 'Name a task of the suite’s prompts, or take the floor out.' };
  });
  const lack = candidate.latencies.size === 0 ? 'no timings' : countUntimed(candidate) > 0 ? 'timings of some answers only' : undefined;
  if (rules.ceilings.p95LatencyMs === undefined || lack === undefined) return reasons;
  const sentence = `gate.ceilings.p95LatencyMs is set, but the run of ${candidate.name} has ${lack}.`;
  return [...reasons, { code: 'ceiling-unmeasured', sentence, cure: 'Record e2eMs with the answers, or take the ceiling out.' }];
}

/** Qualities (0..10) of a task's prompts that count, or of all; undefined where there are none. */
function qualitiesOf({ run, qualities }: Node, promptIds: readonly string[], task: string): NonEmpty<number> | undefined {
  const found = promptIds.flatMap((id) => {
    const quality = qualities.get(id);
    const belongs = task === 'all' || run.answers.get(id)?.task === task;
    return belongs && quality?.kind === 'scored' ? [quality.quality] : [];
  });
  return isNonEmpty(found) ? found : undefined;
}

function brokenFloors(candidate: Node, promptIds: readonly string[], { qualityFloors }: GateRules): readonly Reason[] {
  return Object.entries(qualityFloors).flatMap(([task, floor]): readonly Reason[] => {
    const qualities = qualitiesOf(candidate, promptIds, task);
    const mean = qualities === undefined ? floor : computeMean(qualities);
    if (mean >= floor) return [];
    const name = task === 'all' ? 'all tasks' : task;
    // rounded down, so that no figure seems to keep the floor that it breaks
    return [
      {
        code: 'quality-floor',
        sentence: `Quality of ${name} is ${(Math.floor(mean * 100) / 100).toFixed(2)}, below the floor of ${floor}.`,
      },
    ];
  });
}

function brokenLatency(candidate: Node, { ceilings }: GateRules): readonly Reason[] {
  const latencies = [...candidate.latencies.values()].map(({ latencyMs }) => latencyMs);
  if (ceilings.p95LatencyMs === undefined || !isNonEmpty(latencies)) return [];
  const p95 = computeQuantile(latencies, 0.95);
  return p95 <= ceilings.p95LatencyMs
    ? []
    : [{ code: 'latency-ceiling', sentence: `p95 latency is ${Math.ceil(p95)} ms, above the ceiling of ${ceilings.p95LatencyMs} ms.` }];
}

function brokenFailures({ run }: Node, { ceilings }: GateRules): readonly Reason[] {
  const failed = [...run.answers.values()].filter((answer) => answer.outcome === 'failed').length;
  const share = failed / Math.max(1, run.answers.size);
  if (ceilings.failedShare === undefined || share <= ceilings.failedShare) return [];
  return [
    {
      code: 'failure-ceiling',
      sentence: `${failed} of ${run.answers.size} answers failed, above the ceiling of ${Number((100 * ceilings.failedShare).toFixed(2))} %.`,
    },
  ];
}
