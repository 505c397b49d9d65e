import { setTimeout as sleep } from 'node:timers/promises';
import type { CachePage } from '../candidate/cache-page.ts';
import { readShare } from '../candidate/metrics-page.ts';
import type { BlockLine } from '../documents/run.ts';
import { openHttpExchange } from './http-exchange.ts';

/** a request or two have to be on their way before there is anything to see */
const firstMs = 250;
const everyMs = 1_000;
const timeLimitMs = 1_000;
const mostBytes = 1024 * 1024;
/** an engine that does not tell is asked no more */
const mostMisses = 5;

export type CacheShareMeter = {
  /** Right before a load block: in others there is one request at a time to see. */
  begin(): void;
  /** The most that was seen since; nothing where the page does not tell, or nothing was begun. */
  end(): Promise<Pick<BlockLine, 'kvCacheShare'>>;
  close(): Promise<void>;
};

/**
 * Reads the engine's page of metrics once a second while a load block runs, over a connection of its own. What it sees is what the engine
 * says at those moments: a high-water mark between two of them is missed. Whatever the page is, nothing of it ends a run.
 */
export function openCacheShareMeter(page: CachePage, nowMs: () => number): CacheShareMeter {
  const { exchange, close } = openHttpExchange(nowMs);
  let misses = 0;
  let running: { readonly stop: AbortController; readonly most: Promise<number | undefined> } | undefined;
  const collectShare = async (signal: AbortSignal): Promise<number | undefined> => {
    const text = await loadText(page, exchange, signal);
    const share = text === undefined ? undefined : readShare(text, page.gauges);
    if (!signal.aborted) misses = share === undefined ? misses + 1 : 0;
    return share;
  };
  const collectMost = async (signal: AbortSignal): Promise<number | undefined> => {
    let most: number | undefined;
    let waitMs = firstMs;
    while ((await waitUnlessAborted(waitMs, signal)) && misses < mostMisses) {
      const share = await collectShare(signal);
      if (share !== undefined) most = Math.max(most ?? 0, share);
      waitMs = everyMs;
    }
    return most;
  };
  const end = async (): Promise<Pick<BlockLine, 'kvCacheShare'>> => {
    running?.stop.abort();
    const most = await running?.most;
    running = undefined;
    return most === undefined ? {} : { kvCacheShare: most };
  };
  return {
    begin() {
      if (running !== undefined) return;
      const stop = new AbortController();
      running = { stop, most: collectMost(stop.signal) };
    },
    end,
    async close() {
      await end();
      close();
    },
  };
}

const waitUnlessAborted = (ms: number, signal: AbortSignal): Promise<boolean> =>
  sleep(ms, undefined, { signal, ref: false }).then(
    () => true,
    () => false,
  );

/** undefined for anything but a whole page within a second and a mebibyte. */
async function loadText(
  { url, headers }: CachePage,
  exchange: ReturnType<typeof openHttpExchange>['exchange'],
  signal: AbortSignal,
): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  let status = 0;
  const end = await exchange(
    { method: 'GET', url, headers: { ...headers, accept: 'text/plain' }, timeLimitMs },
    {
      onSent: () => {},
      onHead(answered) {
        status = answered;
      },
      onRead(part) {
        bytes += part.length;
        if (bytes > mostBytes) return 'stop';
        parts.push(part);
        return 'more';
      },
    },
    signal,
  );
  return end.kind === 'complete' && status === 200 ? Buffer.concat(parts).toString('utf8') : undefined;
}
