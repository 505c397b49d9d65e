import type { NodeCost } from '../../documents/report.ts';
import { computeRelativeCost } from '../../gate/cost-reference.ts';
import type { GateRules } from '../../gate/rules.ts';
import { serialLatency } from '../../poq/costs/cost-measure.ts';
import type { BlockCosts, NodeCosts } from '../../poq/costs/costs.ts';
import { computeMeanCost } from '../../poq/costs/mean-cost.ts';
import type { Node } from '../../poq/node.ts';
import { computeQuantile } from '../../statistics/quantile.ts';
import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';

/** What a node's answers cost, in the unit of the measure; of a mix only beside references, being a sum of what they divide. */
export function assembleNodeCost(node: Node, { cost }: GateRules, references: NonEmpty<number> | undefined): NodeCost | undefined {
  const { name, at, unit } = cost === 'none' ? serialLatency : cost;
  const mean = computeMeanCost(node.costs, references);
  if (mean === undefined) return undefined;
  const relative = references === undefined ? undefined : computeRelativeCost(node, references);
  const rests = countWhatItRestsOn(node.costs);
  if (rests === undefined) return undefined;
  return { measure: name, at, unit, mean, ...(relative !== undefined && { relative }), ...rests };
}

function countWhatItRestsOn(costs: NodeCosts): Pick<NodeCost, 'answers' | 'blocks' | 'p95'> | undefined {
  switch (costs.kind) {
    case 'absent':
      return undefined;
    case 'per-answer': {
      const all = [...costs.answers.values()];
      const values = all.map(({ cost }) => cost);
      const blocks = new Set(all.flatMap(({ block }) => block ?? []));
      if (!isNonEmpty(values)) return undefined;
      return { answers: values.length, ...(blocks.size > 0 && { blocks: blocks.size }), p95: computeQuantile(values, 0.95) };
    }
    case 'per-block':
      return countBlocks(costs);
    case 'mix':
      return countBlocks(costs.parts[0].costs);
  }
}

/** Answers that lie in their windows in part count in part; told is the nearest whole number. */
function countBlocks({ blocks }: BlockCosts): Pick<NodeCost, 'answers' | 'blocks'> {
  const answers = [...blocks.values()].reduce((sum, block) => sum + block.answers, 0);
  return { answers: Math.max(1, Math.round(answers)), blocks: blocks.size };
}
