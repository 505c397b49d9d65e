import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isRecord } from '../../../src/documents/plain-record.ts';
import { commentRoutes } from './comment-routes.ts';
import { type Found, findAnswerFaults, findOperation, findRequestFaults } from './description.ts';
import type { Answer, Call, Handler, Route } from './exchange.ts';
import { carryOut, type FaultQueue } from './faults.ts';
import { type LocalServer, listen } from './local-server.ts';
import { refusePermission } from './permissions.ts';
import { pullRoutes } from './pull-routes.ts';
import { repositoryRoutes } from './repository-routes.ts';
import { runRoutes } from './run-routes.ts';
import { sendAnswer } from './send-answer.ts';
import type { State } from './state.ts';

/** A request to the API as it arrived. */
export type LoggedRequest = {
  readonly method: string;
  /** below the API's root, query included: `/repos/acme/model/pulls?state=open` */
  readonly path: string;
  /** such as `issues/create-comment`; `graphql` for that; undefined where there is no such operation */
  readonly operation: string | undefined;
  readonly body: unknown;
};

export type ApiServer = {
  readonly state: State;
  /** '' or `/api/v3` */
  readonly basePath: string;
  readonly storageUrl: string;
  readonly faults: FaultQueue;
  readonly handlers: Handler[];
  readonly requests: LoggedRequest[];
  readonly violations: string[];
};

const routes: Readonly<Record<string, Route>> = { ...repositoryRoutes, ...pullRoutes, ...commentRoutes, ...runRoutes };

/** Serves the REST API below the base path, and GraphQL beside or below it. */
export function startApiServer(api: ApiServer): Promise<LocalServer> {
  return listen(
    createServer((request, response) => {
      serve(api, request, response).catch((failure: unknown) => {
        api.violations.push(`the local GitHub broke: ${failure instanceof Error ? failure.stack : String(failure)}`);
        response.writeHead(500).end();
      });
    }),
  );
}

async function serve(api: ApiServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  for (const handler of api.handlers) if (await handler(request, response, bytes)) return;
  const origin = `http://${request.headers.host}`;
  const url = new URL(request.url ?? '/', origin);
  const method = request.method ?? 'GET';
  const body: unknown = bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined;
  const graphql = url.pathname === `${api.basePath.replace(/v3$/, '')}${api.basePath === '' ? '/' : ''}graphql`;
  const inside = url.pathname.startsWith(`${api.basePath}/`);
  const path = graphql ? '/graphql' : inside ? url.pathname.slice(api.basePath.length) : url.pathname;
  const found = inside && !graphql ? findOperation(method, path) : undefined;
  api.requests.push({ method, path: `${path}${url.search}`, operation: graphql ? 'graphql' : found?.operation.id, body });
  const work = (): Answer => {
    if (!isAuthorized(api, request)) return { status: 401, body: { message: 'Bad credentials', status: '401' } };
    if (graphql) return answerViewer(api, method, body);
    if (found === undefined) return violate(api, [`${method} ${path}: no operation that this program is known to use`]);
    const wantsBytes = /\braw\b/.test(request.headers.accept ?? '');
    return answer(api, found, { url, body, apiUrl: `${origin}${api.basePath}`, wantsBytes });
  };
  const outcome = await carryOut(api.faults.take(method, `${path}${url.search}`), work);
  sendAnswer(response, outcome);
}

const isAuthorized = ({ state }: ApiServer, { headers }: IncomingMessage): boolean =>
  [`token ${state.token}`, `Bearer ${state.token}`, `bearer ${state.token}`].includes(headers.authorization ?? '');

function answerViewer(api: ApiServer, method: string, body: unknown): Answer {
  const query = isRecord(body) ? String(body.query) : '';
  if (method !== 'POST' || !/^\s*(query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query))
    return violate(api, ['graphql: only viewer { login } is known here']);
  const { login } = api.state;
  if (login !== null) return { status: 200, body: { data: { viewer: { login } } } };
  return { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] } };
}

type Understood = Pick<Call, 'url' | 'apiUrl' | 'wantsBytes'> & { readonly body: unknown };

/** Checks the request against GitHub's description, answers it, and checks the answer too. */
function answer(api: ApiServer, found: Found, { url, body, apiUrl, wantsBytes }: Understood): Answer {
  const { state, storageUrl } = api;
  const { id } = found.operation;
  const wrong = findRequestFaults(found, { query: url.searchParams, body });
  if (wrong.length > 0)
    return violate(
      api,
      wrong.map((text) => `${id}: ${text}`),
    );
  const route = routes[id];
  if (route === undefined) return violate(api, [`${id}: the local GitHub cannot do that`]);
  const fields = isRecord(body) ? body : {};
  const call = { state, parameters: found.parameters, query: url.searchParams, body: fields, url, apiUrl, storageUrl, wantsBytes };
  const given = refusePermission(id, state.permissions) ?? route(call);
  if (given.bytes !== undefined) return given;
  const own = findAnswerFaults(found, { status: given.status, body: given.body, headers: given.headers ?? {} });
  return own.length > 0
    ? violate(
        api,
        own.map((text) => `${id}: ${text}`),
      )
    : given;
}

function violate({ violations }: ApiServer, texts: readonly string[]): Answer {
  violations.push(...texts);
  return { status: 500, body: { message: `the local GitHub: ${texts.join('; ')}` } };
}
