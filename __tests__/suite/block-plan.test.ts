import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawDueTimes } from '../../src/suite/arrival-times.ts';
import type { Block } from '../../src/suite/block.ts';
import { countPromptsOfLoadBlock, planBlocks } from '../../src/suite/block-plan.ts';
import type { Prompt } from '../../src/suite/prompt.ts';
import { arbitraryPrompts, manyPrompts } from './some-prompts.ts';

const defaults = { latencyShare: 0.3, latencyBlocks: 12, concurrency: 8, seed: 1 };
const settings = fc.record({
  latencyShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
  latencyBlocks: fc.integer({ min: 6, max: 20 }),
  concurrency: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(),
});

const ofKind = (blocks: readonly Block[], kind: Block['kind']): readonly Block[] => blocks.filter((block) => block.kind === kind);
const sizesOf = (blocks: readonly Block[]): readonly number[] => blocks.map((block) => block.promptIds.length);
const spread = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers));
const clustersOf = (prompts: readonly Prompt[]): number => new Set(prompts.map((prompt) => prompt.cluster)).size;

/** Holds for every plan; `check` gets the prompts by id as well. */
function forEveryPlan(
  check: (plan: readonly Block[], prompts: readonly Prompt[], chosen: typeof defaults, byId: ReadonlyMap<string, Prompt>) => void,
): void {
  fc.assert(
    fc.property(arbitraryPrompts, settings, (prompts, chosen) => {
      check(planBlocks(prompts, chosen), prompts, chosen, new Map(prompts.map((prompt) => [prompt.id, prompt])));
    }),
    { numRuns: 300 },
  );
}

describe('every plan', () => {
  test('asks every prompt exactly once, in blocks numbered in the order of the run', () => {
    forEveryPlan((plan, prompts) => {
      expect(plan.flatMap((block) => block.promptIds).sort()).toEqual(prompts.map((prompt) => prompt.id).sort());
      expect(plan.map((block) => block.number)).toEqual(plan.map((_, index) => index));
      expect(plan.every((block) => block.promptIds.length > 0)).toBe(true);
    });
  });

  test('has round(share · N) latency prompts, or one for each cluster where there are fewer, in K equal blocks', () => {
    forEveryPlan((plan, prompts, { latencyShare, latencyBlocks }) => {
      const latency = ofKind(plan, 'latency');
      const wanted = Math.min(Math.max(1, Math.round(latencyShare * prompts.length)), clustersOf(prompts));
      expect(latency.flatMap((block) => block.promptIds)).toHaveLength(wanted);
      expect(latency).toHaveLength(Math.min(latencyBlocks, wanted));
      expect(spread(sizesOf(latency))).toBeLessThanOrEqual(1);
    });
  });

  test('asks a latency prompt before any other prompt of its cluster', () => {
    forEveryPlan((plan, _prompts, _chosen, byId) => {
      const seen = new Set<string>();
      for (const { kind, promptIds } of plan) {
        for (const id of promptIds) {
          const cluster = byId.get(id)?.cluster ?? '';
          if (kind === 'latency') expect(seen.has(cluster)).toBe(false);
          seen.add(cluster);
        }
      }
    });
  });

  test('spreads every task over the blocks of a kind, to within one prompt', () => {
    forEveryPlan((plan, _prompts, _chosen, byId) => {
      for (const kind of ['latency', 'load'] as const) {
        for (const task of ['qa', 'summarization', 'code']) {
          const counts = ofKind(plan, kind).map((block) => block.promptIds.filter((id) => byId.get(id)?.task === task).length);
          expect(spread(counts)).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  test('has a load block for every 10 · concurrency prompts, at least one, at most as many as latency blocks', () => {
    forEveryPlan((plan, prompts, { concurrency }) => {
      const latency = ofKind(plan, 'latency');
      const load = ofKind(plan, 'load');
      const rest = prompts.length - sizesOf(latency).reduce((sum, size) => sum + size, 0);
      expect(load).toHaveLength(rest === 0 ? 0 : Math.min(latency.length, Math.max(1, Math.floor(rest / (10 * concurrency)))));
      expect(spread(sizesOf(load))).toBeLessThanOrEqual(1);
    });
  });

  test('asks one at a time in latency blocks and `concurrency` at a time in load blocks', () => {
    forEveryPlan((plan, _prompts, { concurrency }) => {
      for (const block of plan) expect(block.concurrency).toBe(block.kind === 'latency' ? 1 : concurrency);
    });
  });

  test('is the same whatever the order of the prompts', () => {
    forEveryPlan((plan, prompts, chosen) => {
      expect(planBlocks(prompts.toReversed(), chosen)).toEqual(plan);
    });
  });
});

describe('planBlocks', () => {
  test('cuts 400 independent prompts as the defaults say: 12 latency blocks of 10 and 3 load blocks between them', () => {
    const plan = planBlocks(manyPrompts(400), defaults);
    expect(plan.map((block) => block.kind[1]).join('')).toBe('aaaoaaaaoaaaaoa');
    expect(sizesOf(ofKind(plan, 'latency'))).toEqual(Array.from({ length: 12 }, () => 10));
    expect(sizesOf(ofKind(plan, 'load'))).toEqual([94, 93, 93]);
  });

  test('lets the kinds take turns where there are as many load blocks as latency blocks', () => {
    const plan = planBlocks(manyPrompts(2000), defaults);
    expect(plan.map((block) => block.kind[1]).join('')).toBe('ao'.repeat(12));
  });

  test('lets tasks take part in the latency blocks in proportion', () => {
    const prompts = [...manyPrompts(300, { prefix: 'q' }), ...manyPrompts(100, { prefix: 's', task: 'summarization' })];
    const latency = ofKind(planBlocks(prompts, defaults), 'latency').flatMap((block) => block.promptIds);
    expect(latency.filter((id) => id.startsWith('q'))).toHaveLength(90);
    expect(latency.filter((id) => id.startsWith('s'))).toHaveLength(30);
  });

  test('takes more latency prompts of other tasks where one task has few clusters', () => {
    const prompts = [...manyPrompts(300, { prefix: 'q', perCluster: 100 }), ...manyPrompts(100, { prefix: 's', task: 'summarization' })];
    const latency = ofKind(planBlocks(prompts, defaults), 'latency').flatMap((block) => block.promptIds);
    expect(latency.filter((id) => id.startsWith('q'))).toHaveLength(3);
    expect(latency.filter((id) => id.startsWith('s'))).toHaveLength(100);
  });

  test('moves a load block behind the latency blocks that its prompts wait for, and keeps its size', () => {
    const plan = planBlocks(manyPrompts(80, { perCluster: 5 }), { ...defaults, latencyShare: 0.2 });
    expect(plan.map((block) => [block.kind[1], block.promptIds.length].join(''))).toEqual(
      [...'aaaa']
        .map((kind) => `${kind}2`)
        .concat(
          [...'aaaaaaaa'].map((kind) => `${kind}1`),
          'o64',
        ),
    );
  });

  test('deals load prompts by the block they wait for, so that the kinds still take turns', () => {
    const plan = planBlocks(manyPrompts(1000, { perCluster: 5 }), { ...defaults, latencyShare: 0.2, concurrency: 2 });
    expect(plan.map((block) => block.kind[1]).join('')).toMatch(/^(a{1,2}o{1,2}){8,12}$/);
    expect(sizesOf(ofKind(plan, 'load')).every((size) => size === 66 || size === 67)).toBe(true);
  });

  test('another seed cuts other blocks', () => {
    expect(planBlocks(manyPrompts(100), { ...defaults, seed: 2 })).not.toEqual(planBlocks(manyPrompts(100), defaults));
  });

  test('a single prompt is one latency block', () => {
    expect(planBlocks(manyPrompts(1), defaults)).toEqual([{ number: 0, kind: 'latency', concurrency: 1, promptIds: ['p-0'] }]);
  });

  test('bears a hundred thousand prompts of one cluster', () => {
    const plan = planBlocks(manyPrompts(150_000, { perCluster: 150_000 }), defaults);
    expect(plan.map((block) => [block.kind, block.promptIds.length])).toEqual([
      ['latency', 1],
      ['load', 149_999],
    ]);
  });
});

describe('at a request rate', () => {
  const atRate = { latencyShare: 0.3, latencyBlocks: 12, requestsPerSecond: 5, seed: 1 };

  test('load blocks have at least 30 prompts, each with the time at which it is due', () => {
    const load = ofKind(planBlocks(manyPrompts(400), atRate), 'load');
    // 280 prompts make 9 blocks of 31 or 32
    expect(sizesOf(load)).toEqual([32, 31, 31, 31, 31, 31, 31, 31, 31]);
    for (const { promptIds, rate, concurrency, number } of load) {
      expect(concurrency).toBe(1);
      expect(rate).toEqual({
        requestsPerSecond: 5,
        dueMs: drawDueTimes({ requestsPerSecond: 5, count: promptIds.length, seed: 1, block: number }),
      });
    }
  });

  test('there are at most as many load blocks as latency blocks, and latency blocks are as without a rate', () => {
    const plan = planBlocks(manyPrompts(2000), atRate);
    expect(ofKind(plan, 'load')).toHaveLength(12);
    expect(ofKind(plan, 'latency')).toEqual(ofKind(planBlocks(manyPrompts(2000), defaults), 'latency'));
  });
});

test('a load block is made of ten prompts for each request in flight, eight of them unless the suite says so', () => {
  expect(countPromptsOfLoadBlock({})).toBe(80);
  expect(countPromptsOfLoadBlock({ concurrency: 3 })).toBe(30);
  expect(countPromptsOfLoadBlock({ requestsPerSecond: 100 })).toBe(30);
});
