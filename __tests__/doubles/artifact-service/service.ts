import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type BlobStore, createBlobStore } from './blob-store.ts';
import { type BackendIds, mintJobToken, readJobToken } from './job-token.ts';

/** What was uploaded to its end. */
export type StoredArtifact = BackendIds & {
  readonly id: number;
  readonly name: string;
  readonly archive: Uint8Array;
  /** `sha256:…` as the client reckoned it */
  readonly digest: string;
  readonly mimeType: string;
};

export type ArtifactService = {
  /** finalized uploads, oldest first */
  readonly artifacts: readonly StoredArtifact[];
  /** what a runner would put into the environment of a job */
  readonly environment: Readonly<Record<'ACTIONS_RESULTS_URL' | 'ACTIONS_RUNTIME_TOKEN', string>>;
  /** The next call of a method is answered with this. */
  refuse(method: Method, refusal: Refusal): void;
  close(): Promise<void>;
};

export type Method = 'CreateArtifact' | 'FinalizeArtifact' | 'blob';
export type Refusal = { readonly status: number; readonly code?: string; readonly message: string };

type Draft = { readonly blob: string; readonly mimeType: string };
type State = {
  readonly blobs: BlobStore;
  readonly drafts: Map<string, Draft>;
  readonly artifacts: StoredArtifact[];
  readonly refusals: Map<Method, Refusal[]>;
  /** where the server listens */
  origin: string;
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * The artifact service of GitHub Actions as its own client speaks to it when it uploads: Twirp with JSON for the artifact, block blobs of
 * Azure Storage for the bytes, over a real socket. Source of the protocol: actions/toolkit, packages/artifact.
 */
export async function startArtifactService(ids: BackendIds = { run: 'run-1', job: 'job-1' }): Promise<ArtifactService> {
  const state: State = { blobs: createBlobStore(), drafts: new Map(), artifacts: [], refusals: new Map(), origin: '' };
  const server = createServer((request, response) => {
    handle(state, request, response).catch((failure: unknown) => answer(response, { status: 500, message: String(failure) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the artifact service has no port');
  state.origin = `http://127.0.0.1:${address.port}`;
  return {
    artifacts: state.artifacts,
    environment: { ACTIONS_RESULTS_URL: `${state.origin}/`, ACTIONS_RUNTIME_TOKEN: mintJobToken(ids) },
    refuse: (method, refusal) => void state.refusals.set(method, [...(state.refusals.get(method) ?? []), refusal]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.origin);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const method = methodOf(request, url);
  if (method === undefined) return answer(response, { status: 404, code: 'bad_route', message: `no handler for ${url.pathname}` });
  const refusal = state.refusals.get(method)?.shift();
  if (refusal !== undefined) return answer(response, refusal);
  if (method === 'blob') return void response.writeHead(state.blobs.put(url, body), { 'x-ms-version': '2025-11-05' }).end();
  const ids = readJobToken(request.headers.authorization);
  if (ids === undefined) return answer(response, { status: 401, code: 'unauthenticated', message: 'no token of a job' });
  const fields: Fields = JSON.parse(body.toString());
  if (fields.workflow_run_backend_id !== ids.run || fields.workflow_job_run_backend_id !== ids.job)
    return answer(response, { status: 403, code: 'permission_denied', message: 'the token is of another job' });
  answer(response, method === 'CreateArtifact' ? create(state, ids, fields) : finalize(state, ids, fields));
}

function methodOf({ method }: IncomingMessage, { pathname }: URL): Method | undefined {
  if (method === 'PUT' && pathname.startsWith('/blobs/')) return 'blob';
  const [, named] = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(pathname) ?? [];
  return method === 'POST' && (named === 'CreateArtifact' || named === 'FinalizeArtifact') ? named : undefined;
}

/** Twirp: fields, or an error with a code. */
function answer(response: ServerResponse, reply: Fields | Refusal): void {
  const isRefusal = 'status' in reply && typeof reply.status === 'number';
  const body = isRefusal ? { code: reply.code ?? 'internal', msg: reply.message } : reply;
  response.writeHead(isRefusal ? Number(reply.status) : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const keyOf = ({ run }: BackendIds, name: unknown): string => `${run}/${String(name)}`;

function create(state: State, ids: BackendIds, { name, version, mime_type: mimeType }: Fields): Fields | Refusal {
  const key = keyOf(ids, name);
  if (typeof name !== 'string' || name === '' || /["<>|*?\\/:\r\n]/.test(name))
    return { status: 400, code: 'invalid_argument', message: 'the artifact name is not valid' };
  if (version !== 7) return { status: 400, code: 'invalid_argument', message: 'the version is not known' };
  if (state.drafts.has(key))
    return { status: 409, code: 'already_exists', message: 'an artifact with this name already exists on the workflow run' };
  const { id, path } = state.blobs.reserve();
  state.drafts.set(key, { blob: id, mimeType: String(mimeType) });
  return { ok: true, signed_upload_url: `${state.origin}${path}` };
}

function finalize(state: State, ids: BackendIds, { name, size, hash }: Fields): Fields | Refusal {
  const draft = state.drafts.get(keyOf(ids, name));
  const archive = draft === undefined ? undefined : state.blobs.read(draft.blob);
  if (draft === undefined || archive === undefined) return { status: 404, code: 'not_found', message: 'nothing was uploaded' };
  const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
  if (Number(size) !== archive.length || hash !== digest)
    return { status: 400, code: 'invalid_argument', message: 'size or hash are not those of the upload' };
  const id = state.artifacts.length + 1;
  state.artifacts.push({ ...ids, id, name: String(name), archive, digest, mimeType: draft.mimeType });
  return { ok: true, artifact_id: String(id) };
}
