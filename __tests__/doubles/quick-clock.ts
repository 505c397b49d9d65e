import type { Clock } from '../../src/candidate/clock.ts';
import { systemClock } from '../../src/edges/clock.ts';

/** The real clock, but waits between attempts take no time; they are noted in `waits`. */
export function createQuickClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    nowMs: systemClock.nowMs,
    async wait(ms, signal) {
      if (ms > 0) waits.push(ms);
      await systemClock.wait(0, signal);
    },
  };
}
