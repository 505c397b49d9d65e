import type { Reason } from '../documents/report.ts';
import type { BlockLine } from '../documents/run.ts';
import type { CostBlocks } from '../poq/costs/costs.ts';
import type { Node } from '../poq/node.ts';
import type { Run } from '../runs/run.ts';
import { countPromptsOfLoadBlock } from '../suite/block-plan.ts';
import { pairCosts } from './cost-pairs.ts';

/** With fewer block totals their spread says too little for a verdict; this project's choice. */
export const fewestBlocks = 6;

/**
 * Costs by block totals of fewer than six blocks that both have are told and not gated: one reason, with what would give six, or none.
 * None also where both have costs of single answers, and where one has none at all.
 */
export function findFewBlocks(candidate: Node, baseline: Node, kind: CostBlocks): readonly Reason[] {
  if (candidate.costs.kind === 'absent' || baseline.costs.kind === 'absent') return [];
  const paired = pairCosts(candidate, baseline, []);
  if (paired.kind === 'answers') return [];
  const [first = [], ...others] = paired.parts.map(({ measured }) => measured.map(({ block }) => block));
  const found = first.filter((block) => others.every((blocks) => blocks.includes(block))).length;
  if (found >= fewestBlocks) return [];
  const have = `the costs of ${candidate.name} and ${baseline.name} are known in ${found} common ${kind} ${found === 1 ? 'block' : 'blocks'}`;
  return [
    {
      code: `few-${kind}-blocks`,
      sentence: `Costs are told, but not gated: ${have}, and a verdict on them needs ${fewestBlocks}.`,
      cure: kind === 'load' ? adviseOnLoad(candidate.run) : adviseOnLatency(candidate.run),
    },
  ];
}

const ofKind = ({ blocks }: Run, kind: CostBlocks): readonly BlockLine[] => blocks.filter((block) => block.kind === kind);

const again = 'Measure both again: requests that were tried again or lost leave blocks out.';

/** A plan makes a load block of every so many prompts that latency blocks leave, and never more of them than latency blocks. */
function adviseOnLoad(run: Run): string {
  const lines = ofKind(run, 'load');
  const [first] = lines;
  if (lines.length >= fewestBlocks) return again;
  const latency = ofKind(run, 'latency').length;
  const numbers = new Set(lines.map(({ block }) => block));
  const asked = [...run.answers.values()].filter(({ block }) => block !== undefined && numbers.has(block)).length;
  if (first === undefined || asked === 0) return 'Ask more prompts, so that some are left for load blocks.';
  const each = countPromptsOfLoadBlock(first);
  const prompts = Math.ceil((run.answers.size * fewestBlocks * each) / asked);
  const concurrency = first.requestsPerSecond === undefined ? Math.floor((asked * first.concurrency) / (fewestBlocks * each)) : 0;
  const ways = [
    ...(prompts > run.answers.size ? [`ask about ${prompts} prompts (sample: in the suite) instead of ${run.answers.size}`] : []),
    ...(concurrency > 0 && concurrency < first.concurrency ? [`lower measure.concurrency to ${concurrency}`] : []),
  ];
  const plan = ways.length === 0 ? '' : `${capitalize(ways.join(', or '))}.`;
  const more = latency < fewestBlocks ? `Raise measure.latencyBlocks to at least ${fewestBlocks}: there are never more load blocks.` : '';
  return [more, plan].filter((text) => text !== '').join(' ') || again;
}

function adviseOnLatency(run: Run): string {
  if (ofKind(run, 'latency').length >= fewestBlocks) return again;
  return `Raise measure.latencyBlocks to at least ${fewestBlocks}, and ask prompts of at least as many passages or articles.`;
}

const capitalize = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
