import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isCommit, loadJsonObject } from './download-record.ts';
import { codeOf } from './file-failure.ts';

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

const STALE_LOCK_MS = 3_600_000;

/** Claims the part of `file`, whose bytes come from `source`. */
export async function claimPart(file: string, source: string): Promise<DownloadPart> {
  const lock = `${file}.part.lock`;
  const owned = await takeLock(lock);
  const path = owned ? `${file}.part` : `${file}.${randomUUID()}.part`;
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
      if (owned) await rm(lock, { force: true });
      else await discard();
    },
  };
}

async function takeLock(lock: string): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(lock, 'wx', 0o600);
      await handle.writeFile(`${hostname()} ${process.pid}`);
      await handle.close();
      return true;
    } catch (failure) {
      if (codeOf(failure) !== 'EEXIST') throw failure;
      if (!(await isStale(lock))) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}

/** A lock outlives its process when that is killed: on this machine that can be asked, of another one only its age is known. */
async function isStale(lock: string): Promise<boolean> {
  try {
    const [host, pid] = (await readFile(lock, 'utf8')).split(' ');
    if (Date.now() - (await stat(lock)).mtimeMs > STALE_LOCK_MS) return true;
    return host === hostname() && !isAlive(Number(pid));
  } catch {
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return codeOf(failure) === 'EPERM';
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
