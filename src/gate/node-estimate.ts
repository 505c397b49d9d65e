import type { AnswerCosts, NodeCosts } from '../poq/costs/costs.ts';
import type { Node } from '../poq/node.ts';
import type { NonEmpty } from '../statistics/sample.ts';
import { listParts } from './cost-pairs.ts';
import { computeNodeReward, type NodeInput, type NodeReward } from './estimate/node-reward.ts';
import type { TooFew } from './estimate/quality-part.ts';
import type { GateRules } from './rules.ts';
import { runSpreadOf } from './run-spread.ts';

/**
 * One node's reward with its interval over the given prompts; quality alone where `references` is absent (cost: none, or no reference).
 * They are figures in the units of the measure's components. For showing: verdicts rest on paired differences.
 */
export function estimateNode(
  node: Node,
  promptIds: readonly string[],
  rules: GateRules,
  references: NonEmpty<number> | undefined,
): NodeReward | TooFew {
  const quality: { quality: number; cluster: string; block?: number }[] = [];
  const indices = new Map<string, number>();
  for (const id of promptIds) {
    const answer = node.run.answers.get(id);
    const worth = node.qualities.get(id);
    if (answer === undefined || worth?.kind !== 'scored') continue;
    indices.set(id, quality.length);
    quality.push({ quality: worth.quality / 10, cluster: answer.cluster, ...(answer.block !== undefined && { block: answer.block }) });
  }
  const weighing = { alpha: rules.alpha, beta: references === undefined ? 0 : rules.beta, confidence: rules.confidence };
  if (references === undefined || node.costs.kind === 'absent') return computeNodeReward({ quality }, weighing);
  return computeNodeReward({ quality, ...assembleCost(node, node.costs, indices, references) }, weighing);
}

function assembleCost(
  { run }: Node,
  costs: Exclude<NodeCosts, { kind: 'absent' }>,
  indices: ReadonlyMap<string, number>,
  references: NonEmpty<number>,
): Pick<NodeInput, 'cost' | 'blockCost'> {
  const runSpread = runSpreadOf(costs);
  if (costs.kind === 'per-answer') return { cost: { ...groupAnswers(costs, run, indices), reference: references[0], runSpread } };
  const parts = listParts(costs).flatMap(({ share, costs: part }, index) =>
    part.kind === 'per-block'
      ? [{ weight: share, measured: [...part.blocks].map(([block, total]) => ({ block, ...total })), reference: references[index] ?? 1 }]
      : [],
  );
  const [only] = parts;
  return { blockCost: costs.kind === 'mix' || only === undefined ? { parts, runSpread } : { ...only, runSpread } };
}

/** Costs of answers by their blocks where all have one, else by their prompts' clusters. */
function groupAnswers({ answers }: AnswerCosts, run: Node['run'], indices: ReadonlyMap<string, number>) {
  const grouping = [...answers.values()].every(({ block }) => block !== undefined) ? ('block' as const) : ('cluster' as const);
  const measured = [...answers.values()].map(({ promptId, cost, block }) => {
    const index = indices.get(promptId);
    const cluster = run.answers.get(promptId)?.cluster ?? promptId;
    return { ...(index !== undefined && { index }), block: (grouping === 'block' ? block : undefined) ?? cluster, cost };
  });
  return { measured, grouping };
}
