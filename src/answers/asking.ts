import type { Candidate, Reply } from '../candidate/candidate.ts';
import type { Clock } from '../candidate/clock.ts';
import { EdgeError, InterruptedError } from '../failures.ts';
import type { Question } from '../suite/question.ts';

/** so many lost answers in a row mean that the endpoint is gone */
const mostLostInARow = 10;
/** the event loop turns at least this often, so that Ctrl-C is heard also while a candidate answers without waiting */
const longestTurnMs = 20;

export type Asked = { readonly reply: Reply; readonly startMs: number; readonly endMs: number };
export type Asking = (question: Question) => Promise<Asked>;

/**
 * Asks a candidate, one question per call, and watches over it: an aborted signal ends the wait at once even where the candidate does not
 * listen, and ten lost answers in a row end the run.
 *
 * @throws InterruptedError; EdgeError when the endpoint does not answer any more, or as the candidate throws it.
 */
export function createAsking(candidate: Candidate, clock: Clock, signal: AbortSignal): Asking {
  let lostInARow = 0;
  let turnedMs = clock.nowMs();
  return async (question) => {
    if (signal.aborted) throw new InterruptedError();
    if (clock.nowMs() - turnedMs > longestTurnMs) {
      await clock.wait(0, signal);
      turnedMs = clock.nowMs();
    }
    const startMs = clock.nowMs();
    const reply = await unlessAborted(candidate.ask(question, signal), signal);
    const endMs = clock.nowMs();
    lostInARow = reply.outcome === 'lost' ? lostInARow + 1 : 0;
    if (lostInARow >= mostLostInARow && reply.outcome === 'lost') throw assembleGone(candidate, reply);
    return { reply, startMs, endMs };
  };
}

/** Waits for the answer or for the signal, whichever comes first; listens no longer than that. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new InterruptedError());
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function assembleGone({ name }: Candidate, last: { readonly reason: string; readonly detail?: string }): EdgeError {
  const detail = last.detail === undefined ? '' : `: ${last.detail}`;
  return new EdgeError({
    edge: 'endpoint',
    message: `${name} does not answer any more: ${mostLostInARow} answers in a row were lost, the last by ${last.reason}${detail}`,
    cure: 'Look at the log of the server; then measure again with --resume, or from the start.',
    retryable: true,
  });
}
