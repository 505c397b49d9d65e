import { parseJson } from '../../documents/json-value.ts';
import { fieldOf, isRecord } from '../../documents/plain-record.ts';
import type { JudgeReply } from './judge-chat.ts';

type Replied = Omit<Extract<JudgeReply, { kind: 'replied' }>, 'kind' | 'latencyMs'>;

const mostNameCharacters = 500;

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
  return {
    text: readText(fieldOf(message, 'content')),
    model: nameOf(fieldOf(root, 'model')),
    finishReason: nameOf(fieldOf(choice, 'finish_reason')),
    ...readUsage(fieldOf(root, 'usage')),
  };
}

/** Some servers send the text in parts. */
function readText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => (isRecord(part) && typeof part.text === 'string' ? part.text : '')).join('');
}

function readUsage(usage: unknown): Pick<Replied, 'inputTokens' | 'cachedInputTokens' | 'outputTokens'> {
  if (!isRecord(usage)) return { inputTokens: undefined, cachedInputTokens: undefined, outputTokens: undefined };
  const details = fieldOf(usage, 'prompt_tokens_details');
  return {
    inputTokens: countOf(fieldOf(usage, 'prompt_tokens')),
    cachedInputTokens: isRecord(details) ? countOf(fieldOf(details, 'cached_tokens')) : undefined,
    outputTokens: countOf(fieldOf(usage, 'completion_tokens')),
  };
}

const countOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.replace(/[\p{C}\s]+/gu, ' ').slice(0, mostNameCharacters) : undefined;
