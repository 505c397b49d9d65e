import type { HttpEnd, HttpExchange } from '../candidate/http-exchange.ts';
import type { ChatAttempt } from '../evaluators/judge/chat-outcome.ts';

/** more than any verdict needs, reasoning included; what is longer is cut off while it arrives */
const mostReplyBytes = 4 * 1024 * 1024;

export type FetchSettings = {
  /** sent to the judge's own address only, because redirects are not followed */
  readonly key: string | undefined;
  /** for the whole of an answer */
  readonly timeoutSeconds: number;
  readonly exchange: HttpExchange;
  readonly nowMs: () => number;
};

export type Answered = Extract<ChatAttempt, { kind: 'answered' }>;
type Unanswered = Exclude<ChatAttempt, { kind: 'answered' }>;

/** How a request ended that was not answered; OpenAI's client hands it on as the cause of its own error. */
export class BrokenExchange extends Error {
  override readonly name = 'BrokenExchange';
  readonly attempt: Unanswered;

  constructor(attempt: Unanswered) {
    super('the exchange broke');
    this.attempt = attempt;
  }
}

/** What a client's `fetch` asks for, with this program's headers and limits, as one whole answer. Rejects with BrokenExchange. */
export async function fetchOnce(settings: FetchSettings, url: string, init: RequestInit | undefined): Promise<Answered> {
  const state: State = { status: 0, headers: {}, sentMs: undefined, lastReadMs: undefined, text: '', bytes: 0 };
  const body = typeof init?.body === 'string' ? init.body : undefined;
  const startMs = settings.nowMs();
  const end = await settings.exchange(
    {
      method: body === undefined ? 'GET' : 'POST',
      url: new URL(url),
      headers: {
        accept: 'application/json',
        'user-agent': 'poq-gate',
        ...(settings.key !== undefined && { authorization: `Bearer ${settings.key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      timeLimitMs: settings.timeoutSeconds * 1000,
    },
    createListener(state),
    init?.signal ?? new AbortController().signal,
  );
  if (end.kind !== 'complete' || state.status < 200 || state.status > 599) throw new BrokenExchange(describeEnd(end, state));
  return {
    kind: 'answered',
    status: state.status,
    headers: chooseHeaders(state.headers),
    body: state.text,
    latencyMs: (state.lastReadMs ?? settings.nowMs()) - (state.sentMs ?? startMs),
  };
}

type State = {
  status: number;
  headers: Readonly<Record<string, string>>;
  sentMs: number | undefined;
  lastReadMs: number | undefined;
  text: string;
  bytes: number;
};

function createListener(state: State) {
  const decoder = new TextDecoder();
  return {
    onSent(atMs: number): void {
      state.sentMs ??= atMs;
    },
    onHead(status: number, headers: Readonly<Record<string, string>>): void {
      Object.assign(state, { status, headers });
    },
    onRead(bytes: Uint8Array, atMs: number): 'more' | 'stop' {
      state.lastReadMs = atMs;
      state.bytes += bytes.length;
      state.text += decoder.decode(bytes, { stream: true });
      return state.bytes > mostReplyBytes ? 'stop' : 'more';
    },
  };
}

function describeEnd(end: HttpEnd, { sentMs }: State): Unanswered {
  if (end.kind === 'stopped') return { kind: 'too-long' };
  if (end.kind === 'time-limit') return { kind: 'time-out' };
  if (end.kind === 'broken') return { kind: 'broken', code: end.code, message: end.message, sent: sentMs !== undefined };
  return { kind: 'broken', code: 'NO_ANSWER', message: '', sent: true };
}

/** what waiting is read from; of the rest some could not stand in a Headers object */
const readHeaders: readonly string[] = ['retry-after', 'retry-after-ms', 'date', 'content-type'];

const chooseHeaders = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).filter(([name, value]) => readHeaders.includes(name) && !/[^\x20-\x7e]/.test(value)));
