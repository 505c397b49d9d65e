/**
 * A server whose answers are known, in a process of its own, started by probe-server.ts: what this program measures of it beyond what it
 * did is the measuring's own. It listens on the loopback interface alone, answers nobody without the key, and ends with its parent.
 */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseJson } from '../documents/json-value.ts';
import { fieldOf, isRecord } from '../documents/plain-record.ts';
import type { AnswerTimes } from '../profile/client-errors.ts';
import type { FromProbeServer, ToProbeServer } from './probe-messages.ts';

const chunks = 8;
const apartMs = 5;

let expected = Buffer.alloc(0);
let answers: (AnswerTimes & { readonly id: string })[] = [];

const say = (message: FromProbeServer): void => {
  process.send?.(message);
};

const render = (fields: object): string =>
  `data: ${JSON.stringify({ id: 'probe', object: 'chat.completion.chunk', model: 'probe', ...fields })}\n\n`;
const piece = render({ choices: [{ index: 0, delta: { content: 'word ' }, finish_reason: null }] });
const ending = [
  render({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }),
  render({ choices: [], usage: { prompt_tokens: 1, completion_tokens: chunks, total_tokens: chunks + 1 } }),
  'data: [DONE]\n\n',
].join('');

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const receivedMs = performance.now();
  if (!isExpected(request.headers.authorization ?? '')) {
    response.writeHead(403).end();
    return;
  }
  const id = await readId(request);
  let firstMs = 0;
  let lastMs = 0;
  for (let chunk = 1; chunk <= chunks; chunk += 1) {
    await sleep(apartMs);
    if (chunk === 1) response.writeHead(200, { 'content-type': 'text/event-stream' });
    lastMs = performance.now();
    if (chunk === 1) firstMs = lastMs;
    response.write(piece);
  }
  response.end(ending);
  answers.push({ id, ttftMs: firstMs - receivedMs, e2eMs: lastMs - receivedMs });
}

function isExpected(authorization: string): boolean {
  const given = Buffer.from(authorization);
  return expected.length > 0 && given.length === expected.length && timingSafeEqual(given, expected);
}

/** The text of the first message. */
async function readId(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = parseJson(Buffer.concat(parts).toString());
  const messages = isRecord(body) ? fieldOf(body, 'messages') : undefined;
  const message: unknown = Array.isArray(messages) ? messages[0] : undefined;
  return String(isRecord(message) ? fieldOf(message, 'content') : '');
}

function listen(key: string): void {
  expected = Buffer.from(`Bearer ${key}`);
  const server = createServer({ noDelay: true }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    say({ kind: 'listening', port: typeof address === 'object' && address !== null ? address.port : 0 });
  });
}

process.on('message', (message: ToProbeServer) => {
  if (message.kind === 'listen') return listen(message.key);
  const told = answers;
  answers = [];
  say({ kind: 'told', answers: told });
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// A terminal sends Ctrl-C to the whole group: the parent decides what comes of it.
process.on('SIGINT', () => {});
