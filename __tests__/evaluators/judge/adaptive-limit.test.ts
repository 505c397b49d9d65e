import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAdaptiveLimit, type Leave } from '../../../src/evaluators/judge/adaptive-limit.ts';
import { InterruptedError } from '../../../src/failures.ts';
import { createVirtualClock } from '../../doubles/virtual-clock.ts';

const never = new AbortController().signal;
const tooMany = (waitMs: number) => ({ kind: 'too-many', waitMs }) as const;

/** Lets as many in as the limit allows now. */
async function fill(limit: ReturnType<typeof createAdaptiveLimit>): Promise<Leave[]> {
  return Promise.all(Array.from({ length: limit.size }, () => limit.enter(never)));
}

describe('an adaptive limit', () => {
  test('begins with one, and doubles with every round until the first 429', async () => {
    const limit = createAdaptiveLimit(100, createVirtualClock());
    const sizes: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      sizes.push(limit.size);
      for (const leave of await fill(limit)) leave.giveBack('answered');
    }
    expect(sizes).toEqual([1, 2, 4, 8]);
  });

  test('is halved once for all that were in flight together, and grows by one a round from then on', async () => {
    const limit = createAdaptiveLimit(100, createVirtualClock());
    for (let round = 0; round < 4; round += 1) for (const leave of await fill(limit)) leave.giveBack('answered');
    expect(limit.size).toBe(16);
    for (const leave of await fill(limit)) leave.giveBack(tooMany(0));
    expect(limit.size).toBe(8);
    for (const leave of await fill(limit)) leave.giveBack('answered');
    expect(limit.size).toBe(9);
    for (const leave of await fill(limit)) leave.giveBack('failed');
    expect(limit.size).toBe(9);
  });

  test('never falls below one nor rises above the most', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('answered', 'failed', 'too-many'), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (ends, most) => {
          const limit = createAdaptiveLimit(most, createVirtualClock());
          for (const end of ends) {
            (await limit.enter(never)).giveBack(end === 'too-many' ? tooMany(0) : end);
            expect(limit.size).toBeGreaterThanOrEqual(1);
            expect(limit.size).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });

  test('keeps everybody waiting for as long as the server asks', async () => {
    const clock = createVirtualClock();
    const limit = createAdaptiveLimit(4, clock);
    (await limit.enter(never)).giveBack(tooMany(7_000));
    (await limit.enter(never)).giveBack('answered');
    expect(clock.nowMs()).toBe(7_000);
  });

  test('gives the place of somebody interrupted to the next', async () => {
    const limit = createAdaptiveLimit(1, createVirtualClock());
    const first = await limit.enter(never);
    const stop = new AbortController();
    const gone = limit.enter(stop.signal);
    const next = limit.enter(never);
    stop.abort();
    await expect(gone).rejects.toBeInstanceOf(InterruptedError);
    first.giveBack('answered');
    (await next).giveBack('answered');
    expect(limit.size).toBe(1);
  });
});
