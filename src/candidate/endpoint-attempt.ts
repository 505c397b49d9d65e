import type { Clock } from './clock.ts';
import { type CompletionReader, createCompletionReader } from './completion-reader.ts';
import type { Exchanged } from './endpoint-outcome.ts';
import type { HttpExchange, HttpListener, HttpRequest } from './http-exchange.ts';

/** of an error response more is not read */
const mostErrorBytes = 64 * 1024;

type Attempting = { readonly exchange: HttpExchange; readonly clock: Clock; readonly clean: (text: string) => string };

/** Sends one request and gathers what came of it: a reading of a successful response, the text of any other. */
export async function collectExchange(request: HttpRequest, signal: AbortSignal, attempting: Attempting): Promise<Exchanged> {
  const { exchange, clock, clean } = attempting;
  const startMs = clock.nowMs();
  const gathered: Gathered = { headers: {}, errors: [], errorBytes: 0 };
  const end = await exchange(request, createListener(gathered), signal);
  const reading = gathered.reader?.finish();
  return {
    end,
    headers: gathered.headers,
    ...(gathered.status !== undefined && { status: gathered.status }),
    sentMs: gathered.sentMs ?? startMs,
    lastReadMs: gathered.lastReadMs ?? clock.nowMs(),
    ...(reading !== undefined && { reading }),
    message: gathered.errors.length === 0 ? '' : clean(decode(gathered.errors)),
  };
}

/** What has come so far; filled by the listener. */
type Gathered = {
  status?: number;
  headers: Readonly<Record<string, string>>;
  sentMs?: number;
  lastReadMs?: number;
  reader?: CompletionReader;
  readonly errors: Uint8Array[];
  errorBytes: number;
};

function createListener(gathered: Gathered): HttpListener {
  return {
    onSent(atMs) {
      // said again where a dropped connection was replaced: the time spent on it was waited for, too
      gathered.sentMs ??= atMs;
    },
    onHead(status, headers) {
      Object.assign(gathered, { status, headers });
      if (status >= 200 && status <= 299) gathered.reader = createCompletionReader(headers['content-type'] ?? '');
    },
    onRead(bytes, atMs) {
      gathered.lastReadMs = atMs;
      if (gathered.reader !== undefined) return gathered.reader.read(bytes, atMs);
      gathered.errors.push(bytes);
      gathered.errorBytes += bytes.length;
      return gathered.errorBytes > mostErrorBytes ? 'stop' : 'more';
    },
  };
}

function decode(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}
