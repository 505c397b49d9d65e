import { expect, test } from '@jest/globals';
import { systemClock } from '../../src/edges/clock.ts';
import { InterruptedError } from '../../src/failures.ts';
import { never } from '../doubles/questions.ts';

test('time goes on, also while waiting', async () => {
  const startMs = systemClock.nowMs();
  await systemClock.wait(20, never);
  expect(systemClock.nowMs() - startMs).toBeGreaterThanOrEqual(18);
});

test('waiting no time lets others have their turn', async () => {
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  await systemClock.wait(0, never);
  expect(turned).toBe(true);
});

test('an aborted signal ends the wait as an interruption', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 10);
  await expect(systemClock.wait(10_000, controller.signal)).rejects.toThrow(InterruptedError);
  await expect(systemClock.wait(0, AbortSignal.abort())).rejects.toThrow(InterruptedError);
});
