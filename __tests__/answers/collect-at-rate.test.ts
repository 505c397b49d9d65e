import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../../src/candidate/candidate.ts';
import type { Block } from '../../src/suite/block.ts';
import { never } from '../doubles/questions.ts';
import { createVirtualClock } from '../doubles/virtual-clock.ts';
import { blocks, collect, ids } from './collecting.ts';

describe('a load block at a request rate', () => {
  const rated = (count: number, requestsPerSecond: number, dueMs: readonly number[]): Block => ({
    number: 3,
    kind: 'load',
    concurrency: 1,
    promptIds: ids(0, count),
    rate: { requestsPerSecond, dueMs },
  });

  /** Asks p0, p1, p2, … of a server that serves one at a time, 100 ms each. */
  function collectQueued(
    dueMs: readonly number[],
    reply: (id: string) => Reply = () => ({ outcome: 'answered', text: '', outputTokens: 5 }),
  ) {
    const clock = createVirtualClock();
    let freeMs = 0;
    return collect(
      async ({ prompt }) => {
        const sentMs = clock.nowMs();
        freeMs = Math.max(freeMs, sentMs) + 100;
        await clock.wait(freeMs - sentMs, never);
        const replied = reply(prompt.id);
        return replied.outcome === 'answered'
          ? { ...replied, ttftMs: clock.nowMs() - sentMs - 10, e2eMs: clock.nowMs() - sentMs }
          : replied;
      },
      { clock, blocks: [rated(dueMs.length, 20, dueMs)] },
    );
  }

  test('is asked when each prompt is due, and its line tells rate, most in flight and the steady part', async () => {
    const { done, lines } = collectQueued([0, 10, 20, 500]);
    await done;
    const answers = lines.filter((line) => line.line === 'answer');
    expect(answers.map((line) => line.outcome === 'answered' && [line.promptId, line.delayMs, line.ttftMs, line.e2eMs])).toEqual([
      ['p0', 0, 90, 100],
      ['p1', 0, 180, 190],
      ['p2', 0, 270, 280],
      ['p3', 0, 90, 100],
    ]);
    expect(lines.at(-1)).toEqual({
      line: 'block',
      kind: 'load',
      block: 3,
      concurrency: 3,
      requestsPerSecond: 20,
      startMs: 0,
      endMs: 600,
      answers: 4,
      outputTokens: 20,
      // from the first end to the last due time: 100 of the 190 ms of p1, 200 of the 280 ms of p2
      steady: { startMs: 100, endMs: 500, answers: 100 / 190 + 200 / 280, outputTokens: 5 * (100 / 190 + 200 / 280) },
      findings: [],
    });
  });

  test('tells by how much a request was late, and counts that into its times', async () => {
    const clock = createVirtualClock();
    let late = 0;
    const { done, lines } = collect(
      async ({ prompt }) => {
        // the first question keeps this process busy for 300 ms: nothing can be sent meanwhile
        if (prompt.id === 'p0') late = 300;
        return { outcome: 'answered', text: '', ttftMs: 5, ttfatMs: 6, e2eMs: 40, tpotMs: 8 };
      },
      { clock: { nowMs: () => clock.nowMs() + late, wait: clock.wait }, blocks: [rated(2, 20, [0, 50])] },
    );
    await done;
    expect(lines[1]).toMatchObject({ promptId: 'p1', delayMs: 250, ttftMs: 255, ttfatMs: 256, e2eMs: 290, tpotMs: 8 });
  });

  test('has no steady part where an answer was lost or came at a second attempt', async () => {
    for (const reply of [{ outcome: 'lost', reason: 'r' } as const, { outcome: 'answered', text: '', attempts: 2 } as const]) {
      const { done, lines } = collectQueued([0, 10, 20, 500], (id) => (id === 'p2' ? reply : { outcome: 'answered', text: '' }));
      await done;
      expect(lines.at(-1)).toMatchObject({ line: 'block', requestsPerSecond: 20 });
      expect(lines.at(-1)).not.toHaveProperty('steady');
    }
  });

  test('is warmed up serially, and then with as many in flight as it will bring', async () => {
    const countWarmUps = async (requestsPerSecond: number): Promise<readonly number[]> => {
      const clock = createVirtualClock();
      let flying = 0;
      const most = new Map<number, number>();
      let calls = 0;
      await collect(
        async ({ text }) => {
          if (text.startsWith('Warm-up')) most.set(calls++, ++flying);
          await clock.wait(200, never);
          flying -= text.startsWith('Warm-up') ? 1 : 0;
          return { outcome: 'answered', text: '' };
        },
        { clock, settings: { warmUp: true }, blocks: [...blocks.slice(0, 1), rated(2, requestsPerSecond, [0, 50])] },
      ).done;
      return [calls, Math.max(...most.values())];
    };
    // two rounds each of 2 × concurrency: 200 ms × 18/s = 3.6, so four in flight; at 3/s one, which is serial; at most 64
    expect(await countWarmUps(18)).toEqual([2 * 2 + 2 * 8, 4]);
    expect(await countWarmUps(3)).toEqual([2 * 2, 1]);
    expect(await countWarmUps(5_000)).toEqual([2 * 2 + 2 * 128, 64]);
  });
});
