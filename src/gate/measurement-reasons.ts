import type { Reason } from '../documents/report.ts';
import { InputError } from '../failures.ts';
import type { Node } from '../poq/node.ts';
import { compareEnvironments } from '../runs/comparability.ts';
import { countUntimed } from './partly-timed.ts';
import type { GateRules } from './rules.ts';
import { findNoTimedAnswer } from './unanswered.ts';

/** Why a node's measurement is broken or incomplete: with one of these no verdict is possible, and the gate ends in error. */
export function findBreakages({ run, name }: Node, promptIds: readonly string[]): readonly Reason[] {
  const count = promptIds.length;
  const asked = promptIds.filter((id) => run.answers.has(id)).length;
  const lost = [...run.answers.values()].flatMap((answer) => (answer.outcome === 'lost' ? [answer.reason] : []));
  const reasons: Reason[] = [];
  if (asked < count || run.end === undefined) {
    reasons.push({
      code: 'incomplete',
      sentence:
        asked < count
          ? `The run of ${name} is incomplete: ${asked} of ${count} prompts were asked.`
          : `The run of ${name} is unfinished: all ${count} prompts were asked, but its last line is missing.`,
      cure: 'Finish it with --resume, or give every shard to --runs.',
    });
  }
  if (run.answers.size > asked) {
    reasons.push({
      code: 'foreign-answers',
      sentence: `The run of ${name} holds answers to prompts that the suite does not ask (${run.answers.size - asked}).`,
      cure: 'Gate it with the suite that it was measured with, or measure again.',
    });
  }
  if (lost.length > 0) {
    reasons.push({
      code: 'lost-answers',
      sentence: `${lost.length} of ${count} answers of ${name} ${lost.length === 1 ? 'was' : 'were'} lost (${lost[0]}).`,
      cure: 'Mend the connection or the server and measure again; --resume keeps what was answered under load.',
    });
  }
  return reasons;
}

/** Blocking findings of a node's measurement that the suite does not waive by name; what several blocks say alike is told once. */
export function findBlockers({ run, name }: Node, rules: GateRules): readonly Reason[] {
  const findings = [...(run.end?.findings ?? []), ...run.blocks.flatMap((block) => block.findings)];
  const reasons = new Map<string, Reason>();
  for (const finding of findings) {
    if (!finding.blocking || rules.waived.includes(finding.name)) continue;
    reasons.set(`${finding.name} ${finding.sentence}`, {
      code: finding.name,
      sentence: `${name}: ${finding.sentence}`,
      cure: finding.cure,
    });
  }
  return [...reasons.values()];
}

/** Why the costs of two nodes cannot be compared; empty where they can. */
export function findCostObstacles(candidate: Node, baseline: Node): readonly Reason[] {
  const nodes = [candidate, baseline];
  return [...nodes.flatMap(findNoTimedAnswer), ...nodes.flatMap(findPartlyTimed), ...findHardwareObstacles(candidate, baseline)];
}

function findPartlyTimed(node: Node): readonly Reason[] {
  const untimed = countUntimed(node);
  if (untimed === 0) return [];
  return [
    {
      code: 'partly-timed',
      sentence: `Costs are not comparable: ${untimed} of ${node.run.answers.size} recorded answers of ${node.name} carry no timing.`,
      cure: 'Record e2eMs with every answer, or with every answer of the latency blocks, and its block with each of those.',
    },
  ];
}

function findHardwareObstacles(candidate: Node, baseline: Node): readonly Reason[] {
  const hardware = compareEnvironments(candidate.run.header, baseline.run.header, [candidate.name, baseline.name]);
  if (hardware.kind === 'same') return [];
  if (hardware.kind === 'differs') {
    return [
      {
        code: 'hardware-differs',
        sentence: `Costs are not comparable: ${hardware.sentence}.`,
        cure: `Measure ${baseline.name} on this hardware: poq measure --accept ${baseline.name} with its candidate.yaml.`,
      },
    ];
  }
  return [
    {
      code: 'hardware-unknown',
      sentence: `Costs are not comparable: ${hardware.sentence}.`,
      cure: 'Add environment: with the hardware in words to the recorded candidate.',
    },
  ];
}

/** Throws InputError where a reward needs a cost and a node has no timings, unless it has none because its timed prompts all failed. */
export function requireCosts(node: Node): void {
  if (node.costs.size > 0 || findNoTimedAnswer(node).length > 0) return;
  throw new InputError(`the reward weighs cost, but the run of ${node.name} has no timings`, {
    cure: 'Record e2eMs with the answers, or set reward: { cost: none } in the suite to gate on quality alone.',
  });
}

/** Throws InputError where costs would be divided by zero: `whose` mean or median is 0 ms. Returns the figure otherwise. */
export function requirePositiveCost(costMs: number, whose: string): number {
  if (costMs > 0) return costMs;
  throw new InputError(`the reward divides costs by ${whose}, which is 0 ms`, {
    cure: 'Record timings that a clock has measured, set reward.cost.referenceMs, or reward: { cost: none } to gate on quality alone.',
  });
}
