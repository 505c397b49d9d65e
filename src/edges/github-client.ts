import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { EdgeError, InterruptedError } from '../failures.ts';
import { describeGitHubFailure } from './github-failure.ts';
import { createGitHubFetch, type GitHubFetch } from './github-fetch.ts';
import { wrongShape } from './github-fields.ts';
import { type Patience, usualPatience, waitForLimit } from './github-waiting.ts';

export type GitHubConnection = {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** such as `https://api.github.com` or `https://host/api/v3` */
  readonly apiUrl: string;
  /** believed where it lies on the same server; else it is told from `apiUrl` */
  readonly graphqlUrl?: string;
  readonly signal: AbortSignal;
  readonly onWait?: (sentence: string) => void;
  readonly patience?: Partial<Patience>;
};

type Call = {
  /** method and address; `{owner}` and `{repo}` are filled in, everything else by `parameters` */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** what is wanted of the answer (default: its JSON): the body as a stream of bytes, or where a redirect leads */
  readonly want?: 'bytes' | 'location';
};

type Reply = { readonly data: unknown; readonly location: string | undefined };

export type GitHubClient = {
  readonly graphqlUrl: string;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** One request. Everything but POST is tried again after 5xx; `mayRepeat` says that of a POST. Throws GitHubRefusal, EdgeError, InterruptedError. */
  ask(call: Call & { readonly mayRepeat?: boolean }): Promise<Reply>;
  /** The pages of a list, a hundred entries each. Throws as `ask` does. */
  pages(call: Call): AsyncIterable<unknown>;
  /** Lets work end with the program's signal, and what it throws be said in the program's own terms. */
  guard<T>(work: () => Promise<T>): Promise<T>;
};

type Octokit = ReturnType<typeof getOctokit>;

/** A connection to one repository of one server. */
export function openGitHubClient(connection: GitHubConnection): GitHubClient {
  const { token, signal } = connection;
  const [owner = '', repo = ''] = connection.repository.split('/');
  const patience = { ...usualPatience, ...connection.patience };
  const requests = createGitHubFetch(connection.apiUrl, { timeoutMs: patience.requestTimeoutMs, signal });
  const octokit = createOctokit(connection, { patience, requests });
  const wants = { bytes: { parseSuccessResponseBody: false, fetch: requests.streamed }, location: { redirect: 'manual' } } as const;
  const guard = createGuard(signal, token);
  return {
    graphqlUrl: locateGraphql(connection),
    patience,
    signal,
    guard,
    ask: ({ route, parameters, want, mayRepeat = !route.startsWith('POST ') }) =>
      guard(async () => {
        const request = { ...(!mayRepeat && { retries: 0 }), ...(want !== undefined && wants[want]) };
        const { data, headers } = await octokit.request(route, { owner, repo, ...parameters, request });
        return { data, location: headers.location };
      }),
    async *pages({ route, parameters }) {
      const pages = octokit.paginate.iterator(route, { owner, repo, per_page: 100, ...parameters })[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await guard(() => pages.next());
        if (done === true) return;
        yield value.data;
      }
    },
  };
}

function createGuard(signal: AbortSignal, token: string): GitHubClient['guard'] {
  return async (work) => {
    const stopped = Promise.withResolvers<never>();
    const stop = (): void => stopped.reject(new InterruptedError());
    signal.addEventListener('abort', stop, { once: true });
    try {
      if (signal.aborted) throw new InterruptedError();
      return await Promise.race([work(), stopped.promise]);
    } catch (failure) {
      throw signal.aborted ? new InterruptedError() : describeGitHubFailure(failure, token);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
}

type Manner = { readonly patience: Patience; readonly requests: GitHubFetch };

function createOctokit({ token, apiUrl, signal, onWait = () => {} }: GitHubConnection, { patience, requests }: Manner): Octokit {
  const { retries, secondMs } = patience;
  const wait = (seconds: number, _request: unknown, _octokit: unknown, waited: number): Promise<boolean> =>
    waitForLimit(seconds, waited, { patience, signal, onWait });
  const options = {
    baseUrl: apiUrl,
    userAgent: 'poq-gate',
    log: { debug() {}, info() {}, warn() {}, error() {} },
    request: { fetch: requests.whole },
    retry: { retries, retryAfterBaseValue: secondMs / 2, doNotRetry: [400, 401, 403, 404, 409, 410, 415, 422, 429, 451] },
    // An id of its own: writes are a second apart for each client, not for the whole process. The waits are done in the handlers.
    throttle: { id: crypto.randomUUID(), retryAfterBaseValue: 0, onRateLimit: wait, onSecondaryRateLimit: wait },
  };
  const octokit = getOctokit(token, options, retry, throttling);
  octokit.hook.before('request', ({ url }) => {
    // The token goes to no other server, whatever a Link header says.
    if (new URL(url, apiUrl).origin === new URL(apiUrl).origin) return;
    throw new EdgeError({ edge: 'github', message: 'the next page is said to lie on another server', retryable: false });
  });
  octokit.hook.after('request', (response, { method, url }) => {
    const expectsBody = response.status === 200 || response.status === 201;
    // What cannot be parsed arrives as text, and nothing at all would be taken for an empty page.
    if (expectsBody && (typeof response.data !== 'object' || response.data === null)) throw wrongShape(`${method} ${url}`, 'no JSON');
  });
  return octokit;
}

/** GitHub Enterprise Server has it beside its REST API, github.com below. */
function locateGraphql({ apiUrl, graphqlUrl }: GitHubConnection): string {
  if (graphqlUrl !== undefined && URL.parse(graphqlUrl)?.origin === new URL(apiUrl).origin) return graphqlUrl;
  return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/v3$/, 'graphql') : `${apiUrl}/graphql`;
}
