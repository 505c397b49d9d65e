import type { Reply } from './candidate.ts';
import type { Reading } from './completion-reader.ts';
import { assembleReply, assembleWholeReply } from './completion-reply.ts';
import type { HttpEnd } from './http-exchange.ts';
import { computeRetryWait } from './retry-wait.ts';

/** Everything that is known of one request after it ended. Times on the clock of the run. */
export type Exchanged = {
  readonly end: HttpEnd;
  /** absent where no answer began */
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly sentMs: number;
  /** the last network read, or the end where nothing was read */
  readonly lastReadMs: number;
  /** of a successful response */
  readonly reading?: Reading;
  /** cleaned text of an error response */
  readonly message: string;
};

/** `done`: there is a reply. `again`: the world failed, asking again may help. `stop`: no question will ever be answered. */
export type Outcome =
  | { readonly kind: 'done'; readonly reply: Reply }
  | { readonly kind: 'again'; readonly reason: string; readonly detail: string; readonly waitMs?: number }
  | { readonly kind: 'stop'; readonly status: number; readonly message: string };

/**
 * What one request came to. The candidate's fault (4xx other than 401, 403, 404, 408, 429; its time limit; an endless answer) is a failed
 * reply, the world's (connection, 5xx, 408, 429, an answer that broke off) is worth another attempt, 401, 403, 404 and redirects stop the
 * run. `clean` makes a server's words fit to be kept.
 */
export function decideOutcome(exchanged: Exchanged, timeLimitMs: number, clean: (text: string) => string): Outcome {
  const { end, status, reading, sentMs, lastReadMs, headers, message } = exchanged;
  const elapsedMs = lastReadMs - sentMs;
  if (status !== undefined && (status < 200 || status > 299)) return decideByStatus(status, { message, headers, elapsedMs });
  if (reading?.kind === 'streamed') return { kind: 'done', reply: assembleReply(reading.state, sentMs) };
  if (reading?.kind === 'too-long') return fail('too-long', reading.detail, elapsedMs);
  if (reading?.kind === 'error') {
    const words = { message: clean(reading.error.message), headers, elapsedMs };
    return reading.error.status === undefined ? again('stream-error', words.message) : decideByStatus(reading.error.status, words);
  }
  if (end.kind === 'time-limit') return fail('time-limit', `no whole answer within ${timeLimitMs / 1000} s`, timeLimitMs);
  if (end.kind === 'broken' && status === undefined) return again('connection', `${end.code}: ${clean(end.message)}`);
  if (end.kind === 'broken' && reading?.kind === 'unfinished')
    return again(reading.reason === 'no-finish-reason' ? reading.reason : 'cut', `${clean(reading.detail)} (${end.code})`);
  if (reading?.kind === 'whole') return { kind: 'done', reply: assembleWholeReply(reading.state, sentMs, lastReadMs) };
  if (reading?.kind === 'unfinished') return again(reading.reason, clean(reading.detail));
  return again('connection', 'the server ended the connection without an answer');
}

type Words = { readonly message: string; readonly headers: Readonly<Record<string, string>>; readonly elapsedMs: number };

function decideByStatus(status: number, { message, headers, elapsedMs }: Words): Outcome {
  if ([401, 403, 404].includes(status) || (status >= 300 && status < 400)) return { kind: 'stop', status, message };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) return fail(`http-${status}`, message, elapsedMs);
  const waitMs = computeRetryWait(headers);
  return { ...again(`http-${status}`, message), ...(waitMs !== undefined && { waitMs }) };
}

const again = (reason: string, detail: string) => ({ kind: 'again', reason, detail }) as const;

const fail = (reason: string, detail: string, elapsedMs: number): Outcome => ({
  kind: 'done',
  reply: { outcome: 'failed', reason, ...(detail !== '' && { detail }), elapsedMs: Math.max(0, elapsedMs) },
});
