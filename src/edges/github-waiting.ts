import { setTimeout as sleep } from 'node:timers/promises';

/** How long a request may take, and how often and for how long GitHub is waited for. Tests shorten the seconds. */
export type Patience = {
  /** one attempt, its answer's body included (default 30,000) */
  readonly requestTimeoutMs: number;
  /** further attempts after 5xx and broken connections (default 3: after 0.5, 2 and 4.5 seconds) */
  readonly retries: number;
  /** how often one request waits for a rate limit (default 3) */
  readonly waits: number;
  /** a longer wait is not begun (default 900) */
  readonly longestWaitSeconds: number;
  /** how long a second is (default 1,000) */
  readonly secondMs: number;
};

export const usualPatience: Patience = { requestTimeoutMs: 30_000, retries: 3, waits: 3, longestWaitSeconds: 900, secondMs: 1_000 };

export type Waiting = {
  readonly patience: Patience;
  readonly signal: AbortSignal;
  readonly onWait: (sentence: string) => void;
};

/**
 * Waits for a rate limit; false where it is not worth it or the wait was interrupted. The wait is done here and not in the throttling
 * plugin, whose timers would keep a cancelled job alive.
 */
export async function waitForLimit(seconds: number, waited: number, { patience, signal, onWait }: Waiting): Promise<boolean> {
  if (waited >= patience.waits || seconds > patience.longestWaitSeconds) return false;
  onWait(`GitHub asks to slow down: going on in ${seconds} s (wait ${waited + 1} of at most ${patience.waits})`);
  return sleep(seconds * patience.secondMs, true, { signal }).catch(() => false);
}
