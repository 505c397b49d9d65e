import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';
import type { HttpExchange } from './http-exchange.ts';

const timeLimitMs = 5_000;
const mostBytes = 4 * 1024 * 1024;

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
  const decoder = new TextDecoder();
  let status = 0;
  let text = '';
  const listener = {
    onSent: () => {},
    onHead(answered: number) {
      status = answered;
    },
    onRead(bytes: Uint8Array) {
      text += decoder.decode(bytes, { stream: true });
      return text.length > mostBytes ? ('stop' as const) : ('more' as const);
    },
  };
  const end = await exchange({ method: 'GET', url, headers, timeLimitMs }, listener, signal);
  return end.kind === 'complete' && status === 200 ? parseModelNames(text) : undefined;
}

/** The names in the body of an answer; undefined where it is no list of models. */
export function parseModelNames(text: string): readonly string[] | undefined {
  const root = parseJson(text);
  if (!isRecord(root) || !Array.isArray(root.data)) return undefined;
  return root.data.flatMap((model: unknown) => (isRecord(model) && typeof model.id === 'string' ? [model.id.slice(0, 200)] : []));
}
