import { defaults } from '@actions/github/lib/utils';

type Limits = { readonly timeoutMs: number; readonly signal: AbortSignal };

export type GitHubFetch = {
  /** comes back with the whole body: Octokit takes one that broke off for an empty one */
  readonly whole: typeof fetch;
  /** comes back when the body begins */
  readonly streamed: typeof fetch;
};

/**
 * fetch with a time limit for each attempt, its body included, that ends with the program's signal. For the job's own server it is the
 * toolkit's, which knows the runner's proxy.
 */
export function createGitHubFetch(apiUrl: string, { timeoutMs, signal }: Limits): GitHubFetch {
  const send: typeof fetch = defaults.baseUrl === apiUrl ? (defaults.request?.fetch ?? fetch) : fetch;
  const request = async (
    use: (response: Response) => Promise<Response>,
    ...[input, options]: Parameters<typeof fetch>
  ): Promise<Response> => {
    try {
      return await use(await send(input, { ...options, signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) }));
    } catch (failure) {
      // Octokit passes an AbortError on as it is; anything else would be tried again.
      throw signal.aborted ? Object.assign(new Error('interrupted'), { name: 'AbortError' }) : failure;
    }
  };
  return {
    whole: (input, options) => request(collectBody, input, options),
    streamed: (input, options) => request((response) => Promise.resolve(response), input, options),
  };
}

async function collectBody(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer();
  const { status, headers, url } = response;
  const whole = new Response(bytes.byteLength === 0 ? null : bytes, { status, headers: [...headers] });
  // A response that was made by hand has no address, and Octokit's pages look at it.
  return Object.defineProperty(whole, 'url', { value: url });
}
