import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Fields = Readonly<Record<string, unknown>>;

export type EngineScene = {
  /** what a GET of a path gives: a text, or an object as JSON; others are 404. A function that gives nothing keeps who asked waiting. */
  readonly pages?: Readonly<Record<string, string | object | (() => string | undefined)>>;
  /** the message with which a completion is refused (400); undefined: it is answered with "ok" */
  readonly refuse?: (body: Fields) => string | undefined;
  /** before a refusal goes out, so that many requests are under way */
  readonly delayMs?: number;
  /** how long an answer takes */
  readonly answerMs?: number;
};

export type EngineServer = {
  /** up to and with /v1 */
  readonly baseUrl: string;
  /** every GET, as `path authorization` */
  readonly gets: readonly string[];
  /** the bodies of all completions */
  readonly bodies: readonly Fields[];
  /** connections that were ever made */
  readonly connections: () => number;
  close(): Promise<void>;
};

/** A server with the pages of an engine. */
export async function startEngineServer(scene: EngineScene, host = '127.0.0.1'): Promise<EngineServer> {
  const gets: string[] = [];
  const bodies: Fields[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    if (request.method === 'GET') answerPage(request, response, scene, gets);
    else answerCompletion(request, response, scene, bodies).catch(() => response.destroy());
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    gets,
    bodies,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerPage({ url = '', headers }: IncomingMessage, response: ServerResponse, { pages = {} }: EngineScene, gets: string[]): void {
  gets.push(`${url} ${headers.authorization ?? '-'}`);
  const page = pages[url];
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"Not Found"}');
    return;
  }
  const text = typeof page === 'function' ? page() : page;
  if (text === undefined) return;
  response.end(typeof text === 'string' ? text : JSON.stringify(text));
}

async function answerCompletion(
  request: IncomingMessage,
  response: ServerResponse,
  { refuse, delayMs = 0, answerMs = 0 }: EngineScene,
  bodies: Fields[],
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body: Fields = JSON.parse(Buffer.concat(parts).toString());
  bodies.push(body);
  const refusal = refuse?.(body);
  if (refusal !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: refusal, type: 'invalid_request_error', code: 'unsupported_parameter' } }));
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, answerMs));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const usage = { prompt_tokens: 7, completion_tokens: 1 };
  response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: 'ok' }, finish_reason: 'stop' }], usage })}\n\n`);
  response.end('data: [DONE]\n\n');
}
