import type { Prompt } from './prompt.ts';
import { groupByTask } from './prompt-groups.ts';

/**
 * Cuts prompts into `count` blocks whose sizes differ by at most one, in all and for every task. A task's prompts keep their order:
 * its first ones go into the first block, its last ones into the last.
 */
export function cutIntoBlocks(prompts: readonly Prompt[], count: number): readonly (readonly Prompt[])[] {
  const blocks = Array.from({ length: count }, (): Prompt[] => []);
  let dealt = 0;
  for (const { prompts: ofTask } of groupByTask(prompts)) {
    let taken = 0;
    blocks.forEach((block, index) => {
      const size = countDealt(dealt, ofTask.length, index, count);
      for (const prompt of ofTask.slice(taken, taken + size)) block.push(prompt);
      taken += size;
    });
    dealt += ofTask.length;
  }
  return blocks;
}

/** How many of the cards first … first + cards − 1 land in `block` when cards are dealt to the blocks in turn. */
function countDealt(first: number, cards: number, block: number, blocks: number): number {
  const upTo = (end: number): number => Math.floor((end - block + blocks - 1) / blocks);
  return upTo(first + cards) - upTo(first);
}
