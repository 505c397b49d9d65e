import { refusesField, refusesTokenLimit, type TokenLimitField } from '../../candidate/request-dialect.ts';
import type { GptJudgeSettings } from '../../documents/suite.ts';
import type { Message } from '../../suite/prompt.ts';
import type { ReplyFormat } from './judge-chat.ts';

/** What a server takes of the fields that not every server or model knows. */
export type ChatDialect = {
  readonly format: ReplyFormat;
  readonly tokenLimitField: TokenLimitField;
  readonly temperature: boolean;
  readonly seed: boolean;
  /** false: the chat template has no system role, as Gemma's, and instructions begin the user's message */
  readonly systemRole: boolean;
};

export type Fields = Readonly<Record<string, unknown>>;

/** The generation fields of a judge. */
export type JudgeGeneration = Pick<GptJudgeSettings, 'maxTokens' | 'temperature' | 'seed'>;

/**
 * Everything is asked for until the server refuses it. `max_tokens` first, because servers that do not know `max_completion_tokens` ignore it
 * without a word, and a reply without a limit is a cost without one.
 */
export const firstDialect: ChatDialect = {
  format: 'json-schema',
  tokenLimitField: 'max_tokens',
  temperature: true,
  seed: true,
  systemRole: true,
};

const nextFormat = { 'json-schema': 'json-object', 'json-object': 'text' } as const;

/**
 * The dialect that a server asked for by refusing a request (400, 422) in the present one; undefined where the refusal is about something else.
 * The words are those of OpenAI, Azure, Groq, DeepSeek, Mistral, llama.cpp and LM Studio: a format of reply is taken for refused wherever it is named,
 * because its refusals share no other word.
 */
export function adaptChatDialect(dialect: ChatDialect, refusal: string): ChatDialect | undefined {
  const namesFormat = /response[_ ]?format|json[_ ]schema|json[_ ]object|structured[_ ]output/i.test(refusal);
  if (namesFormat && dialect.format !== 'text') return { ...dialect, format: nextFormat[dialect.format] };
  if (dialect.systemRole && refusesSystemRole(refusal)) return { ...dialect, systemRole: false };
  if (!refusesField(refusal) && !/does not support|only the default|must be/i.test(refusal)) return undefined;
  if (dialect.tokenLimitField === 'max_tokens' && refusesTokenLimit(refusal))
    return { ...dialect, tokenLimitField: 'max_completion_tokens' };
  if (dialect.temperature && /\btemperature\b/.test(refusal)) return { ...dialect, temperature: false };
  if (dialect.seed && /\bseed\b/.test(refusal)) return { ...dialect, seed: false };
  return undefined;
}

/** As the templates of Gemma and of the first Mistral word it, through vLLM, SGLang and llama.cpp (which answers 500). */
export function refusesSystemRole(refusal: string): boolean {
  return /system (?:role|messages?|prompts?) (?:is |are )?not supported|conversation roles must alternate|only user and assistant roles/i.test(
    refusal,
  );
}

/** The messages as the server takes them: what the system message says begins the user's where there is no such role. */
export function assembleMessages({ systemRole }: ChatDialect, messages: readonly Message[]): readonly Message[] {
  const [system, user, ...rest] = messages;
  if (systemRole || system?.role !== 'system' || user === undefined) return messages;
  return [{ ...user, content: `${system.content}\n\n${user.content}` }, ...rest];
}

/** The generation fields that go with every request. One choice, no stream: a judge is not timed by token. */
export function assembleGeneration({ tokenLimitField, ...takes }: ChatDialect, { maxTokens, temperature, seed }: JudgeGeneration): Fields {
  return {
    [tokenLimitField]: maxTokens,
    ...(takes.temperature && { temperature }),
    ...(takes.seed && seed !== undefined && { seed }),
  };
}

/** `response_format` of OpenAI's chat completions; nothing for text. */
export function assembleFormat({ format }: Pick<ChatDialect, 'format'>, schema: Fields): Fields {
  if (format === 'text') return {};
  if (format === 'json-object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name: 'verdict', strict: true, schema } } };
}

/** The same for the record, as name=value. */
export function describeSent(dialect: ChatDialect, generation: JudgeGeneration): readonly string[] {
  const format = dialect.format === 'text' ? [] : [`response_format=${dialect.format.replace('-', '_')}`];
  const role = dialect.systemRole ? [] : ['system=in the user message'];
  return [
    ...Object.entries(assembleGeneration(dialect, generation)).map(([name, value]) => `${name}=${String(value)}`),
    ...format,
    ...role,
  ];
}
