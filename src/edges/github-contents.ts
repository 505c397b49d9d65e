import { createHash } from 'node:crypto';
import pRetry from 'p-retry';
import { EdgeError } from '../failures.ts';
import { type Entry, type GitHub, GitHubRefusal } from '../pull-request/github.ts';
import type { GitHubClient } from './github-client.ts';
import { type Fields, openFields, openList, wrongShape } from './github-fields.ts';

type ContentReader = Pick<GitHub, 'readBranchTip' | 'readEntry' | 'readBlob'>;

/** A folder with more is cut off without a word: https://docs.github.com/rest/repos/contents#get-repository-content. */
const mostEntries = 1_000;

/** Branches, and what lies at a commit. */
export function createContentReader(client: GitHubClient): ContentReader {
  return {
    async readBranchTip(branch) {
      const place = `GET /repos/{owner}/{repo}/git/ref/heads/${branch}`;
      const { data } = await client.ask({ route: `GET /repos/{owner}/{repo}/git/ref/heads/${encodePath(branch)}` });
      return openFields(data, place).fields('object').sha('sha');
    },
    async readEntry(path, commit) {
      const segments = path === '' ? [] : path.split('/');
      // No commit holds such a name, and in an address it would climb out of the repository.
      if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return undefined;
      const route = `GET /repos/{owner}/{repo}/contents/${encodePath(path)}`;
      const reply = await client.ask({ route, parameters: { ref: commit } }).catch((failure: unknown) => {
        if (failure instanceof GitHubRefusal && failure.status === 404) return undefined;
        throw failure;
      });
      return reply && readContents(reply.data, path);
    },
    async readBlob(blob, maxBytes) {
      const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
      const call = { route, parameters: { file_sha: blob, mediaType: { format: 'raw' } }, want: 'bytes' as const };
      // The client asks again until an answer begins; a body that breaks off is asked for again here.
      const bytes = await client.guard(() =>
        pRetry(async () => collect((await client.ask(call)).data, { blob, maxBytes }), {
          retries: client.patience.retries,
          minTimeout: client.patience.secondMs / 2,
          signal: client.signal,
          shouldRetry: ({ error }) => error instanceof BrokenBody,
        }),
      );
      if (blob.length === 40 && computeBlobName(bytes) !== blob) throw wrongShape(`${route} (${blob})`, 'other bytes');
      return bytes;
    },
  };
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** What git calls a file with this content: SHA-1 over a header with its length, and its bytes (git-hash-object). */
const computeBlobName = (bytes: Uint8Array): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

function readContents(data: unknown, path: string): Entry {
  const place = `GET /repos/{owner}/{repo}/contents/${path}`;
  if (!Array.isArray(data)) return readOne(openFields(data, place));
  if (data.length >= mostEntries) {
    throw new EdgeError({
      edge: 'github',
      message: `${path === '' ? 'the root folder' : path} has ${mostEntries} entries or more, and GitHub tells no further ones`,
      cure: 'Move the files that the suite needs to a folder with fewer.',
      retryable: false,
    });
  }
  return { kind: 'folder', path, entries: openList(data, place).map(readOne) };
}

function readOne(row: Fields): Entry {
  const path = row.text('path', 10_000);
  switch (row.text('type')) {
    case 'dir':
      return { kind: 'folder', path, entries: [] };
    case 'file':
      // A submodule in a listing calls itself a file, but there is nothing to download.
      return row.has('download_url') ? { kind: 'file', path, bytes: row.count('size'), blob: row.sha('sha') } : { kind: 'other', path };
    default:
      return { kind: 'other', path };
  }
}

class BrokenBody extends EdgeError {}

type Wanted = { readonly blob: string; readonly maxBytes: number };

async function collect(body: unknown, { blob, maxBytes }: Wanted): Promise<Uint8Array> {
  if (!(body instanceof ReadableStream)) throw wrongShape(`GET /repos/{owner}/{repo}/git/blobs/${blob}`, 'no bytes');
  const pieces: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const piece of body) {
      if (!(piece instanceof Uint8Array)) continue;
      received += piece.length;
      if (received > maxBytes) throw tooLarge(blob, maxBytes);
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof EdgeError) throw cause;
    throw new BrokenBody({ edge: 'github', message: `the connection broke while blob ${blob} arrived`, retryable: true, cause });
  }
  return Buffer.concat(pieces);
}

const tooLarge = (blob: string, maxBytes: number): EdgeError =>
  new EdgeError({
    edge: 'github',
    message: `the file (blob ${blob}) is larger than ${maxBytes} bytes`,
    cure: 'Make the file smaller.',
    retryable: false,
  });
