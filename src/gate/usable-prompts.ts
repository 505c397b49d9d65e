import type { LeftOut, Reason } from '../documents/report.ts';
import type { Node } from '../poq/node.ts';
import type { GateRules } from './rules.ts';

export type UsablePrompts = {
  readonly ids: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly reasons: ReadonlyMap<string, string>;
};

/**
 * The prompts that count: those for which every node has a quality. Where one evaluator could not score one answer, the prompt is left
 * out for every node, so that means stay paired; it is counted under the reason, never scored 0.
 */
export function findUsablePrompts(promptIds: Iterable<string>, nodes: readonly Node[]): UsablePrompts {
  const ids: string[] = [];
  const reasons = new Map<string, string>();
  for (const id of promptIds) {
    const reason = whyLeftOut(id, nodes);
    if (reason === undefined) ids.push(id);
    else reasons.set(id, reason);
  }
  return { ids, leftOut: countReasons(reasons.values()), reasons };
}

function whyLeftOut(id: string, nodes: readonly Node[]): string | undefined {
  for (const node of nodes) {
    const quality = node.qualities.get(id);
    if (quality === undefined) return `${node.name}: not asked`;
    if (quality.kind !== 'scored') return `${node.name}: ${quality.reason}`;
  }
  return undefined;
}

function countReasons(reasons: Iterable<string>): readonly LeftOut[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, prompts]) => ({ reason, prompts })).sort((one, other) => other.prompts - one.prompts);
}

/** Above the suite's ceiling of prompts left out, what is left is not the sample any more: one reason, or none. */
export function findTooManyLeftOut({ ids, leftOut }: UsablePrompts, total: number, { ceilings }: GateRules): readonly Reason[] {
  const missing = total - ids.length;
  if (missing / Math.max(1, total) <= ceilings.unscoredShare) return [];
  const most = leftOut[0]?.reason ?? 'no prompts';
  const allowed = Number((100 * ceilings.unscoredShare).toFixed(2));
  return [
    {
      code: 'too-many-left-out',
      sentence: `${missing} of ${total} prompts ${missing === 1 ? 'is' : 'are'} left out (${most}), more than the ${allowed} % allowed.`,
      cure: 'Mend what keeps the evaluator from scoring, or raise gate.ceilings.unscoredShare.',
    },
  ];
}
