import type { Shard } from '../documents/run.ts';
import { InputError } from '../failures.ts';
import type { Block } from './block.ts';

/**
 * The blocks that one shard measures (`index` counts from 1, as in `--shard 2/4`): whole ones, dealt in turn, latency blocks first and load
 * blocks on from where those ended, so that every shard gets its share of both. Numbers and order stay those of the plan; every block
 * belongs to exactly one shard. Throws InputError where there are more shards than blocks, or where the shard is none of them.
 */
export function pickShardBlocks(blocks: readonly Block[], { index, of }: Shard): readonly Block[] {
  if (!Number.isInteger(index) || !Number.isInteger(of) || index < 1 || index > of) {
    throw new InputError(`shard ${index}/${of} does not exist`, { cure: 'Write --shard i/n with 1 ≤ i ≤ n, such as --shard 1/4.' });
  }
  if (of > blocks.length) {
    throw new InputError(`${of} shards are too many: the plan has only ${blocks.length} ${blocks.length === 1 ? 'block' : 'blocks'}`, {
      cure: `Use at most ${blocks.length}, or enlarge the sample.`,
    });
  }
  const dealt = [...blocks.filter((block) => block.kind === 'latency'), ...blocks.filter((block) => block.kind === 'load')];
  const mine = new Set(dealt.filter((_, position) => position % of === index - 1).map((block) => block.number));
  return blocks.filter((block) => mine.has(block.number));
}
