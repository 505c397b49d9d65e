import type { Reason } from '../documents/report.ts';
import { InputError } from '../failures.ts';
import type { Node } from '../poq/node.ts';
import { compareEnvironments } from '../runs/comparability.ts';
import type { GateRules } from './rules.ts';

/** Why a node's measurement is broken or incomplete: with one of these no verdict is possible, and the gate ends in error. */
export function findBreakages(node: Node, promptCount: number): readonly Reason[] {
  const { run, name } = node;
  const missing = promptCount - run.answers.size;
  const lost = [...run.answers.values()].filter((answer) => answer.outcome === 'lost');
  const reasons: Reason[] = [];
  if (missing > 0 || run.end === undefined) {
    reasons.push({
      code: 'incomplete',
      sentence: `The run of ${name} is incomplete: ${run.answers.size} of ${promptCount} prompts were asked.`,
      cure: 'Finish it with --resume, or give every shard to --runs.',
    });
  }
  if (lost.length > 0) {
    const example = lost[0]?.outcome === 'lost' ? lost[0].reason : '';
    reasons.push({
      code: 'lost-answers',
      sentence: `${lost.length} of ${promptCount} answers of ${name} were lost (${example}).`,
      cure: 'Mend the connection or the server and measure again; --resume keeps what was answered under load.',
    });
  }
  return reasons;
}

/** Blocking findings of a node's measurement that the suite does not waive by name. */
export function findBlockers({ run, name }: Node, rules: GateRules): readonly Reason[] {
  const findings = [...(run.end?.findings ?? []), ...run.blocks.flatMap((block) => block.findings)];
  return findings
    .filter((finding) => finding.blocking && !rules.waived.includes(finding.name))
    .map((finding) => ({ code: finding.name, sentence: `${name}: ${finding.sentence}`, cure: finding.cure }));
}

/** Why the costs of two nodes cannot be compared; empty where they can. */
export function findCostObstacles(candidate: Node, baseline: Node): readonly Reason[] {
  const hardware = compareEnvironments(candidate.run.header, baseline.run.header);
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

/** Throws InputError where a reward needs a cost and a node has no timings. */
export function requireCosts(node: Node): void {
  if (node.costs.size > 0) return;
  throw new InputError(`the reward weighs cost, but the run of ${node.name} has no timings`, {
    cure: 'Record e2eMs with the answers, or set reward: { cost: none } in the suite to gate on quality alone.',
  });
}
