import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What one request does to the scripted server: its model name is the script, as in `stream?first=50&gap=10&tokens=20&usage=extra`. */
export type Call = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly chat: boolean;
  readonly settings: URLSearchParams;
  /** 1 for the first request with this model name */
  readonly attempt: number;
  /** Sends bytes and notes when, for comparing with what a client measured. */
  readonly write: (bytes: string | Uint8Array) => void;
};

type Script = (call: Call) => Promise<void> | void;

const number = (call: Call, name: string, otherwise: number): number => Number(call.settings.get(name) ?? otherwise);

const event = (body: unknown): string => `data: ${JSON.stringify(body)}\n\n`;

/** One object of a stream; some clients read only what names itself so. */
const chunk = ({ chat }: Call, body: Record<string, unknown>): string =>
  event({ object: chat ? 'chat.completion.chunk' : 'text_completion', model: 'scripted', ...body });

function openStream({ response }: Call): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
}

/** One chunk with text (of the answer, or of the reasoning under another name) in the words of the API that was called. */
function delta(call: Call, text: string, extra: Record<string, unknown> = {}, field = 'content'): string {
  const choice = call.chat ? { index: 0, delta: { [field]: text }, finish_reason: null } : { index: 0, text, finish_reason: null };
  return chunk(call, { choices: [choice], ...extra });
}

function finish(call: Call, reason: string, tokens: number): string {
  const usage = {
    prompt_tokens: 7,
    completion_tokens: tokens,
    total_tokens: 7 + tokens,
    prompt_tokens_details: { cached_tokens: 3 },
    completion_tokens_details: { reasoning_tokens: number(call, 'reasoning', 0) },
  };
  const choice = call.chat ? { index: 0, delta: {}, finish_reason: reason } : { index: 0, text: '', finish_reason: reason };
  const mode = call.settings.get('usage') ?? 'extra';
  if (mode === 'finish' || mode === 'along') return chunk(call, { choices: [choice], usage });
  return chunk(call, { choices: [choice] }) + (mode === 'extra' ? chunk(call, { choices: [], usage }) : '');
}

/** `tokens` words after `first` ms, `gap` ms apart; a role chunk comes before them at once. */
async function stream(call: Call): Promise<void> {
  const tokens = number(call, 'tokens', 4);
  openStream(call);
  if (call.chat) call.write(chunk(call, { choices: [{ index: 0, delta: { role: 'assistant', content: null } }] }));
  await sleep(number(call, 'first', 0));
  for (let index = 0; index < tokens; index += 1) {
    if (index > 0) await sleep(number(call, 'gap', 0));
    const along = call.settings.get('usage') === 'along' ? { usage: { prompt_tokens: 7, completion_tokens: index * 2 + 2 } } : {};
    call.write(delta(call, ` w${index}`, along));
  }
  const counted = call.settings.get('usage') === 'along' ? tokens * 2 : tokens;
  call.write(`${finish(call, call.settings.get('reason') ?? 'stop', counted)}data: [DONE]\n\n`);
  call.response.end();
}

/** when the stall of a script ends */
const stalls = new Map<string, number>();

const scripts: Readonly<Record<string, Script>> = {
  stream,
  /** streams, but nothing for `for` ms from request number `at` on: what comes meanwhile waits for the end of that */
  async stall(call) {
    const key = call.settings.toString();
    if (call.attempt === number(call, 'at', 1)) stalls.set(key, performance.now() + number(call, 'for', 500));
    await sleep(Math.max(0, (stalls.get(key) ?? 0) - performance.now()));
    await stream(call);
  },
  /** fails `times` times with `code`, then streams */
  async flaky(call) {
    if (call.attempt > number(call, 'times', 1)) return stream(call);
    const code = number(call, 'code', 503);
    if (code === 0) {
      call.response.destroy();
      return;
    }
    const after = call.settings.get('retryAfter');
    call.response.writeHead(code, { 'content-type': 'application/json', ...(after !== null && { 'retry-after': after }) });
    call.response.end(JSON.stringify({ error: { message: 'not now', code } }));
  },
  /** always answers with status `code` and repeats what it was sent as key */
  status(call) {
    const code = number(call, 'code', 400);
    call.response.writeHead(code, {
      'content-type': 'application/json',
      ...(code >= 300 && code < 400 && { location: 'http://127.0.0.1:1/' }),
    });
    const message = `refused\u0007 ${call.request.headers.authorization ?? 'without a key'} ${'x'.repeat(number(call, 'padding', 0))}`;
    call.response.end(JSON.stringify({ error: { message, type: 'invalid_request_error' } }));
  },
  /** breaks off after `after` chunks */
  async cut(call) {
    openStream(call);
    for (let index = 0; index < number(call, 'after', 2); index += 1) call.write(delta(call, ` w${index}`));
    await sleep(10);
    call.response.destroy();
  },
  /** ends as it should, but without a finish reason */
  unfinished(call) {
    openStream(call);
    call.write(delta(call, 'half an ans'));
    call.write('data: [DONE]\n\n');
    call.response.end();
  },
  /** sends a little, then nothing more, ever */
  hang(call) {
    openStream(call);
    if (number(call, 'after', 0) > 0) call.write(delta(call, 'wait'));
  },
  /** finishes and keeps the connection open */
  linger(call) {
    openStream(call);
    call.write(`${delta(call, 'done')}${finish(call, 'stop', 1)}data: [DONE]\n\n`);
  },
  /** `mb` megabytes of answer */
  async huge(call) {
    openStream(call);
    for (let index = 0; index < number(call, 'mb', 10) * 16 && !call.response.destroyed; index += 1) {
      call.write(delta(call, 'x'.repeat(65_536)));
      await new Promise((resolve) => setImmediate(resolve));
    }
    call.write(finish(call, 'stop', 1));
    call.response.end();
  },
  /** a JSON object as long as its description, one line that never ends */
  endless(call) {
    call.response.writeHead(200, { 'content-type': 'application/json' });
    call.response.write('{"choices":[{"message":{"content":"');
    call.response.write('y'.repeat(2_000_000));
    call.response.end('"},"finish_reason":"stop"}]}');
  },
  /** text that is not UTF-8, NUL, half a surrogate pair */
  binary(call) {
    openStream(call);
    call.write('data: {"choices":[{"index":0,"delta":{"content":"a\\u0000b\\ud83d"},"text":""}]}\n\n');
    call.write(
      Buffer.concat([
        Buffer.from('data: {"choices":[{"index":0,"delta":{"content":"'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('"}}]}\n\n'),
      ]),
    );
    call.write(finish(call, 'stop', 3));
    call.response.end();
  },
  garbage(call) {
    call.response.writeHead(200, { 'content-type': call.settings.get('type') ?? 'application/octet-stream' });
    call.response.end(Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)));
  },
  /** one event cut into single bytes, with carriage returns, comments and a character of four bytes */
  async crumbs(call) {
    openStream(call);
    const bytes = Buffer.from(`: hello\r\n\r\n${delta(call, 'né 🦉').replaceAll('\n', '\r\n')}${finish(call, 'stop', 2)}`);
    for (const byte of bytes) {
      call.write(Uint8Array.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    call.response.end();
  },
  async empty(call) {
    openStream(call);
    await sleep(number(call, 'first', 0));
    call.write(`${finish(call, 'stop', 0)}data: [DONE]\n\n`);
    call.response.end();
  },
  'empty-body'(call) {
    openStream(call);
    call.response.end();
  },
  /** reasons for `first` ms, then answers; with `capped` only reasons */
  async reasoning(call) {
    openStream(call);
    call.write(delta(call, 'let me', {}, call.settings.get('field') ?? 'reasoning_content'));
    await sleep(number(call, 'first', 30));
    if (call.settings.has('capped')) call.write(finish(call, 'length', 5));
    else call.write(delta(call, 'forty-two') + finish(call, 'stop', 5));
    call.response.end();
  },
  /** reasons in the text itself */
  think(call) {
    openStream(call);
    call.write(delta(call, '<think>let me'));
    if (call.settings.has('capped')) call.write(finish(call, 'length', 5));
    else call.write(delta(call, ' see</think>\n\nforty-two') + finish(call, 'stop', 5));
    call.response.end();
  },
  /** status 200, then an error instead of the answer */
  'error-event'(call) {
    if (call.settings.has('once') && call.attempt > 1) return stream(call);
    openStream(call);
    const code = call.settings.get('code');
    const error = { message: 'it broke', ...(code !== null && { code: Number(code) }) };
    call.write(call.settings.has('field') ? `error: ${JSON.stringify(error)}\n\n` : event({ error }));
    call.response.end();
  },
  /** ignores `stream` */
  async whole(call) {
    await sleep(number(call, 'first', 0));
    call.response.writeHead(200, { 'content-type': 'application/json' });
    const choice = call.chat ? { index: 0, message: { role: 'assistant', content: 'all at once' } } : { index: 0, text: 'all at once' };
    const usage = { prompt_tokens: 7, completion_tokens: 3 };
    call.write(JSON.stringify({ model: 'scripted', choices: [{ ...choice, finish_reason: 'stop' }], usage }));
    call.response.end();
  },
  /** three chunks in one write */
  burst(call) {
    openStream(call);
    call.write(delta(call, 'a') + delta(call, 'b') + delta(call, 'c') + finish(call, 'stop', 3));
    call.response.end();
  },
};

export const findScript = (name: string): Script | undefined => (Object.hasOwn(scripts, name) ? scripts[name] : undefined);
