import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/failures.ts';
import { planBlocks } from '../../src/suite/block-plan.ts';
import { pickShardBlocks } from '../../src/suite/shard-blocks.ts';
import { manyPrompts } from './some-prompts.ts';

const plan = planBlocks(manyPrompts(1000), { latencyShare: 0.3, latencyBlocks: 12, concurrency: 8, seed: 1 });

describe('pickShardBlocks', () => {
  test('every block belongs to exactly one shard, unchanged and in the order of the plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: plan.length }), (of) => {
        const shards = Array.from({ length: of }, (_, index) => pickShardBlocks(plan, { index: index + 1, of }));
        expect(shards.flat().toSorted((one, other) => one.number - other.number)).toEqual(plan);
        for (const shard of shards) {
          expect(shard.length).toBeGreaterThan(0);
          expect(shard.map((block) => block.number)).toEqual(shard.map((block) => block.number).toSorted((one, other) => one - other));
        }
      }),
    );
  });

  test('every shard gets its share of both kinds', () => {
    const counts = [1, 2, 3].map((index) => {
      const blocks = pickShardBlocks(plan, { index, of: 3 });
      return [blocks.filter((block) => block.kind === 'latency').length, blocks.filter((block) => block.kind === 'load').length];
    });
    expect(plan.filter((block) => block.kind === 'load')).toHaveLength(8);
    expect(counts).toEqual([
      [4, 3],
      [4, 3],
      [4, 2],
    ]);
  });

  test('more shards than blocks are refused', () => {
    expect(() => pickShardBlocks(plan, { index: 1, of: 21 })).toThrow(
      new InputError('21 shards are too many: the plan has only 20 blocks'),
    );
  });

  test.each([
    [0, 4],
    [5, 4],
    [1.5, 4],
    [1, Number.NaN],
  ])('shard %d/%d does not exist', (index, of) => {
    expect(() => pickShardBlocks(plan, { index, of })).toThrow(new InputError(`shard ${index}/${of} does not exist`));
  });
});
