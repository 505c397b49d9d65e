import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pRetry from 'p-retry';
import { EdgeError, InterruptedError } from '../failures.ts';
import type { DownloadedFile, PromptFiles, RemoteFile } from '../suite/prompt-files.ts';
import { claimPart, type DownloadPart } from './download-part.ts';
import { createUnboundedPlace, type DownloadPlace } from './download-place.ts';
import { type DownloadRecord, loadDownloadRecord, saveDownloadRecord } from './download-record.ts';
import { DownloadRefusal } from './download-refusal.ts';
import { type Transferred, transfer } from './download-transfer.ts';
import { computeFileDigest } from './file-digest.ts';
import { codeOf } from './file-failure.ts';
import { createPrivateFolder, makePrivate } from './folder.ts';

export type DownloadSettings = {
  /** made when it is needed, for this user only */
  readonly cacheFolder: string;
  /** where records and unfinished files lie, on the same disk (default: beside the files) */
  readonly stateFolder?: string;
  /** what bounds the folder, asked for the path of each file (default: its disk alone) */
  readonly placeOf?: (file: string) => DownloadPlace;
  /** a bearer token, for the host of a file's own address only */
  readonly token?: string;
  /** further attempts after the first (default 4) */
  readonly retries?: number;
  /** the first pause; it doubles up to half a minute (default 1000) */
  readonly retryDelayMs?: number;
  /** how long a connection may be silent (default 60 000) */
  readonly idleTimeoutMs?: number;
};

type Options = Parameters<PromptFiles['download']>[1];
type Job = {
  readonly remote: RemoteFile;
  readonly settings: DownloadSettings;
  readonly options: Options;
  readonly file: string;
  readonly place: DownloadPlace;
  readonly recordFile: string;
  readonly record: DownloadRecord | undefined;
};

/**
 * Downloads that are kept in a folder: the cached file is hashed before it is used, fetched again where its digest is not the expected
 * one, continued where an attempt was cut off, and put in place by renaming. A digest that is not known beforehand is recorded at first use
 * in `NAME.lock.json` and expected ever after.
 */
export function createDownloads(settings: DownloadSettings): PromptFiles['download'] {
  return async (remote, options) => {
    try {
      return await download(remote, settings, options);
    } catch (failure) {
      throw options.signal.aborted ? new InterruptedError() : describeCacheFailure(failure, settings.cacheFolder);
    }
  };
}

async function download(remote: RemoteFile, settings: DownloadSettings, options: Options): Promise<DownloadedFile> {
  const { cacheFolder, stateFolder = cacheFolder } = settings;
  const file = join(cacheFolder, remote.name);
  const state = join(stateFolder, remote.name);
  const place = settings.placeOf?.(file) ?? createUnboundedPlace(cacheFolder);
  await place.hold();
  await createPrivateFolder(dirname(file), cacheFolder);
  await createPrivateFolder(dirname(state), stateFolder);
  const recordFile = `${state}.lock.json`;
  const record = remote.sha256 === undefined ? await loadDownloadRecord(recordFile, remote.url) : undefined;
  const expected = remote.sha256 ?? record?.sha256;
  const found = expected === undefined ? 'absent' : await inspect(file, { sha256: expected, bytes: record?.bytes }, options.signal);
  if (expected !== undefined && found === 'whole') {
    for (const path of [file, recordFile]) await makePrivate(path);
    return describeFile(file, expected, record ?? { url: remote.url });
  }
  if (found === 'changed') await throwAway(file, remote, place);
  const part = await claimPart(state, remote.url);
  try {
    return await fetchWithRetries({ remote, settings, options, file, place, recordFile, record }, part);
  } catch (failure) {
    throw found === 'changed' ? describeChanged(failure, remote) : failure;
  } finally {
    await part.release();
  }
}

/** What was cached must be, to the byte, what was downloaded; where it is not, nobody knows what it is. */
async function throwAway(file: string, { name }: RemoteFile, place: DownloadPlace): Promise<void> {
  await rm(file, { force: true });
  place.warn(
    `${name} was changed in the cache since it was downloaded. It is thrown away and downloaded again: see who else writes there.`,
  );
}

function describeChanged(failure: unknown, { name }: RemoteFile): unknown {
  if (!(failure instanceof EdgeError) || failure instanceof DownloadRefusal) return failure;
  const { message, edge, cure, retryable } = failure;
  return new EdgeError({
    edge,
    message: `${name} was changed in the cache and is thrown away, and ${message}`,
    ...(cure !== undefined && { cure }),
    retryable,
    cause: failure,
  });
}

function fetchWithRetries(job: Job, part: DownloadPart): Promise<DownloadedFile> {
  const { retries = 4, retryDelayMs = 1000 } = job.settings;
  const attempt = (): Promise<DownloadedFile> =>
    fetchOnce(job, part).catch((failure: unknown) => {
      throw describeCacheFailure(failure, job.settings.cacheFolder);
    });
  return pRetry(attempt, {
    retries,
    minTimeout: retryDelayMs,
    maxTimeout: 30_000,
    randomize: true,
    signal: job.options.signal,
    shouldRetry: ({ error }) => error instanceof EdgeError && error.retryable,
  });
}

async function fetchOnce(job: Job, part: DownloadPart): Promise<DownloadedFile> {
  const { remote, settings, options, file, place, record } = job;
  const transferred = await transfer({
    remote,
    part,
    place,
    revision: record?.revision,
    token: settings.token,
    idleTimeoutMs: settings.idleTimeoutMs ?? 60_000,
    signal: options.signal,
    onProgress: options.onProgress ?? (() => {}),
  });
  const sha256 = await computeFileDigest(part.path, remote.name, options.signal);
  const expected = remote.sha256 ?? record?.sha256 ?? transferred.announced ?? sha256;
  if (sha256 !== expected) {
    await part.discard();
    throw wrongDigest(job, transferred, { sha256, expected });
  }
  const bytes = (await stat(part.path)).size;
  if (remote.sha256 === undefined && record === undefined) {
    const { url, revision } = transferred;
    await saveDownloadRecord(job.recordFile, { source: remote.url, url, ...(revision !== undefined && { revision }), sha256, bytes });
  }
  await rename(part.path, file);
  await part.discard();
  return describeFile(file, sha256, transferred);
}

/** Where a file was put together from two answers the parts may not belong together: that is worth one more attempt. */
function wrongDigest(
  { remote, record, recordFile }: Job,
  { url, resumed }: Transferred,
  found: { sha256: string; expected: string },
): EdgeError {
  return new EdgeError({
    edge: 'download',
    message: `${remote.name}: ${url} has SHA-256 ${found.sha256}, not the expected ${found.expected}`,
    cure:
      record === undefined
        ? `Something between here and the server may have sent another file. ${remote.cure}`
        : `The file changed since its first use. If that is meant, delete ${recordFile} and record new baselines.`,
    retryable: resumed,
  });
}

type Expected = { readonly sha256: string; readonly bytes: number | undefined };

async function inspect(file: string, { sha256, bytes }: Expected, signal: AbortSignal): Promise<'absent' | 'whole' | 'changed'> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return 'absent';
  if (!found.isFile() || (bytes !== undefined && found.size !== bytes)) return 'changed';
  return (await computeFileDigest(file, file, signal)) === sha256 ? 'whole' : 'changed';
}

function describeFile(
  path: string,
  sha256: string,
  { url, revision }: { readonly url: string; readonly revision?: string },
): DownloadedFile {
  return { path, url, sha256, ...(revision !== undefined && { revision }) };
}

function describeCacheFailure(failure: unknown, folder: string): unknown {
  const code = codeOf(failure);
  if (failure instanceof EdgeError || code === undefined) return failure;
  return new EdgeError({
    edge: 'download',
    message: code === 'ENOSPC' ? `no space is left for ${folder}` : `${folder} cannot be written (${code})`,
    cure: 'Free some space there or name another cache folder: POQ_CACHE.',
    retryable: false,
    cause: failure,
  });
}
