import type { HttpEnd, HttpExchange } from '../candidate/http-exchange.ts';
import { InterruptedError } from '../failures.ts';

const timeLimitMs = 4_000;
const mostCharacters = 4 * 1024 * 1024;

export type WebPage = { readonly end: HttpEnd; readonly status?: number; readonly text: string };

/** What a GET gives within four seconds; of long pages the beginning. Throws InterruptedError. */
export async function loadPage(
  exchange: HttpExchange,
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<WebPage> {
  const decoder = new TextDecoder();
  let status: number | undefined;
  let text = '';
  const end = await exchange(
    { method: 'GET', url, headers: { accept: '*/*', 'user-agent': 'poq-gate', ...headers }, timeLimitMs },
    {
      onSent: () => {},
      onHead(answered) {
        status = answered;
      },
      onRead(bytes) {
        text += decoder.decode(bytes, { stream: true });
        return text.length > mostCharacters ? 'stop' : 'more';
      },
    },
    signal,
  );
  if (end.kind === 'aborted') throw new InterruptedError();
  return { end, text, ...(status !== undefined && { status }) };
}
