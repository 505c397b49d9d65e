import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { EdgeError } from '../failures.ts';
import type { DownloadProgress, RemoteFile } from '../suite/prompt-files.ts';
import type { DownloadPart } from './download-part.ts';
import type { DownloadPlace } from './download-place.ts';
import { DownloadRefusal } from './download-refusal.ts';
import { type DownloadResponse, reasonOf, requestDownload } from './download-request.ts';
import { codeOf } from './file-failure.ts';

export type Transfer = {
  readonly remote: RemoteFile;
  /** the commit to ask for, if it is known already */
  readonly revision: string | undefined;
  readonly part: DownloadPart;
  readonly place: DownloadPlace;
  readonly token: string | undefined;
  readonly idleTimeoutMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DownloadProgress) => void;
};

export type Transferred = { readonly url: string; readonly revision?: string; readonly announced?: string; readonly resumed: boolean };

/** One attempt to bring the rest of a file into its part. Throws EdgeError; what has arrived stays for the next attempt. */
export async function transfer({
  remote,
  part,
  place,
  token,
  idleTimeoutMs,
  signal,
  onProgress,
  ...transfer
}: Transfer): Promise<Transferred> {
  const idle = createIdleTimer(idleTimeoutMs);
  const limited = AbortSignal.any([signal, idle.signal]);
  try {
    const known = await part.resumption();
    const asked = transfer.revision ?? known?.revision;
    const url = remote.url.replace('{revision}', asked ?? remote.branch ?? 'main');
    const range = known === undefined ? {} : { range: `bytes=${known.bytes}-`, 'if-range': known.etag };
    const headers = { 'accept-encoding': 'identity', ...range };
    const answer = await requestDownload({ url, headers, token, signal: limited, cure: remote.cure });
    const revision = asked ?? answer.revision;
    const named = { ...(revision !== undefined && { revision }), ...(answer.announced !== undefined && { announced: answer.announced }) };
    const offset = await acceptAnswer(answer.response, { url, remote, part, expected: known?.bytes ?? 0 });
    if (offset === 0) await part.begin({ source: remote.url, ...named, ...strongTag(answer.response.headers) });
    await writeBody(answer, { remote, part, place, offset, onProgress, touch: idle.touch });
    return { url: revision === undefined ? url : remote.url.replace('{revision}', revision), ...named, resumed: offset > 0 };
  } catch (failure) {
    throw idle.signal.aborted && !signal.aborted ? stalled(remote, idleTimeoutMs) : describe(failure, remote);
  } finally {
    idle.stop();
  }
}

type Acceptance = { readonly url: string; readonly remote: RemoteFile; readonly part: DownloadPart; readonly expected: number };

/** Where the body's first byte belongs: 0 for the whole file, else the end of the part. */
async function acceptAnswer(response: Response, { url, remote, part, expected }: Acceptance): Promise<number> {
  const { status, headers } = response;
  if (status === 200) return 0;
  const start = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1];
  if (status === 206 && expected > 0 && Number(start) === expected) return expected;
  await response.body?.cancel();
  if (status === 206 || status === 416) {
    await part.discard();
    throw failed(remote, `${url} answered with another part of the file than was asked for (${status})`, true);
  }
  const sentence = status === 404 || status === 410 ? 'is not there' : status === 401 || status === 403 ? 'is refused' : 'could not be had';
  throw new DownloadRefusal({ message: `${url} ${sentence} (HTTP ${status})`, cure: remote.cure, status });
}

type Writing = Pick<Transfer, 'remote' | 'part' | 'place' | 'onProgress'> & { readonly offset: number; readonly touch: () => void };

/** Room for a body of unknown length is made in pieces of this size. */
const ROOM_STEP = 64 * 2 ** 20;

async function writeBody({ response }: DownloadResponse, { remote, part, place, offset, onProgress, touch }: Writing): Promise<void> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = response.headers.has('content-encoding') || Number.isNaN(length) ? undefined : offset + length;
  const handle = await openPart(part.path, offset);
  let received = offset;
  let granted = offset;
  const grant = async (bytes: number): Promise<void> => {
    await place.makeRoom(remote.name, bytes);
    touch();
  };
  try {
    if ((total ?? 0) > remote.maxBytes) throw tooLarge(remote);
    if (total !== undefined) await grant(total - offset);
    granted = total ?? offset;
    for await (const piece of response.body ?? []) {
      touch();
      if (received + piece.length > remote.maxBytes) throw tooLarge(remote);
      if (received + piece.length > granted) {
        granted = received + piece.length + ROOM_STEP;
        await grant(granted - received);
      }
      received += piece.length;
      await handle.writeFile(piece);
      onProgress({ file: remote.name, receivedBytes: received, ...(total !== undefined && { totalBytes: total }) });
    }
  } finally {
    await handle.close();
  }
  if (total !== undefined && received < total)
    throw failed(remote, `${remote.name}: the connection ended ${total - received} bytes early`, true);
}

/** For this user only, also where a part was left with other rights. A link in its place is refused (ELOOP): it leads out of the cache. */
async function openPart(path: string, offset: number): Promise<FileHandle> {
  const start = offset > 0 ? constants.O_APPEND : constants.O_TRUNC;
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW | start, 0o600);
  await handle.chmod(0o600);
  return handle;
}

/** A weak tag (`W/…`) does not promise equal bytes. */
function strongTag(headers: Headers): { readonly etag?: string } {
  const etag = headers.get('etag');
  return etag?.startsWith('"') === true && !headers.has('content-encoding') ? { etag } : {};
}

function createIdleTimer(ms: number): { readonly signal: AbortSignal; readonly touch: () => void; readonly stop: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  return { signal: controller.signal, touch: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

const failed = ({ cure }: RemoteFile, message: string, retryable: boolean): EdgeError =>
  new EdgeError({ edge: 'download', message, cure, retryable });

const stalled = (remote: RemoteFile, ms: number): EdgeError => failed(remote, `${remote.name}: nothing arrived for ${ms / 1000} s`, true);

const tooLarge = (remote: RemoteFile): EdgeError => failed(remote, `${remote.name}: is larger than ${remote.maxBytes} bytes`, false);

const DISK_CODES = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EIO',
  'EMFILE',
  'ELOOP',
]);

/** A system error of the disk concerns the cache; whatever else comes out of a body is a cut connection. */
function describe(failure: unknown, remote: RemoteFile): unknown {
  if (failure instanceof EdgeError || DISK_CODES.has(codeOf(failure) ?? '')) return failure;
  return new EdgeError({
    edge: 'download',
    message: `${remote.name}: the connection was cut${reasonOf(failure)}`,
    cure: remote.cure,
    retryable: true,
    cause: failure,
  });
}
