import { computeRetryWait } from '../../candidate/retry-wait.ts';
import { parseJson } from '../../documents/json-value.ts';
import { fieldOf, isRecord } from '../../documents/plain-record.ts';
import { adaptChatDialect, type ChatDialect, refusesSystemRole } from './chat-dialect.ts';
import { parseChatReply } from './chat-reply.ts';
import type { JudgeReply } from './judge-chat.ts';

/** What came of one request, before anybody has judged it. */
export type ChatAttempt =
  /** a whole answer, whatever its status */
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly latencyMs: number;
    }
  /** `sent`: whether the request may have reached the server */
  | { readonly kind: 'broken'; readonly code: string; readonly message: string; readonly sent: boolean }
  | { readonly kind: 'time-out' }
  | { readonly kind: 'too-long' };

export type ChatOutcome =
  | { readonly kind: 'replied'; readonly reply: Extract<JudgeReply, { kind: 'replied' }> }
  /** the server takes the request in other words */
  | { readonly kind: 'adapt'; readonly dialect: ChatDialect }
  | { readonly kind: 'again'; readonly reason: string; readonly waitMs?: number; readonly paid: 'nothing' | 'unknown' }
  | { readonly kind: 'lost'; readonly reason: string; readonly paid: 'nothing' | 'unknown' }
  /** no request will ever be answered */
  | { readonly kind: 'stop'; readonly status: number };

/**
 * What one attempt comes to. 408, 409, 429, 5xx, time-outs, lost connections and halves of a reply are worth another attempt; 401, 402, 403, 404,
 * redirects and an account without credit end everything; a refusal (400, 422) that names a field is a matter of dialect, any other refusal and a reply
 * beyond the size limit lose this one item. What nobody can have computed (refusals, 503) costs nothing; where a gateway or a connection broke while the
 * model may have been at work, what it cost is unknown.
 */
export function decideChatOutcome(attempt: ChatAttempt, dialect: ChatDialect): ChatOutcome {
  switch (attempt.kind) {
    case 'time-out':
      return { kind: 'again', reason: 'time-out', paid: 'unknown' };
    case 'too-long':
      return { kind: 'lost', reason: 'reply too long', paid: 'unknown' };
    case 'broken':
      return { kind: 'again', reason: 'connection', paid: attempt.sent ? 'unknown' : 'nothing' };
    case 'answered':
      return decideByStatus(attempt, dialect);
  }
}

type Answered = Extract<ChatAttempt, { kind: 'answered' }>;

/** a gateway that lost the reply of a server behind it */
const gatewayFailures: readonly number[] = [408, 409, 500, 502, 504, 520, 522, 524];

function decideByStatus(answered: Answered, dialect: ChatDialect): ChatOutcome {
  const { status, headers, body } = answered;
  if (status >= 200 && status <= 299) return decideByBody(answered, dialect);
  if (status >= 300 && status <= 399) return { kind: 'stop', status };
  if ([401, 402, 403, 404].includes(status) || (status === 429 && isOutOfCredit(body))) return { kind: 'stop', status };
  const refused = status === 400 || status === 422;
  const adapted = refused || (status === 500 && refusesSystemRole(body)) ? adaptChatDialect(dialect, body) : undefined;
  if (adapted !== undefined) return { kind: 'adapt', dialect: adapted };
  if (refused) return { kind: 'lost', reason: isBeyondContext(body) ? 'too long for the judge' : `http-${status}`, paid: 'nothing' };
  const paid = gatewayFailures.includes(status) ? 'unknown' : 'nothing';
  if (status < 500 && ![408, 409, 429].includes(status)) return { kind: 'lost', reason: `http-${status}`, paid };
  const waitMs = computeRetryWait(headers);
  return { kind: 'again', reason: `http-${status}`, paid, ...(waitMs !== undefined && { waitMs }) };
}

/** OpenAI answers 429 also where the money is spent, and then waiting does not help. */
const isOutOfCredit = (body: string): boolean => /insufficient_quota|billing_hard_limit_reached/.test(body);

/** as OpenAI, vLLM, llama.cpp and Groq word it */
const isBeyondContext = (body: string): boolean =>
  /context[_ ](length|size|window)|maximum context|exceed_context_size|reduce the length/i.test(body);

/** Routers pass on a failure behind them as a success with the failure's status in its body (OpenRouter's API reference, "Errors"). */
function decideByBody(answered: Answered, dialect: ChatDialect): ChatOutcome {
  const reply = parseChatReply(answered.body);
  if (reply !== undefined) return { kind: 'replied', reply: { kind: 'replied', ...reply, latencyMs: answered.latencyMs } };
  const status = readErrorStatus(answered.body);
  if (status !== undefined) return decideByStatus({ ...answered, status }, dialect);
  return { kind: 'again', reason: 'no chat completion', paid: 'unknown' };
}

function readErrorStatus(body: string): number | undefined {
  const root = parseJson(body);
  const error = isRecord(root) ? fieldOf(root, 'error') : undefined;
  const code = isRecord(error) ? fieldOf(error, 'code') : undefined;
  return typeof code === 'number' && Number.isInteger(code) && code >= 400 && code <= 599 ? code : undefined;
}
