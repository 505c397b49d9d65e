import { InterruptedError } from '../failures.ts';

/**
 * Lets timers, sockets and signals have their turn; a promise that is merely awaited would not.
 *
 * @throws InterruptedError when `signal` has aborted by then
 */
export async function waitForTurn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal?.aborted) throw new InterruptedError();
}
