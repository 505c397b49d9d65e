import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { createDownloads } from '../../src/edges/download.ts';
import type { DownloadedFile, DownloadProgress, RemoteFile } from '../../src/suite/prompt-files.ts';
import { cutAfter, type FileServer, type Handler, startFileServer } from './file-server.ts';

export const bytes = randomBytes(300_000);
export const sha256 = createHash('sha256').update(bytes).digest('hex');
export const name = 'data.bin';

type Changes = Partial<RemoteFile> & {
  readonly signal?: AbortSignal;
  readonly idleTimeoutMs?: number;
  readonly retries?: number;
  readonly token?: string;
  readonly stateFolder?: string;
};

export type DownloadBench = {
  readonly folder: () => string;
  /** starts a server in place of the one before */
  serve(...handlers: readonly [Handler, ...Handler[]]): Promise<FileServer>;
  stop(): Promise<void>;
  get(url: string, changes?: Changes, onProgress?: (progress: DownloadProgress) => void): Promise<DownloadedFile>;
  /** a handler that sends the first `count` bytes and cuts the connection once they are on disk */
  cut(count: number, content?: Uint8Array, options?: { readonly etag?: string; readonly headers?: Record<string, string> }): Handler;
  readonly cached: () => Buffer;
  /** what lies in the cache folder */
  readonly left: () => readonly string[];
};

/** A cache folder and a server of its own for every test of a file. */
export function setUpDownloads(): DownloadBench {
  let folder = '';
  let server: FileServer | undefined;
  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'download-')), 'cache');
  });
  afterEach(async () => {
    await stop();
    rmSync(join(folder, '..'), { recursive: true });
  });
  return {
    folder: () => folder,
    stop,
    async serve(...handlers) {
      await stop();
      server = await startFileServer(...handlers);
      return server;
    },
    get(url, { signal = new AbortController().signal, idleTimeoutMs = 5000, retries = 3, token, stateFolder, ...remote } = {}, onProgress) {
      const places = { cacheFolder: folder, ...(stateFolder !== undefined && { stateFolder }) };
      const download = createDownloads({ ...places, retries, retryDelayMs: 5, idleTimeoutMs, ...(token !== undefined && { token }) });
      return download({ name, url, maxBytes: 1_000_000, cure: 'Use path:.', ...remote }, { signal, ...(onProgress && { onProgress }) });
    },
    cut: (count, content = bytes, options = {}) =>
      cutAfter(count, content, {
        when: () => (statSync(join(folder, `${name}.part`), { throwIfNoEntry: false })?.size ?? 0) >= count,
        ...options,
      }),
    cached: () => readFileSync(join(folder, name)),
    left: () => readdirSync(folder).sort(),
  };
}
