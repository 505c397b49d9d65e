import type { Clock } from '../../src/candidate/clock.ts';
import { InterruptedError } from '../../src/failures.ts';

/**
 * A clock on which time passes only while everybody waits: then it jumps to the earliest end of a wait. So what takes hours takes no time,
 * and every reading is exact. Whatever is to take time waits on this clock.
 */
export function createVirtualClock(): Clock {
  let nowMs = 0;
  let waiting: { readonly atMs: number; readonly wake: () => void }[] = [];
  const jump = (): void => {
    const [first, ...others] = waiting.toSorted((one, other) => one.atMs - other.atMs);
    if (first === undefined) return;
    waiting = others;
    nowMs = first.atMs;
    first.wake();
    if (others.length > 0) setImmediate(jump);
  };
  return {
    nowMs: () => nowMs,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(jump);
        waiting.push({
          atMs: nowMs + Math.max(0, ms),
          wake: () => (signal.aborted ? reject(new InterruptedError()) : resolve()),
        });
      }),
  };
}
