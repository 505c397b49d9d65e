import { hash } from 'node:crypto';
import { fieldOf, isRecord } from '../../documents/plain-record.ts';
import { renderCanonicalJson } from '../../suite/canonical-json.ts';
import type { ScoringItem } from '../evaluator.ts';
import { parseServedName } from './served-name.ts';

/** A verdict that a judge gave, word for word: parsed again like a live one whenever it is used. Without its latency, which is nobody's any more. */
export type StoredReply = {
  readonly text: string;
  readonly model?: string;
  readonly finishReason?: string;
  /** it came at the second attempt */
  readonly repaired?: true;
  /** when it was given, milliseconds since 1970 */
  readonly atMs: number;
};

/** Port: replies by key, kept across runs. What cannot be kept is not kept: a cache that fails is one that is empty. */
export type ReplyCache = {
  /** Whatever lies there; undefined for nothing. Never rejects. */
  load(key: string): Promise<unknown>;
  /** Never rejects. Resolves when the reply would survive the end of the process. */
  store(key: string, reply: StoredReply): Promise<void>;
};

/** What a judge is shown of an item. */
export type JudgedTexts = Pick<ScoringItem, 'task' | 'query' | 'context' | 'references' | 'answer'>;

/** 64 hexadecimal digits over the judge's revision (model, place, prompt, generation) and all that it is shown; prompts' ids are no part of it. */
export function keyOfReply(revision: string, { task, query, context, references, answer }: JudgedTexts): string {
  return hash('sha256', renderCanonicalJson({ revision, task, query, context, references, answer }));
}

/** A stored reply, where it is one. */
export function parseStoredReply(value: unknown): StoredReply | undefined {
  if (!isRecord(value)) return undefined;
  const text = fieldOf(value, 'text');
  const atMs = fieldOf(value, 'atMs');
  if (typeof text !== 'string' || typeof atMs !== 'number' || !Number.isFinite(atMs)) return undefined;
  const model = parseServedName(fieldOf(value, 'model'));
  const finishReason = parseServedName(fieldOf(value, 'finishReason'));
  return {
    text,
    atMs,
    ...(model !== undefined && { model }),
    ...(finishReason !== undefined && { finishReason }),
    ...(fieldOf(value, 'repaired') === true && { repaired: true as const }),
  };
}
