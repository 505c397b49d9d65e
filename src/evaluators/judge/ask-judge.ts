import type { Message } from '../../suite/prompt.ts';
import type { Fields } from './chat-dialect.ts';
import { beyondBudget, type JudgeChat, type JudgeReply } from './judge-chat.ts';
import type { JudgeSpend } from './judge-spend.ts';
import { countName, type JudgeTally } from './judge-tally.ts';
import { type JudgedTexts, keyOfReply, parseStoredReply, type ReplyCache, type StoredReply } from './reply-cache.ts';

/** How a judge is talked to about one item: fenced anew for every request. */
export type Dialogue = {
  readonly messages: readonly Message[];
  /** some text was longer than a judge is shown, and its end was left out */
  readonly truncated: boolean;
  /** the answer's own end was */
  readonly answerTruncated: boolean;
  /** the score 0..10, or why there is none */
  read(text: string): number | string;
  /** asks once more, after a reply that could not be read */
  repair(text: string, problem: string): readonly Message[];
};

export type JudgeWording = {
  readonly version: string;
  /** of instructions, rubrics and reply format */
  readonly digest: string;
  /** JSON schema of a reply, which goes with every request */
  readonly schema: Fields;
  open(texts: JudgedTexts): Dialogue;
  /** a reply that was given to an earlier request about the same item */
  readStored(text: string): number | string;
};

export type Asking = {
  readonly chat: JudgeChat;
  readonly wording: JudgeWording;
  readonly spend: JudgeSpend;
  readonly tally: JudgeTally;
  readonly revision: string;
  /** undefined: nothing is kept */
  readonly cache: ReplyCache | undefined;
  /** the wall clock, milliseconds since 1970 */
  readonly dateMs: () => number;
};

/** Which kept replies will do, and whether this one is kept. */
export type CacheUse = { readonly notBeforeMs: number; readonly keep: boolean };

export type Verdict = (Scored | { readonly unscored: string }) & {
  /** of all requests that it took; absent where it was kept from before */
  readonly latencyMs?: number;
};

type Scored = { readonly raw: number; readonly truncated?: true; readonly answerTruncated?: true };
type Replied = Extract<JudgeReply, { kind: 'replied' }>;

/** One verdict on one item: kept from before, or asked for, at most twice. Rejects as the chat does. */
export async function askJudge(asking: Asking, texts: JudgedTexts, use: CacheUse, signal: AbortSignal): Promise<Verdict> {
  const key = keyOfReply(asking.revision, texts);
  const dialogue = asking.wording.open(texts);
  const verdict = (await loadKept(asking, key, use)) ?? (await askLive(asking, dialogue, { key, keep: use.keep }, signal));
  if ('unscored' in verdict) return verdict;
  return {
    ...verdict,
    ...(dialogue.truncated && { truncated: true }),
    ...(dialogue.answerTruncated && { answerTruncated: true }),
  };
}

/** A kept reply is read again like a live one: what cannot be read is asked anew. */
async function loadKept({ cache, wording, tally, dateMs }: Asking, key: string, { notBeforeMs }: CacheUse): Promise<Verdict | undefined> {
  if (cache === undefined || notBeforeMs === Number.POSITIVE_INFINITY) return undefined;
  const stored = parseStoredReply(await cache.load(key));
  if (stored === undefined || stored.atMs < notBeforeMs) return undefined;
  // a date to come says nothing about how old a reply is
  if (Number.isFinite(notBeforeMs) && stored.atMs > dateMs()) return undefined;
  const raw = wording.readStored(stored.text);
  if (typeof raw === 'string') return undefined;
  tally.cachedReplies += 1;
  countName(tally.served, stored.model);
  return { raw };
}

type Keeping = { readonly key: string; readonly keep: boolean };

async function askLive(asking: Asking, dialogue: Dialogue, keeping: Keeping, signal: AbortSignal): Promise<Verdict> {
  const { tally } = asking;
  const first = await askOnce(asking, dialogue.messages, signal);
  if (first.kind === 'lost') return { unscored: first.reason };
  const firstReading = dialogue.read(first.text);
  if (typeof firstReading === 'number') return keep(asking, keeping, { reply: first, raw: firstReading, latencyMs: first.latencyMs });
  const second = await askOnce(asking, dialogue.repair(first.text, firstReading), signal);
  if (second.kind === 'lost') return { unscored: second.reason === beyondBudget ? beyondBudget : firstReading };
  const latencyMs = first.latencyMs + second.latencyMs;
  const secondReading = dialogue.read(second.text);
  if (typeof secondReading === 'string') {
    tally.unparsed += 1;
    return { unscored: secondReading, latencyMs };
  }
  tally.repaired += 1;
  return keep(asking, keeping, { reply: second, raw: secondReading, latencyMs, repaired: true });
}

async function askOnce({ chat, spend, tally }: Asking, messages: readonly Message[], signal: AbortSignal): Promise<JudgeReply> {
  const reply = await chat.ask({ messages, pay: spend.payFor(messages) }, signal);
  if (reply.kind === 'replied') {
    tally.calls += 1;
    tally.latenciesMs.push(reply.latencyMs);
    countName(tally.served, reply.model);
  }
  return reply;
}

type Usable = { readonly reply: Replied; readonly raw: number; readonly latencyMs: number; readonly repaired?: true };

async function keep({ cache, dateMs }: Asking, keeping: Keeping, { reply, raw, latencyMs, repaired }: Usable): Promise<Verdict> {
  if (keeping.keep && cache !== undefined) {
    const stored: StoredReply = {
      text: reply.text,
      ...(reply.model !== undefined && { model: reply.model }),
      ...(reply.finishReason !== undefined && { finishReason: reply.finishReason }),
      ...(repaired && { repaired }),
      atMs: dateMs(),
    };
    await cache.store(keeping.key, stored);
  }
  return { raw, latencyMs };
}
