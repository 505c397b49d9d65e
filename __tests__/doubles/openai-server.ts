import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { findScript } from './openai-script.ts';

/** What the server saw of one request; times in milliseconds on its own clock. */
export type Seen = {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly authorization: string | undefined;
  readonly receivedMs: number;
  /** when each piece of the answer was handed to the socket */
  readonly writesMs: number[];
};

export type ScriptedServer = {
  /** up to and with /v1 */
  readonly baseUrl: string;
  readonly port: number;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
};

/**
 * A server that speaks OpenAI's protocol and does what the model name says (`__tests__/doubles/openai-script.ts`). `GET /v1/models` lists
 * two models, `GET /seen` what it saw. As a process of its own: `node __tests__/doubles/openai-server.ts --port 8123`.
 */
export async function startOpenAiServer(port = 0, keepAliveTimeout = 5_000): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  const attempts = new Map<string, number>();
  const server = createServer({ noDelay: true, keepAliveTimeout }, (request, response) => {
    answer(request, response, seen, attempts).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = portOf(server.address());
  return {
    baseUrl: `http://127.0.0.1:${bound}/v1`,
    port: bound,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address !== null ? address.port : 0);

async function answer(request: IncomingMessage, response: ServerResponse, seen: Seen[], attempts: Map<string, number>): Promise<void> {
  const receivedMs = performance.now();
  const path = request.url ?? '';
  if (request.method === 'GET') return answerGet(path, response, seen);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body: Record<string, unknown> = JSON.parse(Buffer.concat(parts).toString());
  const model = String(body.model);
  const attempt = (attempts.get(model) ?? 0) + 1;
  attempts.set(model, attempt);
  const writesMs: number[] = [];
  seen.push({ path, body, authorization: request.headers.authorization, receivedMs, writesMs });
  const [name = '', settings = ''] = model.split('?');
  const script = /^\/v1\/(chat\/)?completions/.test(path) ? findScript(name) : undefined;
  if (script === undefined) {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: `the model ${model} does not exist`, code: 'model_not_found' } }));
    return;
  }
  const write = (bytes: string | Uint8Array): void => {
    writesMs.push(performance.now());
    response.write(bytes);
  };
  await script({ request, response, chat: path.endsWith('/chat/completions'), settings: new URLSearchParams(settings), attempt, write });
}

function answerGet(path: string, response: ServerResponse, seen: readonly Seen[]): void {
  response.setHeader('content-type', 'application/json');
  if (path === '/v1/models') response.end(JSON.stringify({ object: 'list', data: [{ id: 'stream' }, { id: 'whole' }] }));
  else if (path === '/seen') response.end(JSON.stringify(seen));
  else response.writeHead(404).end('{}');
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const server = await startOpenAiServer(Number(values.port));
  process.stdout.write(`listening at ${server.baseUrl}\n`);
}
