import { chmod, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pRetry from 'p-retry';
import { EdgeError, InterruptedError } from '../failures.ts';
import type { DownloadedFile, PromptFiles, RemoteFile } from '../suite/prompt-files.ts';
import { claimPart, type DownloadPart } from './download-part.ts';
import { type DownloadRecord, loadDownloadRecord, saveDownloadRecord } from './download-record.ts';
import { type Transferred, transfer } from './download-transfer.ts';
import { computeFileDigest } from './file-digest.ts';
import { codeOf } from './file-failure.ts';
import { createFolder } from './folder.ts';

export type DownloadSettings = {
  /** made when it is needed, for this user only */
  readonly cacheFolder: string;
  /** where records and unfinished files lie, on the same disk (default: beside the files) */
  readonly stateFolder?: string;
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
  const file = join(settings.cacheFolder, remote.name);
  const state = join(settings.stateFolder ?? settings.cacheFolder, remote.name);
  for (const path of [file, state]) await createFolder(dirname(path), 0o700);
  const recordFile = `${state}.lock.json`;
  const record = remote.sha256 === undefined ? await loadDownloadRecord(recordFile, remote.url) : undefined;
  const expected = remote.sha256 ?? record?.sha256;
  if (expected !== undefined && (await isCached(file, expected, options.signal)))
    return describeFile(file, expected, record ?? { url: remote.url });
  const part = await claimPart(state, remote.url);
  try {
    return await fetchWithRetries({ remote, settings, options, file, recordFile, record }, part);
  } finally {
    await part.release();
  }
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
  const { remote, settings, options, file, record } = job;
  const transferred = await transfer({
    remote,
    part,
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
  await chmod(part.path, 0o600);
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

async function isCached(file: string, expected: string, signal: AbortSignal): Promise<boolean> {
  const isThere = await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  return isThere && (await computeFileDigest(file, file, signal)) === expected;
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
    cure: 'Free some space there or name another cache folder.',
    retryable: false,
    cause: failure,
  });
}
