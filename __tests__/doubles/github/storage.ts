import { createServer } from 'node:http';
import type { Answer } from './exchange.ts';
import { carryOut, type FaultQueue } from './faults.ts';
import { type LocalServer, listen } from './local-server.ts';
import { sendAnswer } from './send-answer.ts';
import type { State } from './state.ts';

type Storage = { readonly state: State; readonly violations: string[]; readonly faults: FaultQueue };

/**
 * Where archives lie, on a host of its own: the address is the permission, and whoever brings a token along is refused, as Azure's storage
 * does it.
 */
export function startStorage({ state, violations, faults }: Storage): Promise<LocalServer> {
  const answer = (url: string, authorization: string | undefined): Answer => {
    if (authorization !== undefined) {
      violations.push('the token was sent to the storage');
      return { status: 400, body: 'InvalidAuthenticationInfo' };
    }
    const id = /^\/archives\/(\d+)\.zip\?sig=secret$/.exec(url)?.[1];
    const artifact = state.artifacts.find((candidate) => String(candidate.id) === id);
    return artifact === undefined ? { status: 403, body: 'AuthenticationFailed' } : { status: 200, bytes: artifact.zip };
  };
  return listen(
    createServer((request, response) => {
      const { method = 'GET', url = '/', headers } = request;
      carryOut(faults.take(method, url), () => answer(url, headers.authorization)).then(
        (outcome) => sendAnswer(response, outcome),
        () => response.destroy(),
      );
    }),
  );
}
