import type { Candidate } from '../candidate/candidate.ts';
import type { Clock } from '../candidate/clock.ts';
import { openEndpoint } from '../candidate/endpoint.ts';
import type { ClientError } from '../documents/run.ts';
import { type AnswerTimes, computeClientError } from '../profile/client-errors.ts';
import type { Question } from '../suite/question.ts';
import { openHttpExchange } from './http-exchange.ts';
import { type ProbeServer, startProbeServer } from './probe-server.ts';

/** requests one at a time, and of each of several in flight: the first settle connections, compiled code and memory and are not timed */
const serial = { first: 2, timed: 16 };
const each = { first: 3, timed: 5 };
/** more than so many in flight tell no more of the client and crowd a small machine */
const mostInFlight = 32;
const longestMs = 5_000;

type Probing = { readonly candidate: Candidate; readonly server: ProbeServer; readonly signal: AbortSignal };

/**
 * Asks a scripted server on this machine through the very code that measures candidates, and compares what it measured with what the server
 * did: the mean error for each concurrency (at most 32), lowest first; the highest is asked first, because connections and compiled code then
 * serve the others. Takes a little over a second, at most five. Whatever goes wrong, and an aborted signal, leaves out what is not there yet;
 * never rejects, and leaves no process behind.
 */
export async function probeClient(concurrencies: readonly number[], clock: Clock, stop: AbortSignal): Promise<readonly ClientError[]> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(longestMs)]);
  const server = await startProbeServer(signal).catch(() => undefined);
  if (server === undefined) return [];
  const { exchange, close } = openHttpExchange(clock.nowMs);
  const document = { name: 'probe', kind: 'endpoint', baseUrl: `http://127.0.0.1:${server.port}/v1`, model: 'probe' } as const;
  const candidate = openEndpoint({ document, key: server.key, questions: [], timeoutSeconds: 5, retries: 0, exchange, clock, close });
  const errors: ClientError[] = [];
  try {
    for (const concurrency of chooseConcurrencies(concurrencies)) {
      const error = await probeAt(concurrency, { candidate, server, signal });
      if (error !== undefined) errors.push(error);
    }
  } catch {
    // a probe that breaks off tells of the concurrencies that it came to
  } finally {
    await candidate.close();
    await server.end();
  }
  return errors.reverse();
}

const chooseConcurrencies = (planned: readonly number[]): readonly number[] =>
  [...new Set(planned.map((concurrency) => Math.min(concurrency, mostInFlight)))].sort((one, other) => other - one);

async function probeAt(concurrency: number, probing: Probing): Promise<ClientError | undefined> {
  const { first, timed } = concurrency === 1 ? serial : each;
  await askAll(concurrency, first * concurrency, probing);
  await probing.server.tell(probing.signal);
  const measured = await askAll(concurrency, timed * concurrency, probing);
  const told = new Map((await probing.server.tell(probing.signal)).map((answer) => [answer.id, answer]));
  const answers = [...measured].flatMap(([id, client]) => {
    const server = told.get(id);
    return server === undefined ? [] : [{ client, server }];
  });
  return computeClientError(concurrency, answers);
}

async function askAll(concurrency: number, requests: number, { candidate, signal }: Probing): Promise<ReadonlyMap<string, AnswerTimes>> {
  const times = new Map<string, AnswerTimes>();
  const waiting = Array.from({ length: requests }, (_, index) => String(index)).values();
  const work = async (): Promise<void> => {
    for (const id of waiting) {
      const reply = await candidate.ask(assembleQuestion(id), signal);
      if (reply.outcome === 'answered' && reply.ttftMs !== undefined && reply.e2eMs !== undefined)
        times.set(id, { ttftMs: reply.ttftMs, e2eMs: reply.e2eMs });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return times;
}

const assembleQuestion = (id: string): Question => ({
  prompt: { id, task: 'probe', cluster: id, references: [] },
  text: id,
  messages: [{ role: 'user', content: id }],
  generation: {},
});
