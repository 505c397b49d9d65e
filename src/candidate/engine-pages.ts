import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';
import type { HttpExchange } from './http-exchange.ts';

const timeLimitMs = 2_000;
const mostCharacters = 4 * 1024 * 1024;

/** A page of a server as a JSON object; undefined where there is none. Never rejects. */
export type EnginePages = (url: URL) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** Reads pages of a server, each within two seconds and four million characters, with `headers`, which may carry the key. */
export function openEnginePages(exchange: HttpExchange, headers: Readonly<Record<string, string>>, signal: AbortSignal): EnginePages {
  return async (url) => {
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
        return text.length > mostCharacters ? ('stop' as const) : ('more' as const);
      },
    };
    const end = await exchange({ method: 'GET', url, headers, timeLimitMs }, listener, signal);
    if (end.kind !== 'complete' || status !== 200) return undefined;
    const page = parseJson(text);
    return isRecord(page) ? page : undefined;
  };
}
