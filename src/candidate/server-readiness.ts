import { InterruptedError } from '../failures.ts';
import type { Clock } from './clock.ts';
import type { HttpExchange } from './http-exchange.ts';
import { assembleDeath, assembleNeverReady, type ServerStory } from './server-failure.ts';

const defaultSeconds = 300;
/** between one question and the next */
const pauseMs = 200;
/** a server that accepts connections and says nothing is asked again */
const patienceMs = 5_000;

type Readiness = {
  readonly story: ServerStory;
  readonly ready: { readonly url: string; readonly withinSeconds?: number };
  readonly exchange: HttpExchange;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** whole seconds that have been waited, of at most `of` */
  readonly onWait: (seconds: number, of: number) => void;
};

/**
 * Asks the URL until it answers with a 2xx status, and returns how long that took in milliseconds. Throws EdgeError where the server ends
 * before, or does not answer so in time; InterruptedError.
 */
export async function waitUntilReady({ story, ready, exchange, clock, signal, onWait }: Readiness): Promise<number> {
  const startedMs = clock.nowMs();
  const limitSeconds = ready.withinSeconds ?? defaultSeconds;
  const url = new URL(ready.url);
  let last = 'did not answer';
  for (;;) {
    const end = story.server.end();
    const waitedMs = clock.nowMs() - startedMs;
    if (end !== undefined) throw await assembleDeath(story, end, `after ${Math.round(waitedMs / 1_000)} s, before it was ready`);
    const leftMs = limitSeconds * 1_000 - waitedMs;
    if (leftMs <= 0) throw await assembleNeverReady(story, ready.url, limitSeconds, last);
    onWait(Math.floor(waitedMs / 1_000), limitSeconds);
    const answer = await probe(url, { exchange, signal, timeLimitMs: Math.max(1, Math.min(patienceMs, leftMs)) });
    if (answer === 'ready' && story.server.end() === undefined) return clock.nowMs() - startedMs;
    if (answer !== 'ready') last = answer;
    await clock.wait(pauseMs, signal);
  }
}

type Probing = { readonly exchange: HttpExchange; readonly signal: AbortSignal; readonly timeLimitMs: number };

/** `ready`, or what the URL does instead. */
async function probe(url: URL, { exchange, signal, timeLimitMs }: Probing): Promise<string> {
  let status: number | undefined;
  const end = await exchange(
    { method: 'GET', url, headers: { accept: '*/*', 'user-agent': 'poq-gate' }, timeLimitMs },
    {
      onSent: () => {},
      onHead(answered) {
        status = answered;
      },
      onRead: () => 'stop',
    },
    signal,
  );
  if (end.kind === 'aborted') throw new InterruptedError();
  if (status !== undefined) return status >= 200 && status < 300 ? 'ready' : `answered ${status}`;
  return end.kind === 'broken' ? `did not answer (${end.code})` : 'took a connection and did not answer';
}
