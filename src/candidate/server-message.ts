import { parseJson } from '../documents/json-value.ts';
import { fieldOf, isRecord } from '../documents/plain-record.ts';

const mostCharacters = 2_000;

/**
 * What a server says about an error, made fit for a run file and a terminal: the `message` of a JSON error body or the body itself,
 * without the key, without control characters, at most 2,000 characters.
 */
export function cleanServerMessage(body: string, key: string | undefined): string {
  return cleanServerText(readMessage(body), key);
}

/** Any text of a server on one line: without the key, without control characters, at most 2,000 characters. */
export function cleanServerText(text: string, key: string | undefined): string {
  const safe = key === undefined || key === '' ? text : text.replaceAll(key, '[key]');
  return safe
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\s]+/gu, ' ')
    .trim()
    .slice(0, mostCharacters);
}

/** OpenAI and vLLM: `{"error": {"message": …}}`; Ollama: `{"error": "…"}`; FastAPI: `{"detail": …}`. */
function readMessage(body: string): string {
  const root = parseJson(body);
  const error = member(root, 'error');
  const candidates = [member(error, 'message'), error, member(root, 'message'), member(root, 'detail')];
  return candidates.find((candidate): candidate is string => typeof candidate === 'string') ?? body;
}

const member = (value: unknown, name: string): unknown => (isRecord(value) ? fieldOf(value, name) : undefined);
