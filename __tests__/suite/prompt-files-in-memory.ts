import { createHash } from 'node:crypto';
import { InputError } from '../../src/failures.ts';
import type { PromptFiles } from '../../src/suite/prompt-files.ts';

/** The text of a file, undefined where there is none. */
type Lookup = (path: string) => string | undefined;

/** Files by path, handed out in pieces of `pieceLength` characters, so that no reader may rely on where a piece ends. */
export function createPromptFilesInMemory(texts: Readonly<Record<string, string>> | Lookup, pieceLength = 7): PromptFiles {
  const textOf = (path: string): string => {
    const text = typeof texts === 'function' ? texts(path) : texts[path];
    if (text === undefined) throw new InputError(`${path}: there is no such file`);
    return text;
  };
  return {
    async *readText({ path }) {
      const text = textOf(path);
      for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength);
    },
    readCsv: () => {
      throw new Error('not in memory');
    },
    readParquet: () => {
      throw new Error('not in memory');
    },
    digest: async ({ path }) => createHash('sha256').update(textOf(path)).digest('hex'),
    download: async (remote, { onProgress }) => {
      onProgress?.({ file: remote.name, receivedBytes: 5, totalBytes: 10 });
      return { path: `/cache/${remote.name}`, url: remote.url, sha256: 'd'.repeat(64), revision: 'e'.repeat(40) };
    },
  };
}
