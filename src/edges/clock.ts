import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../candidate/clock.ts';
import { InterruptedError } from '../failures.ts';

/** The machine's monotonic clock. Waiting no time at all lets the event loop turn once, which a zero timer would take a millisecond for. */
export const systemClock: Clock = {
  nowMs: () => performance.now(),
  async wait(ms, signal) {
    if (signal.aborted) throw new InterruptedError();
    try {
      await (ms <= 0 ? new Promise<void>((resolve) => setImmediate(resolve)) : sleep(ms, undefined, { signal }));
    } catch (cause) {
      if (signal.aborted) throw new InterruptedError();
      throw cause;
    }
    if (signal.aborted) throw new InterruptedError();
  },
};
