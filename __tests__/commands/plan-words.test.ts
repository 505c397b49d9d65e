import { describe, expect, test } from '@jest/globals';
import { describeBlocks, describeExpectedTime } from '../../src/commands/plan-words.ts';
import type { Block } from '../../src/suite/block.ts';

const block = (kind: Block['kind'], count: number, changes: Partial<Block> = {}): Block => ({
  number: 0,
  kind,
  concurrency: kind === 'latency' ? 1 : 8,
  promptIds: Array.from({ length: count }, (_, index) => `p${index}`),
  ...changes,
});
const rate = (requestsPerSecond: number): Partial<Block> => ({ concurrency: 1, rate: { requestsPerSecond, dueMs: [] } });

test.each([
  [[block('latency', 10), block('load', 94), block('latency', 9)], '19 in 2 blocks one at a time, 94 in 1 block with 8 in flight'],
  [[block('latency', 3), block('load', 30, rate(2.5))], '3 in 1 block one at a time, 30 in 1 block at 2.5 requests a second'],
  [[block('load', 30, rate(1))], '30 in 1 block at 1 request a second'],
  [[block('latency', 3)], '3 in 1 block one at a time'],
])('blocks are told by how they are asked', (blocks, words) => {
  expect(describeBlocks(blocks)).toBe(words);
});

describe('the time that the warm-up foretells', () => {
  const latency = { prompts: 120, blocks: 12, expectedMs: 120_000 };
  const load = { prompts: 280, blocks: 3, expectedMs: 230_000 };

  test('is told in all and for each kind of block', () => {
    expect(describeExpectedTime({ latency, load })).toBe('about 6 min: 2 min one at a time, 4 min under load');
    expect(describeExpectedTime({ latency, load: { prompts: 0, blocks: 0 } })).toBe('about 2 min: 2 min one at a time');
  });

  test('is not told where it is over before it is read', () => {
    const short = { prompts: 10, blocks: 6, expectedMs: 2_400 };
    expect(describeExpectedTime({ latency: short, load: short })).toBeUndefined();
    expect(describeExpectedTime({ latency: short, load: { ...short, expectedMs: 2_700 } })).toBe(
      'about 5 s: 2 s one at a time, 3 s under load',
    );
  });

  test('is not told where it is not known of all', () => {
    expect(describeExpectedTime({ latency, load: { prompts: 280, blocks: 3 } })).toBeUndefined();
    expect(describeExpectedTime({ latency: { prompts: 0, blocks: 0 }, load: { prompts: 0, blocks: 0 } })).toBeUndefined();
  });
});
