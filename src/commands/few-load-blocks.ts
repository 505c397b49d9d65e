import type { Suite } from '../documents/suite.ts';
import { fewestBlocks } from '../gate/few-blocks.ts';
import type { Block } from '../suite/block.ts';
import { countPromptsOfLoadBlock } from '../suite/block-plan.ts';
import { countNoun } from './count-noun.ts';

/**
 * That a verdict on the cost at load is impossible is better known before the hours of a measurement than after: the sentence for a suite
 * whose plan has too few load blocks for it, with what would do; undefined for all others.
 */
export function warnOfFewLoadBlocks({ reward, measure }: Suite, blocks: readonly Block[]): string | undefined {
  if (reward.cost === 'none' || reward.cost.at !== 'load') return undefined;
  const load = blocks.filter(({ kind }) => kind === 'load');
  if (load.length >= fewestBlocks) return undefined;
  const need = `the suite gates the cost at load, which takes ${fewestBlocks} load blocks, and the plan has ${load.length}: the verdict will be inconclusive`;
  return `${need}; ${advise(measure, blocks, load)}`;
}

/** of less than one prompt in so many under load, the share is what is wrong [ours] */
const fewestShare = 20;

function advise(measure: Suite['measure'], blocks: readonly Block[], load: readonly Block[]): string {
  const all = countPrompts(blocks);
  const underLoad = countPrompts(load);
  const each = countPromptsOfLoadBlock(measure);
  // where rounding leaves a prompt or two, more prompts would not be what is missing
  if (underLoad * fewestShare < all)
    return `lower measure.latencyShare, which leaves ${underLoad === 0 ? 'no prompt' : countNoun(underLoad, 'prompt')} for them`;
  if (underLoad >= fewestBlocks * each)
    return `ask prompts of at least ${fewestBlocks} passages or articles: there are never more load blocks than latency blocks`;
  const per = measure.requestsPerSecond === undefined ? `${each}: 10 for each request in flight` : `${each} at a request rate`;
  return `about ${countNoun(Math.ceil((all * fewestBlocks * each) / underLoad), 'prompt')} would do (sample: in the suite), because a load block has at least ${per}`;
}

const countPrompts = (blocks: readonly Block[]): number => blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0);
