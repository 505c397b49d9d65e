import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';
import type { HttpExchange } from './http-exchange.ts';
import { loadPageText } from './page-text.ts';

const timeLimitMs = 2_000;

/** Pages of a server; undefined where there is none. Never rejects. */
export type EnginePages = {
  text(url: URL): Promise<string | undefined>;
  /** a page that is a JSON object */
  json(url: URL): Promise<Readonly<Record<string, unknown>> | undefined>;
};

/** Beside the base URL (`api`), or at the root of the server, before its `/v1`. */
export function locatePage(baseUrl: string, page: string, at: 'api' | 'root'): URL {
  const url = new URL(baseUrl);
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = `${at === 'api' ? path : path.replace(/\/v1$/, '')}/${page}`;
  return url;
}

/** Reads pages of a server, each within two seconds and four million characters, with `headers`, which may carry the key. */
export function openEnginePages(exchange: HttpExchange, headers: Readonly<Record<string, string>>, signal: AbortSignal): EnginePages {
  const loadText: EnginePages['text'] = (url) => loadPageText(exchange, { url, headers, timeLimitMs }, signal);
  return {
    text: loadText,
    async json(url) {
      const page = parseJson((await loadText(url)) ?? '');
      return isRecord(page) ? page : undefined;
    },
  };
}
