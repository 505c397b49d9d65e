import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';
import type { HttpExchange } from './http-exchange.ts';
import { loadPageText } from './page-text.ts';

const timeLimitMs = 5_000;

/**
 * The names of the models that a server offers (`GET /models`, `{"data": [{"id": …}]}`); undefined where it does not say so within five
 * seconds.
 */
export async function loadModelNames(
  exchange: HttpExchange,
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const text = await loadPageText(exchange, { url, headers, timeLimitMs }, signal);
  return text === undefined ? undefined : parseModelNames(text);
}

/** The names in the body of an answer; undefined where it is no list of models. */
export function parseModelNames(text: string): readonly string[] | undefined {
  const root = parseJson(text);
  if (!isRecord(root) || !Array.isArray(root.data)) return undefined;
  return root.data.flatMap((model: unknown) => (isRecord(model) && typeof model.id === 'string' ? [model.id.slice(0, 200)] : []));
}
