import { createHash } from 'node:crypto';
import { InputError } from '../../src/failures.ts';
import type { LocalFiles } from '../../src/pull-request/local-files.ts';

export type LocalDisk = LocalFiles & {
  /** path → text */
  readonly texts: () => Readonly<Record<string, string>>;
};

/** A disk in memory, bytes kept as they are. */
export function createLocalDisk(given: Readonly<Record<string, string>> = {}): LocalDisk {
  const disk = new Map(Object.entries(given).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const get = (path: string): Uint8Array<ArrayBuffer> => {
    const bytes = disk.get(path);
    if (bytes === undefined) throw new InputError(`there is no file ${path}`);
    return bytes;
  };
  return {
    texts: () => Object.fromEntries([...disk].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])),
    readText: async (path) => new TextDecoder().decode(get(path)),
    exists: async (path) => disk.has(path),
    writeBytes: async (path, bytes) => void disk.set(path, Uint8Array.from(bytes)),
    copy: async (from, to) => void disk.set(to, get(from)),
    remove: async (path) => void disk.delete(path),
    digest: async (path) => createHash('sha256').update(get(path)).digest('hex'),
  };
}
