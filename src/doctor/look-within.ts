import type { Clock } from '../candidate/clock.ts';
import { describeFailure, InterruptedError } from '../failures.ts';
import { fail, type Result } from './check.ts';

export type Look = (signal: AbortSignal) => Promise<Result>;

type Looking = { readonly look: Look; readonly limitMs: number; readonly clock: Clock; readonly signal: AbortSignal };

/**
 * Looks at one thing for at most `limitMs` milliseconds. Whatever the look throws is a failed check with its cure, so that the next one is
 * looked at too. Throws InterruptedError where `signal` aborts.
 */
export async function lookWithin({ look, limitMs, clock, signal }: Looking): Promise<Result> {
  const over = new AbortController();
  const both = AbortSignal.any([signal, over.signal]);
  const late = clock
    .wait(limitMs, both)
    .then(() =>
      fail(
        `not done within ${limitMs / 1_000} s`,
        'Try again; a download goes on where it stopped. If that does not help, look at what it waits for.',
      ),
    );
  try {
    return await Promise.race([look(both), late]);
  } catch (failure) {
    if (signal.aborted) throw new InterruptedError();
    const { message, cure } = describeFailure(failure);
    return fail(message, cure);
  } finally {
    over.abort();
  }
}
