import type { Clock } from '../candidate/clock.ts';
import { isUnreachable } from '../candidate/endpoint-refusal.ts';
import type { HttpExchange } from '../candidate/http-exchange.ts';
import { computeBackOff } from '../candidate/retry-wait.ts';
import { cleanServerMessage, cleanServerText } from '../candidate/server-message.ts';
import { type AdaptiveLimit, createAdaptiveLimit } from '../evaluators/judge/adaptive-limit.ts';
import {
  assembleFormat,
  assembleGeneration,
  assembleMessages,
  type ChatDialect,
  describeSent,
  type Fields,
  firstDialect,
  type JudgeGeneration,
} from '../evaluators/judge/chat-dialect.ts';
import { type ChatAttempt, type ChatOutcome, decideChatOutcome } from '../evaluators/judge/chat-outcome.ts';
import { assembleJudgeRefusal, assembleJudgeSilence, assembleJudgeUnreachable, type JudgePlace } from '../evaluators/judge/chat-refusal.ts';
import { beyondBudget, type JudgeChat, type JudgeReply, type JudgeRequest, type Payment } from '../evaluators/judge/judge-chat.ts';
import { type ChatClient, openChatClient } from './judge-chat-client.ts';

export type JudgeChatOptions = {
  readonly place: JudgePlace;
  readonly generation: JudgeGeneration;
  /** JSON schema of a reply, for servers that hold it to one */
  readonly schema: Fields;
  readonly key: string | undefined;
  /** most requests in flight */
  readonly concurrency: number;
  readonly timeoutSeconds: number;
  /** further attempts of one request */
  readonly retries: number;
  readonly exchange: HttpExchange;
  readonly clock: Clock;
  /** uniform in 0..1, for the spread of waits */
  readonly random: () => number;
  readonly close?: () => void;
};

/** so many requests lost in a row, each in spite of its retries, are a server that is down */
const mostLost = 10;
/** and so many by time-out, before it has answered anything: each takes minutes */
const mostTimeOuts = 2;

type Chatting = JudgeChatOptions & { readonly client: ChatClient; readonly limit: AdaptiveLimit; readonly state: State };

type State = { dialect: ChatDialect; reached: boolean; replied: boolean; tooManyRequests: number; lostInARow: number };

/**
 * A judge behind any server that speaks OpenAI's chat completions. Nothing is asked before the first request; that one goes alone, and finds
 * out which fields the server takes.
 */
export function openJudgeChat(options: JudgeChatOptions): JudgeChat {
  const { place, clock } = options;
  const chatting: Chatting = {
    ...options,
    client: openChatClient({ ...options, baseUrl: place.baseUrl, nowMs: clock.nowMs }),
    limit: createAdaptiveLimit(options.concurrency, clock),
    state: { dialect: firstDialect, reached: false, replied: false, tooManyRequests: 0, lostInARow: 0 },
  };
  const { state } = chatting;
  return {
    async ask(request, signal) {
      const reply = await persist(chatting, request, signal);
      return reply.kind === 'lost' ? countLost(chatting, reply) : reply;
    },
    get format() {
      return state.replied ? state.dialect.format : 'text';
    },
    get sent() {
      return state.replied ? describeSent(state.dialect, options.generation) : [];
    },
    get tooManyRequests() {
      return state.tooManyRequests;
    },
    async close() {
      options.close?.();
    },
  };
}

/** Asks until there is a reply, or no attempt left. Learning the server's dialect takes none: each step leaves a field out for good. */
async function persist(chatting: Chatting, request: JudgeRequest, signal: AbortSignal): Promise<JudgeReply> {
  const { retries, clock, random, state } = chatting;
  for (let attempt = 1; ; ) {
    const outcome = await attemptOnce(chatting, { request, attempt, signal });
    if (outcome === beyondBudget) return { kind: 'lost', reason: beyondBudget };
    if (outcome.kind === 'replied') {
      Object.assign(state, { replied: true, lostInARow: 0 });
      return withoutKey(outcome.reply, chatting.key);
    }
    if (outcome.kind === 'lost') return { kind: 'lost', reason: outcome.reason };
    if (outcome.kind === 'adapt') continue;
    if (attempt > retries) return { kind: 'lost', reason: outcome.reason };
    attempt += 1;
    // The wait that a 429 asks for is everybody's, and kept by the limit; here only what spreads the requests that waited together.
    await clock.wait((outcome.waitMs ?? computeBackOff(attempt)) * (1 + random() / 4), signal);
  }
}

/** A server can repeat in its reply what it was sent. */
const withoutKey = (reply: Replied, key: string | undefined): Replied => ({
  ...reply,
  text: hideKey(reply.text, key) ?? '',
  model: hideKey(reply.model, key),
  finishReason: hideKey(reply.finishReason, key),
});

const hideKey = (text: string | undefined, key: string | undefined): string | undefined =>
  key === undefined ? text : text?.replaceAll(key, '[key]');

type Attempt = { readonly request: JudgeRequest; readonly attempt: number; readonly signal: AbortSignal };
type Replied = Extract<JudgeReply, { kind: 'replied' }>;
type Hopeful = Exclude<ChatOutcome, { kind: 'stop' }>;

async function attemptOnce(chatting: Chatting, { request, attempt, signal }: Attempt): Promise<Hopeful | typeof beyondBudget> {
  const { limit, client, place, generation, schema, state } = chatting;
  const leave = await limit.enter(signal);
  let end: Parameters<typeof leave.giveBack>[0] = 'failed';
  let payment: Payment | undefined;
  let used: Parameters<Payment['settle']>[0] = 'unknown';
  try {
    payment = await request.pay?.(signal);
    if (request.pay !== undefined && payment === undefined) return beyondBudget;
    const { dialect } = state;
    const fields = { ...assembleGeneration(dialect, generation), ...assembleFormat(dialect, schema) };
    const got = await client.send({ model: place.model, messages: assembleMessages(dialect, request.messages), ...fields }, signal);
    const decided = decideChatOutcome(got, dialect);
    used = describeUse(decided);
    const outcome = await requireHope(chatting, got, decided, signal);
    if (outcome.kind === 'adapt' && state.dialect === dialect) state.dialect = outcome.dialect;
    end = describeEnd(got, outcome, attempt);
    if (typeof end === 'object') state.tooManyRequests += 1;
    return outcome;
  } finally {
    payment?.settle(used);
    leave.giveBack(end);
  }
}

function describeUse(outcome: ChatOutcome): Parameters<Payment['settle']>[0] {
  if (outcome.kind === 'replied') {
    const { inputTokens, cachedInputTokens, outputTokens } = outcome.reply;
    return inputTokens === undefined || outputTokens === undefined ? 'unknown' : { inputTokens, cachedInputTokens, outputTokens };
  }
  return outcome.kind === 'again' || outcome.kind === 'lost' ? outcome.paid : 'nothing';
}

function describeEnd(
  got: ChatAttempt,
  outcome: ChatOutcome,
  attempt: number,
): 'answered' | 'failed' | { kind: 'too-many'; waitMs: number } {
  if (outcome.kind === 'replied') return 'answered';
  if (outcome.kind !== 'again' || got.kind !== 'answered' || got.status !== 429) return 'failed';
  return { kind: 'too-many', waitMs: outcome.waitMs ?? computeBackOff(attempt + 1) };
}

/** Ends everything where no request can be answered: a refused key, no such model, nobody there. Throws EdgeError. */
async function requireHope(
  { client, key, place, state }: Chatting,
  got: ChatAttempt,
  outcome: ChatOutcome,
  signal: AbortSignal,
): Promise<Hopeful> {
  if (got.kind === 'broken' && !state.reached && isUnreachable(got.code))
    throw assembleJudgeUnreachable(place, got.code, cleanServerText(got.message, key));
  if (got.kind !== 'broken') state.reached = true;
  if (outcome.kind !== 'stop') return outcome;
  const said = got.kind === 'answered' ? cleanServerMessage(got.body, key).slice(0, 500) : '';
  const modelList = outcome.status === 404 ? await client.loadModelList(signal) : undefined;
  throw assembleJudgeRefusal(place, { status: outcome.status, said, modelList: hideKey(modelList, key) });
}

function countLost({ place, state }: Chatting, reply: Extract<JudgeReply, { kind: 'lost' }>): JudgeReply {
  // What the server refused for itself, or could not be paid for, says nothing about how it is.
  if (!/^(http-(408|409|429|5\d\d)|time-out|connection|no chat completion)$/.test(reply.reason)) return reply;
  state.lostInARow += 1;
  const most = state.replied || reply.reason !== 'time-out' ? mostLost : mostTimeOuts;
  if (state.lostInARow >= most) throw assembleJudgeSilence(place, state.lostInARow, reply.reason);
  return reply;
}
