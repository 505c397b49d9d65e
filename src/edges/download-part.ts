import { randomUUID } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import { giveLock, takeLock } from './cache-lock.ts';
import { isCommit, loadJsonObject } from './download-record.ts';

/** The unfinished file of a download. One process at a time owns the one that can be resumed; others get one of their own. */
export type DownloadPart = {
  readonly path: string;
  /** bytes that are there, and what tells the server which file they belong to; nothing where reading starts anew */
  resumption(): Promise<Resumption | undefined>;
  /** remembers which file is being written, before its first byte */
  begin(origin: PartOrigin): Promise<void>;
  discard(): Promise<void>;
  release(): Promise<void>;
};

export type PartOrigin = {
  readonly source: string;
  /** the commit of the repository that the server named */
  readonly revision?: string;
  /** a strong entity tag, without which a part is never continued (RFC 9110 §13.1.5) */
  readonly etag?: string;
};

type Resumption = { readonly bytes: number; readonly etag: string; readonly revision?: string };

/** How long a process elsewhere is believed to go on downloading. */
export const BELIEVED_MS = 3_600_000;

/** Claims the part of `file`, whose bytes come from `source`. */
export async function claimPart(file: string, source: string): Promise<DownloadPart> {
  const lock = `${file}.part.lock`;
  const key = await takeLock(lock, BELIEVED_MS);
  const path = key !== undefined ? `${file}.part` : `${file}.${randomUUID()}.part`;
  const origin = `${path}.json`;
  const discard = async (): Promise<void> => {
    await rm(path, { force: true });
    await rm(origin, { force: true });
  };
  return {
    path,
    discard,
    begin: (value) => writeFile(origin, JSON.stringify(value), { mode: 0o600 }),
    async resumption() {
      const known = await loadJsonObject(origin);
      const bytes = await sizeOf(path);
      if (known === undefined || bytes === 0 || known.source !== source || typeof known.etag !== 'string') return undefined;
      return { bytes, etag: known.etag, ...(isCommit(known.revision) && { revision: known.revision }) };
    },
    async release() {
      if (key === undefined) await discard();
      else await giveLock(lock, key);
    },
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
