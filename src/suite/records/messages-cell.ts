import { parseJson } from '../../documents/json-value.ts';
import { fieldOf, isRecord } from '../../documents/plain-record.ts';
import type { Message } from '../prompt.ts';
import { type Cell, nounOf } from './cell.ts';

const ROLES = ['system', 'user', 'assistant'] as const;

/**
 * Chat messages, as a list or as the JSON of one (CSV, and parquet without list columns). Only what every server understands: role and a
 * text. The last message may not be the assistant's, because in fine-tuning data that one is the answer itself.
 */
export function parseMessagesCell(raw: unknown): Cell<readonly Message[]> {
  if (raw === undefined || raw === '') return undefined;
  const list = typeof raw === 'string' ? parseJson(raw) : raw;
  if (!Array.isArray(list) || list.length === 0)
    return { problem: 'must be a list of messages such as [{"role": "user", "content": "…"}]' };
  const messages = list.map(parseMessage);
  const wrong = messages.findIndex((message) => typeof message === 'string');
  if (wrong !== -1) return { problem: `message ${wrong + 1} ${String(messages[wrong])}` };
  const value = messages.flatMap((message) => (typeof message === 'string' ? [] : message));
  if (value.at(-1)?.role === 'assistant') {
    return { problem: "the last message is the assistant's and would give the answer away; move it into the references" };
  }
  return { value };
}

/** The message, or what is wrong with it. */
function parseMessage(raw: unknown): Message | string {
  if (!isRecord(raw)) return `must be an object, not ${nounOf(raw)}`;
  const role = ROLES.find((each) => each === raw.role);
  if (role === undefined) return `has no role out of ${ROLES.join(', ')}`;
  if (typeof raw.content !== 'string') return `has a content that is no text but ${nounOf(raw.content)}`;
  const extra = Object.keys(raw).find((key) => key !== 'role' && key !== 'content' && fieldOf(raw, key) !== undefined);
  return extra === undefined ? { role, content: raw.content } : `has a field ${JSON.stringify(extra.slice(0, 40))}, which cannot be sent`;
}
