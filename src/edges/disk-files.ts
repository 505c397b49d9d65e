import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Files } from '../commands/files.ts';
import { EdgeError, InputError } from '../failures.ts';
import type { LineSink } from '../runs/run-writer.ts';

/** The user's files on the disk. */
export function openDiskFiles(): Files {
  return {
    readText: (path) => readFile(path, 'utf8').catch((cause) => refuseRead(path, cause)),
    readLines,
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
    list: (folder) =>
      readdir(folder).then(
        (names) => names.sort(),
        (cause) => (codeOf(cause) === 'ENOENT' ? [] : refuseRead(folder, cause)),
      ),
    writeText,
    copy: async (from, to) => {
      await createFolder(dirname(to));
      await copyFile(from, `${to}.part`)
        .then(() => rename(`${to}.part`, to))
        .catch((cause) => refuseWrite(to, cause));
    },
    rename: (from, to) => rename(from, to).catch((cause) => refuseWrite(to, cause)),
    openSink,
  };
}

async function* readLines(path: string): AsyncIterable<string> {
  const found = await stat(path).catch((cause) => refuseRead(path, cause));
  if (found.isDirectory()) throw new InputError(`${path} is a folder, not a file`);
  yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

async function writeText(path: string, text: string): Promise<void> {
  await createFolder(dirname(path));
  const part = `${path}.part`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    refuseWrite(path, cause);
  }
}

async function createFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause) => refuseWrite(folder, cause));
}

/** Appends in order without making the caller wait; a failed write is remembered and thrown by `close`. */
async function openSink(path: string): Promise<LineSink> {
  await createFolder(dirname(path));
  const file = await open(path, 'w').catch((cause) => refuseWrite(path, cause));
  let queue: Promise<unknown> = Promise.resolve();
  let pending: string[] = [];
  let failure: unknown;
  const flush = async (): Promise<void> => {
    const text = pending.join('');
    pending = [];
    if (text !== '' && failure === undefined) {
      await file.appendFile(text).catch((cause) => {
        failure = cause;
      });
    }
  };
  return {
    append(text) {
      if (failure !== undefined) refuseWrite(path, failure);
      pending.push(text);
      if (pending.length === 1) queue = queue.then(flush);
    },
    async close() {
      await queue;
      await file.close();
      if (failure !== undefined) refuseWrite(path, failure);
    },
  };
}

const codeOf = (cause: unknown): string | undefined => (cause instanceof Error && 'code' in cause ? String(cause.code) : undefined);

function refuseRead(path: string, cause: unknown): never {
  if (codeOf(cause) === 'ENOENT') throw new InputError(`there is no file ${path}`, { cause });
  if (codeOf(cause) === 'EISDIR') throw new InputError(`${path} is a folder, not a file`, { cause });
  throw new EdgeError({
    edge: 'files',
    message: `${path} cannot be read (${codeOf(cause) ?? 'unknown reason'})`,
    cure: 'Check the permissions of the file.',
    retryable: false,
    cause,
  });
}

const writeCures: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, then go on with --resume.',
  EACCES: 'The folder is not writable for this user: choose another with --out.',
  EROFS: 'The file system is read-only: choose another folder with --out.',
  ENOTDIR: 'A part of the path is a file: choose another folder with --out.',
  EEXIST: 'A part of the path is a file: choose another folder with --out.',
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
