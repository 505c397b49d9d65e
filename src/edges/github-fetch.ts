import { defaults } from '@actions/github/lib/utils';

type Limits = { readonly timeoutMs: number; readonly signal: AbortSignal };

/**
 * fetch with a time limit for each attempt, its body included, that ends with the program's signal. For the job's own server it is the
 * toolkit's, which knows the runner's proxy.
 */
export function createGitHubFetch(apiUrl: string, { timeoutMs, signal }: Limits): typeof fetch {
  const send: typeof fetch = defaults.baseUrl === apiUrl ? (defaults.request?.fetch ?? fetch) : fetch;
  return async (input, options) => {
    try {
      return await send(input, { ...options, signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) });
    } catch (failure) {
      // Octokit passes an AbortError on as it is; anything else would be tried again.
      throw signal.aborted ? Object.assign(new Error('interrupted'), { name: 'AbortError' }) : failure;
    }
  };
}
