import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { openPromise, type ZipFile } from 'yauzl';
import { EdgeError, InputError, InterruptedError } from '../failures.ts';
import type { Unpacked, Unpacking } from '../pull-request/run-archive.ts';
import { describeReason } from './failure-reason.ts';
import { codeOf } from './file-failure.ts';
import { createFolder } from './folder.ts';
import { listRunEntries, type RunEntry, refuseArchive } from './zip-entries.ts';

/**
 * Unpacks the run files of a zip archive from an untrusted job into the new folder `to` (for this user only); reports beside them are left
 * in the archive. Nothing is believed: names, modes, sizes and overlaps are checked over the whole listing first, and sizes and checksums
 * again over the bytes as they come, which never are in memory as a whole.
 * Throws InputError for an archive that this program would not have made, EdgeError where the disk failed, InterruptedError on Ctrl-C;
 * after each of them there is no folder.
 */
export async function unpackRuns(archive: string, unpacking: Unpacking): Promise<Unpacked> {
  const { to, signal } = unpacking;
  if (signal.aborted) throw new InterruptedError();
  await makeFolder(to);
  try {
    const zip = await openPromise(archive, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
    try {
      const runs = await listRunEntries(zip, unpacking);
      return await unpackAll(zip, runs, unpacking);
    } finally {
      zip.close();
    }
  } catch (failure) {
    await rm(to, { recursive: true, force: true });
    throw signal.aborted ? new InterruptedError() : describe(failure);
  }
}

async function makeFolder(to: string): Promise<void> {
  try {
    await createFolder(dirname(to), 0o700);
    await mkdir(to, 0o700);
  } catch (cause) {
    throw failDisk(cause);
  }
}

async function unpackAll(zip: ZipFile, runs: readonly RunEntry[], unpacking: Unpacking): Promise<Unpacked> {
  const paths: string[] = [];
  let bytes = 0;
  for (const run of runs) {
    const path = join(unpacking.to, run.name);
    const maxBytes = Math.min(unpacking.maxTotalBytes - bytes, unpacking.maxFileBytes);
    bytes += await unpack(zip, run, { path, maxBytes, signal: unpacking.signal });
    paths.push(path);
  }
  return { paths, bytes };
}

type Target = { readonly path: string; readonly maxBytes: number; readonly signal: AbortSignal };

/** Returns how many bytes the file has. */
async function unpack(zip: ZipFile, { name, entry }: RunEntry, { path, maxBytes, signal }: Target): Promise<number> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  let bytes = 0;
  let checksum = 0;
  async function* count(source: Readable): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      bytes += piece.length;
      if (bytes > maxBytes) throw refuseArchive(`holds ${name}, which is larger than ${maxBytes} bytes`);
      if (bytes > entry.uncompressedSize)
        throw refuseArchive(`holds ${name}, which is larger than the ${entry.uncompressedSize} bytes it claims`);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  }
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  if (entry.compressionMethod === 0) await pipeline(raw, count, file, { signal });
  else await pipeline(raw, createInflateRaw({ chunkSize: 65_536 }), count, file, { signal });
  if (bytes !== entry.uncompressedSize) throw refuseArchive(`holds ${name}, which has ${bytes} bytes and claims ${entry.uncompressedSize}`);
  if (checksum !== entry.crc32) throw refuseArchive(`holds ${name}, whose checksum is not that of its bytes`);
  return bytes;
}

/** Errors of the disk have a system's code; whatever else comes out of reading an archive is the archive's. */
function describe(failure: unknown): unknown {
  if (failure instanceof InputError) return failure;
  const code = codeOf(failure);
  return code !== undefined && /^E[A-Z]+$/.test(code)
    ? failDisk(failure)
    : refuseArchive(`cannot be read (${describeReason(failure)})`, failure);
}

const failDisk = (cause: unknown): EdgeError =>
  new EdgeError({
    edge: 'files',
    message: `an artifact could not be unpacked (${codeOf(cause) ?? 'unknown reason'})`,
    cure: 'Check that the disk of the runner has room and that its temporary folder is writable.',
    retryable: false,
    cause,
  });
