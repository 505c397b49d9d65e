import { basename, dirname, normalize, resolve } from 'node:path';
import type { Files } from '../../src/commands/files.ts';
import { EdgeError, InputError } from '../../src/failures.ts';

/** Path → text. */
export type Disk = Map<string, string>;

/** The user's files as a map. `roomFor`: so many characters can be written before the disk is full. */
export function createFilesInMemory(disk: Disk, roomFor = Number.POSITIVE_INFINITY): Files {
  let written = 0;
  const put = (path: string, text: string): void => {
    written += text.length;
    if (written > roomFor) throw new EdgeError({ edge: 'files', message: `${path} cannot be written (ENOSPC)`, retryable: false });
    disk.set(normalize(path), text);
  };
  const get = (path: string): string => {
    const text = disk.get(normalize(path));
    if (text === undefined) throw new InputError(`there is no file ${path}`);
    return text;
  };
  const isFolder = (path: string): boolean => [...disk.keys()].some((file) => file.startsWith(`${normalize(path)}/`));
  return {
    readText: async (path) => get(path),
    async *readLines(path) {
      yield* get(path).replace(/\n$/, '').split('\n');
    },
    exists: async (path) => disk.has(normalize(path)) || isFolder(path),
    isFolder: async (path) => isFolder(path),
    realPath: async (path) => resolve(path),
    list: async (folder) =>
      [...disk.keys()]
        .filter((file) => dirname(file) === normalize(folder))
        .map((file) => basename(file))
        .sort(),
    writeText: async (path, pieces) => put(path, [...pieces].join('')),
    writeBytes: async (path, bytes) => put(path, new TextDecoder().decode(bytes)),
    remove: async (path) => void disk.delete(normalize(path)),
    copy: async (from, to) => put(to, get(from)),
    async openSink(path) {
      let text = '';
      return {
        append(more) {
          text += more;
          put(path, text);
        },
        close: async () => {},
      };
    },
  };
}
