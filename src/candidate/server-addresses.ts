import type { EndpointCandidate } from '../documents/candidate.ts';
import { EdgeError, InputError } from '../failures.ts';
import type { ServerAddress, Serving } from './serving.ts';

/** Where the server of a candidate will listen: the hosts and ports of `baseUrl` and `serve.ready.url`, each once. Throws InputError. */
export function listAddresses({ name, baseUrl, serve }: EndpointCandidate): readonly ServerAddress[] {
  const urls = serve === undefined ? [baseUrl] : [baseUrl, serve.ready.url];
  const addresses = urls.map((text) => {
    const url = URL.parse(text);
    if (url === null) throw new InputError(`candidate ${name}: ${JSON.stringify(text)} is no URL`);
    const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port };
  });
  return addresses.filter(({ host, port }, index) => addresses.findIndex((other) => other.host === host && other.port === port) === index);
}

/**
 * Makes sure that nobody listens where the server will: its answers would be taken for the candidate's. Throws EdgeError.
 */
export async function requireFree(addresses: readonly ServerAddress[], serving: Serving, name: string): Promise<void> {
  for (const address of addresses) {
    if (!(await serving.isTaken(address))) continue;
    throw new EdgeError({
      edge: 'serve',
      message: `${describeAddress(address)}, where ${name} is to listen, is in use already`,
      cure: `End what listens there (\`ss -ltnp 'sport = :${address.port}'\` shows it), or give the candidate another port. To measure a server that runs already, take serve out of the candidate.`,
      retryable: true,
    });
  }
}

export const describeAddress = ({ host, port }: ServerAddress): string => `port ${port} of ${host}`;
