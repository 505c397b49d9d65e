import type { HttpExchange, HttpRequest } from './http-exchange.ts';

const mostCharacters = 4 * 1024 * 1024;

/** The text of a page that a GET gives with status 200, within four million characters; undefined for anything else. Never rejects. */
export async function loadPageText(
  exchange: HttpExchange,
  page: Pick<HttpRequest, 'url' | 'headers' | 'timeLimitMs'>,
  signal: AbortSignal,
): Promise<string | undefined> {
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
  const end = await exchange({ method: 'GET', ...page }, listener, signal);
  return end.kind === 'complete' && status === 200 ? text : undefined;
}
