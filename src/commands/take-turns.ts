import { waitForTurn } from '../encoder/event-loop-turn.ts';
import type { World } from '../world.ts';

/** Long work in steps, each of which says how much of it is done, parts of a unit too. */
type Steps<T> = Generator<number, T>;

/** How far a part of the work has come, in the caller's own unit, where it was at `before` when the part began. */
type Portion = { readonly label: string; readonly before: number; readonly total: number; readonly startedMs: number };

/**
 * Does long work step by step; between two steps Ctrl-C is heard and progress drawn, with an estimate of what is left. Throws InterruptedError.
 */
export async function takeTurns<T>(
  { screen, clock, signal }: World,
  steps: Steps<T>,
  { label, before, total, startedMs }: Portion,
): Promise<T> {
  for (;;) {
    await waitForTurn(signal);
    const step = steps.next();
    if (step.done === true) return step.value;
    const done = before + step.value;
    const etaMs = ((clock.nowMs() - startedMs) / Math.max(1, done)) * (total - done);
    screen.progress({ label, done: Math.floor(done), total, etaMs });
  }
}
