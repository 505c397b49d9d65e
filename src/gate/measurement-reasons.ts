import type { Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { GateRules } from './rules.ts';

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
