import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createBudget } from '../../../src/evaluators/judge/budget.ts';
import { InterruptedError } from '../../../src/failures.ts';

const never = new AbortController().signal;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a budget', () => {
  test('is never exceeded by what is settled and set aside, whatever comes in whatever order', async () => {
    const attempt = fc.record({ most: fc.double({ min: 0.001, max: 3, noNaN: true }), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(attempt, { maxLength: 40 }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        fc.scheduler(),
        async (attempts, limit, scheduler) => {
          const budget = createBudget(limit);
          let setAside = 0;
          let most = 0;
          const all = attempts.map(async ({ most: usd, share }) => {
            await scheduler.schedule(Promise.resolve());
            const reservation = await budget.reserve(usd, never);
            if (reservation === undefined) return;
            setAside += usd;
            most = Math.max(most, budget.spentUsd + setAside);
            await scheduler.schedule(Promise.resolve());
            setAside -= usd;
            reservation.settle(usd * share);
          });
          // nobody waits for ever
          await scheduler.waitFor(Promise.all(all));
          expect(most).toBeLessThanOrEqual(limit * (1 + 1e-9));
          expect(budget.spentUsd).toBeLessThanOrEqual(limit * (1 + 1e-9));
        },
      ),
    );
  });

  test('lets a request wait for one in flight that may turn out cheaper', async () => {
    const budget = createBudget(1);
    const first = await budget.reserve(0.8, never);
    let decided: unknown = 'not yet';
    const second = budget.reserve(0.6, never).then((reservation) => {
      decided = reservation;
    });
    await turn();
    expect(decided).toBe('not yet');
    first?.settle(0.1);
    await second;
    expect(decided).toBeDefined();
    expect(budget.spentUsd).toBe(0.1);
  });

  test('refuses what does not fit beside what is settled, and still takes what does', async () => {
    const budget = createBudget(1);
    (await budget.reserve(0.7, never))?.settle(0.7);
    expect(await budget.reserve(0.4, never)).toBeUndefined();
    expect(await budget.reserve(0.3, never)).toBeDefined();
  });

  test('counts a reply in full that cost more than was set aside for it', async () => {
    const budget = createBudget(1);
    (await budget.reserve(0.1, never))?.settle(5);
    expect(budget.spentUsd).toBe(5);
    expect(await budget.reserve(0.001, never)).toBeUndefined();
  });

  test('counts a settlement once', async () => {
    const budget = createBudget(undefined);
    const reservation = await budget.reserve(1, never);
    reservation?.settle(0.5);
    reservation?.settle(0.5);
    expect(budget.spentUsd).toBe(0.5);
  });

  test('lets go of who is interrupted', async () => {
    const budget = createBudget(1);
    const first = await budget.reserve(0.9, never);
    const stop = new AbortController();
    const waiting = budget.reserve(0.9, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toBeInstanceOf(InterruptedError);
    first?.settle(0);
    expect(await budget.reserve(1, never)).toBeDefined();
  });
});
