import type { Node } from '../poq/node.ts';
import { computeMean } from '../statistics/mean.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import { computeNodeReward, type NodeReward } from './estimate/node-reward.ts';
import type { TooFew } from './estimate/quality-part.ts';
import { ASSUMED_RUN_SPREAD } from './estimate/run-variance.ts';
import type { GateRules } from './rules.ts';

/** x̄: a node's mean serial cost over its timed prompts, in ms; absent where nothing was timed. */
export function meanCostMs(node: Node): number | undefined {
  const costs = [...node.costs.values()].map((cost) => cost.costMs);
  return isNonEmpty(costs) ? computeMean(costs) : undefined;
}

/**
 * One node's reward with its interval over the given prompts; quality alone where `referenceMs` is absent (cost: none, or no reference).
 * For showing: verdicts rest on paired differences.
 */
export function estimateNode(
  node: Node,
  promptIds: readonly string[],
  rules: GateRules,
  referenceMs: number | undefined,
): NodeReward | TooFew {
  const quality: { quality: number; cluster: string }[] = [];
  const indices = new Map<string, number>();
  for (const id of promptIds) {
    const answer = node.run.answers.get(id);
    const worth = node.qualities.get(id);
    if (answer === undefined || worth?.kind !== 'scored') continue;
    indices.set(id, quality.length);
    quality.push({ quality: worth.quality / 10, cluster: answer.cluster });
  }
  const weighing = { alpha: rules.alpha, beta: referenceMs === undefined ? 0 : rules.beta, confidence: rules.confidence };
  if (referenceMs === undefined || node.costs.size === 0) return computeNodeReward({ quality }, weighing);
  const grouping = [...node.costs.values()].every(({ block }) => block !== undefined) ? 'block' : 'cluster';
  const measured = [...node.costs.values()].map(({ promptId, costMs, block }) => {
    const index = indices.get(promptId);
    const cluster = node.run.answers.get(promptId)?.cluster ?? promptId;
    return { ...(index !== undefined && { index }), block: (grouping === 'block' ? block : undefined) ?? cluster, cost: costMs };
  });
  return computeNodeReward({ quality, cost: { measured, grouping, reference: referenceMs, runSpread: ASSUMED_RUN_SPREAD } }, weighing);
}
