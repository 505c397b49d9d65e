import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';

/** What one JSON object of an answer says, in this program's words: a chunk of a stream or a whole completion. */
export type CompletionChunk = {
  /** text of the answer */
  readonly content: string;
  /** text of its reasoning, where the server keeps it apart */
  readonly reasoning: string;
  readonly callsTool: boolean;
  readonly finishReason?: string;
  readonly usage?: Usage;
  readonly model?: string;
};

/** The server's own token counts; what it does not count is absent. */
export type Usage = {
  readonly promptTokens?: number;
  /** reasoning included */
  readonly outputTokens?: number;
  readonly cachedTokens?: number;
  readonly reasoningTokens?: number;
};

/** An error that the server put into an answer which it had begun with status 200. */
export type ServerError = { readonly status: number | undefined; readonly message: string };

export type ParsedChunk =
  | { readonly kind: 'chunk'; readonly chunk: CompletionChunk }
  | { readonly kind: 'error'; readonly error: ServerError };

/**
 * Reads one JSON object of a completion. Understands chat chunks (`delta`), whole chat answers (`message`) and plain completions
 * (`text`), of the first choice only, as OpenAI's API reference describes them; reasoning under `reasoning_content` (vLLM, DeepSeek) or
 * `reasoning` (OpenRouter, Ollama). Fields of a wrong type are taken as absent. undefined where the text is not a JSON object.
 */
export function parseCompletionChunk(json: string): ParsedChunk | undefined {
  const root = asObject(parseJson(json));
  if (root === undefined) return undefined;
  const error = readError(root);
  if (error !== undefined) return { kind: 'error', error };
  const choice = asObject(asArray(root.choices).find((each) => (asObject(each)?.index ?? 0) === 0)) ?? {};
  const delta = asObject(choice.delta) ?? asObject(choice.message) ?? {};
  const usage = readUsage(asObject(root.usage));
  const finishReason = asText(choice.finish_reason).slice(0, 100);
  const model = asText(root.model).slice(0, 500);
  return {
    kind: 'chunk',
    chunk: {
      content: asText(delta.content) + asText(choice.text),
      reasoning: asText(delta.reasoning_content) || asText(delta.reasoning),
      callsTool: asArray(delta.tool_calls).length > 0,
      ...(finishReason !== '' && { finishReason }),
      ...(usage !== undefined && { usage }),
      ...(model !== '' && { model }),
    },
  };
}

/**
 * The error of `{"error": …}`, or of vLLM's older `{"object": "error", …}`. Its code may be a number or a digit string; words are left
 * out.
 */
function readError(root: Readonly<Record<string, unknown>>): ServerError | undefined {
  const error = root.error ?? (root.object === 'error' ? root : undefined);
  if (error === undefined || error === null) return undefined;
  const fields = asObject(error) ?? {};
  const code = Number(fields.code ?? fields.status_code ?? fields.status);
  const message = asText(fields.message) || (typeof error === 'string' ? error : JSON.stringify(error));
  return { status: Number.isInteger(code) && code >= 100 && code < 600 ? code : statusOfType(asText(fields.type)), message };
}

/** OpenAI's `invalid_request_error` and vLLM's `BadRequestError` are the request's fault even where no number says so. */
const statusOfType = (type: string): number | undefined => (/^(invalid_request_error|BadRequestError)$/.test(type) ? 400 : undefined);

function readUsage(usage: Readonly<Record<string, unknown>> | undefined): Usage | undefined {
  if (usage === undefined) return undefined;
  const promptTokens = asCount(usage.prompt_tokens);
  const outputTokens = asCount(usage.completion_tokens);
  const cachedTokens = asCount(asObject(usage.prompt_tokens_details)?.cached_tokens);
  const reasoningTokens = asCount(asObject(usage.completion_tokens_details)?.reasoning_tokens);
  return {
    ...(promptTokens !== undefined && { promptTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(cachedTokens !== undefined && { cachedTokens }),
    ...(reasoningTokens !== undefined && { reasoningTokens }),
  };
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> | undefined => (isRecord(value) ? value : undefined);
const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asCount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
