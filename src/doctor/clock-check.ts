import type { Clock } from '../candidate/clock.ts';
import { fail, pass, type Result, warn } from './check.ts';

const mostReadings = 200_000;
const waits = 20;
const waitMs = 5;
/** [ours] a coarser clock, or later wake-ups, would show in a time to the first token */
const coarseMs = 0.1;
const lateMs = 10;

/**
 * The smallest step of the monotonic clock and how late the event loop wakes up, both in milliseconds: the least difference between two
 * readings that is not 0, and the most by which twenty waits of 5 ms were longer. Throws InterruptedError.
 */
export async function checkClock(clock: Clock, signal: AbortSignal): Promise<Result> {
  const stepMs = measureStep(clock);
  if (stepMs === undefined) return fail('the monotonic clock stands still', 'Nothing can be timed on this machine.');
  let latestMs = 0;
  for (let turn = 0; turn < waits; turn += 1) {
    const startMs = clock.nowMs();
    await clock.wait(waitMs, signal);
    latestMs = Math.max(latestMs, clock.nowMs() - startMs - waitMs);
  }
  const told = `step ${describeStep(stepMs)}; the event loop wakes up at most ${latestMs.toFixed(1)} ms late`;
  if (stepMs > coarseMs)
    return warn(told, 'Latencies under a millisecond cannot be told apart: look at the clock source of the (virtual) machine.');
  if (latestMs > lateMs) return warn(told, 'Something else keeps this machine busy: let it end before measuring.');
  return pass(told);
}

const describeStep = (ms: number): string => (ms < 1e-4 ? 'under 0.1 µs' : `${(ms * 1_000).toFixed(1)} µs`);

function measureStep(clock: Clock): number | undefined {
  let least: number | undefined;
  let last = clock.nowMs();
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const now = clock.nowMs();
    if (now > last && (least === undefined || now - last < least)) least = now - last;
    last = now;
  }
  return least;
}
