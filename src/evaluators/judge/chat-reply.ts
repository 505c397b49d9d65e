import { parseJson } from '../../documents/json-value.ts';
import { fieldOf, isRecord } from '../../documents/plain-record.ts';
import type { JudgeReply } from './judge-chat.ts';
import { parseServedName } from './served-name.ts';

type Replied = Omit<Extract<JudgeReply, { kind: 'replied' }>, 'kind' | 'latencyMs'>;

/**
 * What stands in the body of a chat completion (OpenAI's API reference, "The chat completion object"): the text of its first choice, who wrote it,
 * and the server's count of tokens. A reply without text (a refusal, reasoning up to the token limit) has the text ''. Undefined where the body is no
 * chat completion, such as half of one.
 */
export function parseChatReply(body: string): Replied | undefined {
  const root = parseJson(body);
  if (!isRecord(root)) return undefined;
  const choices = fieldOf(root, 'choices');
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (!isRecord(choice)) return undefined;
  const message = fieldOf(choice, 'message');
  if (!isRecord(message)) return undefined;
  const text = readText(fieldOf(message, 'content'));
  return {
    text,
    model: parseServedName(fieldOf(root, 'model')),
    finishReason: parseServedName(fieldOf(choice, 'finish_reason')),
    ...readUsage(fieldOf(root, 'usage'), text === ''),
  };
}

/** Some servers send the text in parts. */
function readText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => (isRecord(part) && typeof part.text === 'string' ? part.text : '')).join('');
}

/** No request and no text has no tokens: a server that says so has not counted, and a budget would never come to its end. */
function readUsage(usage: unknown, isSilent: boolean): Pick<Replied, 'inputTokens' | 'cachedInputTokens' | 'outputTokens'> {
  if (!isRecord(usage)) return { inputTokens: undefined, cachedInputTokens: undefined, outputTokens: undefined };
  const details = fieldOf(usage, 'prompt_tokens_details');
  return {
    inputTokens: countOf(fieldOf(usage, 'prompt_tokens'), 1),
    cachedInputTokens: isRecord(details) ? countOf(fieldOf(details, 'cached_tokens')) : undefined,
    outputTokens: countOf(fieldOf(usage, 'completion_tokens'), isSilent ? 0 : 1),
  };
}

/** more tokens than any reply can have: what claims more has not been counted */
const mostTokens = 100_000_000;

const countOf = (value: unknown, least = 0): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= mostTokens ? value : undefined;
