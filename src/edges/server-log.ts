import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createFolder } from './folder.ts';

const mebibyte = 2 ** 20;
/** a longer log is cut to its beginning and its end */
const mostBytes = 8 * mebibyte;
/** a cut can lose what is written in its moment, so a server that is writing is cut only where its log has become as long as this */
const mostBytesWhileWritten = 64 * mebibyte;
const keptBytes = mebibyte;
const lookEveryMs = 200;
/** the end of a log that grows while it is read is read so often again */
const mostTries = 5;
/** forty lines of a log are shorter */
const tailBytes = 64 * 1024;

export type ServerLog = {
  /** what the server writes to, without this program between */
  readonly descriptor: number;
  readTail(count: number): Promise<readonly string[]>;
  close(): Promise<void>;
};

/**
 * The file that a server's output goes to, made anew, for this user only. The server writes to it directly, which costs this program no time
 * while it measures; five times a second its size is looked at, and what is longer than 8 MiB (64 MiB while it grows) keeps its first and its
 * last MiB with a line between that says how much was left out. Rejects with the system's error where the file cannot be made.
 */
export async function openServerLog(path: string): Promise<ServerLog> {
  await createFolder(dirname(path));
  // A link that somebody has put there is removed, not followed.
  await rm(path, { force: true });
  const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL, 0o600);
  let leftOut = 0;
  let seenBytes = 0;
  let shortening: Promise<void> = Promise.resolve();
  const look = (ended: boolean): void => {
    shortening = shortening.then(async () => {
      const { size } = await file.stat();
      const quiet = ended || size === seenBytes;
      seenBytes = size;
      if (size > (quiet ? mostBytes : mostBytesWhileWritten)) leftOut += await shorten(file, size, leftOut);
    }, ignore);
  };
  const timer = setInterval(look, lookEveryMs, false);
  timer.unref();
  return {
    descriptor: file.fd,
    async readTail(count) {
      const { size } = await file.stat();
      const text = (await readPart(file, Math.max(0, size - tailBytes), tailBytes)).toString('utf8');
      const lines = text.replace(/\n$/, '').split('\n');
      return text === '' ? [] : lines.slice(-count);
    },
    async close() {
      clearInterval(timer);
      look(true);
      await shortening.catch(ignore);
      await file.close();
    },
  };
}

/** Appending writers go on at the new end. What they write between the reading and the cutting is left out, too, and counted as far as it can be seen. */
async function shorten(file: FileHandle, size: number, leftOutBefore: number): Promise<number> {
  const head = await readPart(file, 0, keptBytes);
  let [tail, grown] = await readEnd(file, size);
  // The last lines are those that somebody will look for: read again what was written meanwhile.
  for (let tries = 0; tries < mostTries && grown > size; tries += 1) {
    const seen = grown;
    [tail, grown] = await readEnd(file, seen);
    if (grown === seen) break;
  }
  const leftOut = grown - head.length - tail.length;
  await file.truncate(head.length);
  await file.write(`\n[poq: ${leftOutBefore + leftOut} bytes left out]\n`);
  await file.write(tail);
  return leftOut;
}

/** The last MiB before `size`, and the size after it was read. */
async function readEnd(file: FileHandle, size: number): Promise<readonly [Buffer, number]> {
  const tail = await readPart(file, size - keptBytes, keptBytes);
  return [tail, (await file.stat()).size];
}

async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function ignore(): void {}
