import { constants } from 'node:fs';
import { copyFile, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from '../commands/files.ts';
import { EdgeError, InputError } from '../failures.ts';
import { codeOf } from './file-failure.ts';
import { createFolder, removeLink } from './folder.ts';
import { readLines } from './line-file.ts';
import { openLineSink } from './line-sink.ts';

/** The user's files on the disk. */
export function openDiskFiles(): Files {
  return {
    readText: (path) => readFile(path, 'utf8').catch((cause) => refuseRead(path, cause)),
    async *readLines(path) {
      try {
        yield* readLines({ path, name: path });
      } catch (cause) {
        refuseRead(path, cause);
      }
    },
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    isFolder: (path) =>
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    realPath: followLinks,
    list: (folder) =>
      readdir(folder).then(
        (names) => names.sort(),
        (cause) => (codeOf(cause) === 'ENOENT' ? [] : refuseList(folder, cause)),
      ),
    writeText: (path, pieces) => replace(path, (part) => writeFile(part, pieces)),
    writeBytes: (path, bytes) => replace(path, (part) => writeFile(part, bytes)),
    // What cannot be removed cannot be replaced either, and says so then.
    remove: (path) => rm(path, { force: true }).catch(() => {}),
    // Where the file system can, the copy shares its blocks with the original.
    copy: (from, to) => replace(to, (part) => copyFile(from, part, constants.COPYFILE_FICLONE)),
    async openSink(path) {
      await prepareFolder(dirname(path));
      return openLineSink(path, (cause) => refuseWrite(path, cause));
    },
  };
}

/** Lets `write` make a whole file beside `path` and puts it in its place; a failure leaves nothing behind. */
async function replace(path: string, write: (part: string) => Promise<void>): Promise<void> {
  await prepareFolder(dirname(path));
  const part = `${path}.part`;
  try {
    await removeLink(part);
    await write(part);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    refuseWrite(path, cause);
  }
}

async function prepareFolder(folder: string): Promise<void> {
  await createFolder(folder).catch((cause) => refuseWrite(folder, cause));
}

function refuseRead(path: string, cause: unknown): never {
  if (cause instanceof InputError) throw cause;
  const code = codeOf(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') throw new InputError(`there is no file ${path}`, { cause });
  if (code === 'EISDIR') throw new InputError(`${path} is a folder, not a file`, { cause });
  throw new EdgeError({
    edge: 'files',
    message: `${path} cannot be read (${code ?? 'unknown reason'})`,
    cure: 'Check the permissions of the file.',
    retryable: false,
    cause,
  });
}

function refuseList(folder: string, cause: unknown): never {
  if (codeOf(cause) === 'ENOTDIR') throw new InputError(`${folder} is a file, not a folder`, { cause });
  return refuseRead(folder, cause);
}

const aFileInTheWay = 'A part of the path is a file: choose another folder with --out.';
const notWritable = 'The folder is not writable for this user: choose another with --out.';
const writeCures: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, then start again.',
  EDQUOT: 'The disk quota is used up: free some space, then start again.',
  EACCES: notWritable,
  EPERM: notWritable,
  ENOENT: 'No file can be made at this place: choose another folder with --out.',
  EROFS: 'The file system is read-only: choose another folder with --out.',
  ENOTDIR: aFileInTheWay,
  EEXIST: aFileInTheWay,
  EISDIR: 'There is a folder of this name: remove it, or choose another place with --out.',
};

function refuseWrite(path: string, cause: unknown): never {
  const code = codeOf(cause);
  throw new EdgeError({
    edge: 'files',
    message: `${path} cannot be written (${code ?? 'unknown reason'})`,
    cure: writeCures[code ?? ''] ?? 'Check the path and its permissions.',
    retryable: false,
    cause,
  });
}

async function followLinks(path: string): Promise<string> {
  const whole = resolve(path);
  const parent = dirname(whole);
  return realpath(whole).catch(async () => (parent === whole ? whole : join(await followLinks(parent), basename(whole))));
}
