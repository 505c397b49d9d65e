import type { Run } from '../../runs/run.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import { sumByBlock } from './block-sums.ts';
import type { CostComponent, CostMeasure, CostMix } from './cost-measure.ts';
import { type AbsentCosts, blocksAt, type ComponentCosts, type MixedCosts, type NodeCosts, unmeasured } from './costs.ts';
import { computeEnergyCosts } from './energy-costs.ts';
import { computeGpuSecondCosts } from './gpu-second-costs.ts';
import { computeHourlyCosts } from './hourly-costs.ts';
import { computeLoadLatencyCosts } from './load-latency-costs.ts';
import { computeSerialLatencyCosts } from './serial-latency-costs.ts';
import { computeTokenCosts, findTokenPrice } from './token-costs.ts';

/** What a run's answers cost by a measure: for each answer, or for each block, or why it is not known (docs/reward.md). */
export function computeNodeCosts(run: Run, measure: CostMeasure): NodeCosts {
  return measure.name === 'mix' ? computeMixedCosts(run, measure) : computeComponentCosts(run, measure);
}

function computeComponentCosts(run: Run, component: CostComponent): ComponentCosts {
  switch (component.name) {
    case 'latency':
      return component.at === 'serial' ? computeSerialLatencyCosts(run) : computeLoadLatencyCosts(run);
    case 'energy':
      return computeEnergyCosts(run, component.at);
    case 'gpu-seconds':
      return computeGpuSecondCosts(run, component.at);
    case 'usd': {
      const price = findTokenPrice(run, component.prices);
      return price === undefined ? computeHourlyCosts(run, component.prices, component.at) : computeTokenCosts(run, price);
    }
  }
}

/**
 * The components of a mix, all by totals of the same blocks: those in which every one of them is known. Absent where one of them is.
 * This project's choice.
 */
function computeMixedCosts(run: Run, { parts, at }: CostMix): MixedCosts | AbsentCosts {
  const known: Part[] = [];
  for (const { share, component } of parts) {
    const costs = computeComponentCosts(run, component);
    const totals = costs.kind === 'per-answer' ? sumByBlock(costs, run, blocksAt(at)) : costs;
    if (totals.kind === 'absent') return totals;
    known.push({ share, costs: totals });
  }
  const isKnown = (block: number): boolean => known.every(({ costs }) => (costs.blocks.get(block)?.answers ?? 0) > 0);
  const common = known.map(({ share, costs }): Part => {
    const blocks = new Map([...costs.blocks].filter(([block]) => isKnown(block)));
    return { share, costs: { ...costs, blocks } };
  });
  return isNonEmpty(common) && common[0].costs.blocks.size > 0 ? { kind: 'mix', parts: common } : notMixed;
}

type Part = MixedCosts['parts'][number];

const notMixed = unmeasured('has no block in which all the costs of the mix are known', 'Weigh a single measure.');
