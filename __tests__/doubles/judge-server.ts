import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One request as the server saw it. */
export type JudgeCall = {
  readonly path: string;
  readonly body: JudgeBody;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** 1 for the first request of all */
  readonly number: number;
  /** requests in flight, this one included */
  readonly inFlight: number;
  readonly atMs: number;
};

export type JudgeBody = {
  readonly model?: string;
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: unknown };
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly temperature?: number;
  readonly seed?: number;
};

/** What the server does with a request. */
export type JudgeAct =
  /** a chat completion; `model` and `usage` as the server tells them, null: not at all */
  | {
      readonly say: string;
      readonly afterMs?: number;
      readonly model?: string;
      readonly usage?: { readonly input: number; readonly output: number; readonly cached?: number } | null;
      readonly finishReason?: string;
    }
  | {
      readonly status: number;
      readonly error?: unknown;
      /** instead of `{ error }` */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly afterMs?: number;
    }
  /** half of a reply, then the connection is closed (`cut`) or the body ends as if it were whole (`half`) */
  | { readonly break: 'cut' | 'half' | 'hang' | 'close' }
  /** a reply of so many bytes */
  | { readonly huge: number };

export type JudgeServer = {
  readonly baseUrl: string;
  readonly port: number;
  readonly calls: readonly JudgeCall[];
  /** the most requests that were in flight at once */
  readonly mostInFlight: number;
  close(): Promise<void>;
};

/**
 * A chat server that speaks OpenAI's protocol on a real socket and does with each request what `act` says. `GET /v1/models` lists `models`.
 */
export async function startJudgeServer(
  act: (call: JudgeCall) => JudgeAct | Promise<JudgeAct>,
  models: readonly string[] = ['judge-2026-01-01'],
): Promise<JudgeServer> {
  const calls: JudgeCall[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      respond(response, 200, { data: models.map((id) => ({ id })) });
      return;
    }
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    response.once('close', () => {
      inFlight -= 1;
    });
    const body: JudgeBody = JSON.parse(await readText(request));
    const call: JudgeCall = {
      path: request.url ?? '',
      body,
      headers: request.headers,
      number: calls.length + 1,
      inFlight,
      atMs: performance.now(),
    };
    calls.push(call);
    await perform(response, call, await act(call));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    port,
    calls,
    get mostInFlight() {
      return mostInFlight;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const portOf = (address: AddressInfo | string | null): number => (typeof address === 'object' && address !== null ? address.port : 0);

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

function respond(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function perform(response: ServerResponse, { body }: JudgeCall, act: JudgeAct): Promise<void> {
  if ('afterMs' in act && act.afterMs !== undefined) await sleep(act.afterMs);
  if ('status' in act) return respond(response, act.status, act.body ?? { error: act.error ?? { message: 'not now' } }, act.headers);
  if ('say' in act) return respond(response, 200, completion(act, body));
  if ('huge' in act) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"choices":[{"message":{"content":"');
    for (let sent = 0; sent < act.huge && !response.destroyed; sent += 65_536) {
      response.write('x'.repeat(65_536));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end('"},"finish_reason":"stop"}]}');
    return;
  }
  if (act.break === 'close') response.destroy();
  if (act.break === 'cut' || act.break === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', ...(act.break === 'cut' && { 'content-length': '5000' }) });
    response.write('{"id":"x","choices":[{"message":{"role":"assis');
    await sleep(5);
    if (act.break === 'cut') response.destroy();
    else response.end();
  }
}

function completion(act: Extract<JudgeAct, { say: string }>, { model }: JudgeBody): unknown {
  const usage = act.usage === undefined ? { input: 100, output: 10 } : act.usage;
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: act.model ?? model,
    choices: [{ index: 0, message: { role: 'assistant', content: act.say }, finish_reason: act.finishReason ?? 'stop' }],
    ...(usage !== null && {
      usage: {
        prompt_tokens: usage.input,
        completion_tokens: usage.output,
        ...(usage.cached !== undefined && { prompt_tokens_details: { cached_tokens: usage.cached } }),
      },
    }),
  };
}

/** Refuses what a model does not take, in the words of OpenAI's API. Undefined where it takes the request. */
export function refuse(
  { body }: JudgeCall,
  refused: { readonly formats?: readonly string[]; readonly maxTokens?: true; readonly temperature?: true; readonly seed?: true },
): JudgeAct | undefined {
  const format = body.response_format?.type;
  if (format !== undefined && refused.formats?.includes(format) === true)
    return refusal(`Invalid parameter: 'response_format' of type '${format}' is not supported with this model.`, 'response_format');
  if (refused.maxTokens && body.max_tokens !== undefined)
    return refusal(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_tokens',
    );
  if (refused.temperature && body.temperature !== undefined)
    return refusal(
      "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
      'temperature',
    );
  if (refused.seed && body.seed !== undefined) return refusal("Unsupported parameter: 'seed' is not supported with this model.", 'seed');
  return undefined;
}

const refusal = (message: string, param: string): JudgeAct => ({
  status: 400,
  error: { message, type: 'invalid_request_error', param, code: 'unsupported_parameter' },
});
