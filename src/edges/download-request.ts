import { EdgeError } from '../failures.ts';
import { isCommit } from './download-record.ts';
import { codeOf } from './file-failure.ts';

type DownloadRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** sent to the origin of `url` only, and never again once a redirect has led elsewhere */
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  readonly cure: string;
};

export type DownloadResponse = {
  /** the last one; the others were redirects */
  readonly response: Response;
  /** the commit that a hub's first answer names */
  readonly revision?: string;
  /** the SHA-256 that a hub's first answer announces */
  readonly announced?: string;
};

const MAX_REDIRECTS = 5;

/**
 * Asks for a file and follows redirects, over https only (http where the first address is this machine itself).
 * A hub names commit and digest in headers of its own answer, before it redirects to where the bytes lie.
 * Throws EdgeError.
 */
export async function requestDownload({ url, headers, token, signal, cure }: DownloadRequest): Promise<DownloadResponse> {
  let target = new URL(url);
  let named: Omit<DownloadResponse, 'response'> = {};
  const { origin } = target;
  const local = isLoopback(target);
  let authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    refuseUnsafe(target, local, cure);
    if (target.origin !== origin) authorization = {};
    const response = await send(target, { headers: { ...headers, ...authorization }, signal, cure });
    named = { ...readHubHeaders(response.headers), ...named };
    const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
    if (location === null) return { response, ...named };
    await response.body?.cancel();
    target = parseLocation(location, target, cure);
  }
  throw new EdgeError({ edge: 'download', message: `${url} redirects more than ${MAX_REDIRECTS} times`, cure, retryable: false });
}

async function send(target: URL, { headers, signal, cure }: Omit<DownloadRequest, 'url' | 'token'>): Promise<Response> {
  try {
    return await fetch(target, { headers, signal, redirect: 'manual' });
  } catch (failure) {
    if (signal.aborted) throw signal.reason;
    throw new EdgeError({
      edge: 'download',
      message: `${target.origin} cannot be reached${reasonOf(failure)}`,
      cure,
      retryable: true,
      cause: failure,
    });
  }
}

function refuseUnsafe(target: URL, local: boolean, cure: string): void {
  const allowed = target.protocol === 'https:' ? local || !isLoopback(target) : target.protocol === 'http:' && local && isLoopback(target);
  if (allowed) return;
  throw new EdgeError({ edge: 'download', message: `${target.origin} is refused: downloads come over https only`, cure, retryable: false });
}

function parseLocation(location: string, from: URL, cure: string): URL {
  if (URL.canParse(location, from.href)) return new URL(location, from.href);
  throw new EdgeError({ edge: 'download', message: `${from.origin} redirects to what is no address`, cure, retryable: false });
}

const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** `X-Repo-Commit` and `X-Linked-ETag` of huggingface.co; believed only where they look like what they should be. */
function readHubHeaders(headers: Headers): Omit<DownloadResponse, 'response'> {
  const revision = headers.get('x-repo-commit');
  const announced = /^"?([0-9a-f]{64})"?$/.exec(headers.get('x-linked-etag') ?? '')?.[1];
  return {
    ...(isCommit(revision) && { revision }),
    ...(announced !== undefined && { announced }),
  };
}

/** fetch hides what happened (ENOTFOUND, ECONNREFUSED) in the cause. */
export function reasonOf(failure: unknown): string {
  const cause = typeof failure === 'object' && failure !== null && 'cause' in failure ? failure.cause : undefined;
  const code = codeOf(cause);
  return code === undefined ? '' : ` (${code})`;
}
