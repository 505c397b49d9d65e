import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { HttpEnd, HttpExchange, HttpListener, HttpRequest } from '../candidate/http-exchange.ts';
import { codeOf } from './file-failure.ts';

/** how long the end of an answer is waited for once nothing of interest can follow */
const lingerMs = 1_000;

type OpenExchange = {
  readonly exchange: HttpExchange;
  /** Closes the idle connections. */
  close(): void;
};

/**
 * HTTP for measuring: node:http itself with kept connections, without fetch (whose streams cost about 3.5 ms of TTFT), without Nagle's
 * algorithm, without a limit on sockets and without redirects. A kept connection that the server had closed meanwhile is
 * replaced once, unseen, as Node's documentation of `request.reusedSocket` advises; what was waited for it counts towards the time limit.
 */
export function openHttpExchange(nowMs: () => number): OpenExchange {
  const settings = { keepAlive: true, noDelay: true, maxSockets: Number.POSITIVE_INFINITY };
  const agents = { http: new HttpAgent(settings), https: new HttpsAgent(settings) };
  const start = ({ url, method, headers, body }: HttpRequest, fresh: boolean): ClientRequest => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method, headers: { ...headers, ...length }, noDelay: true };
    return url.protocol === 'https:'
      ? requestHttps(url, { ...options, agent: fresh ? false : agents.https })
      : requestHttp(url, { ...options, agent: fresh ? false : agents.http });
  };
  return {
    async exchange(request, listener, signal) {
      let sentMs: number | undefined;
      const noting: HttpListener = {
        ...listener,
        onSent(atMs) {
          sentMs ??= atMs;
          listener.onSent(atMs);
        },
      };
      const first = await follow(start(request, false), { request, listener: noting, signal, nowMs });
      if (first !== 'stale') return first;
      const spentMs = sentMs === undefined ? 0 : nowMs() - sentMs;
      const rest = { ...request, timeLimitMs: Math.max(1, request.timeLimitMs - spentMs) };
      const second = await follow(start(rest, true), { request: rest, listener, signal, nowMs });
      return second === 'stale' ? { kind: 'broken', code: 'ECONNRESET', message: 'the connection was reset' } : second;
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

type Call = { readonly request: HttpRequest; readonly listener: HttpListener; readonly signal: AbortSignal; readonly nowMs: () => number };

/** Sends one request and follows it to its end. `stale`: a kept connection broke before anything was answered. */
function follow(outgoing: ClientRequest, call: Call): Promise<HttpEnd | 'stale'> {
  const { request, listener, signal, nowMs } = call;
  return new Promise((resolve) => {
    let sent = false;
    let answered = false;
    const settle = (end: HttpEnd | 'stale'): void => {
      clearTimeout(limit);
      signal.removeEventListener('abort', abort);
      if (end === 'stale' || end.kind !== 'complete') outgoing.destroy();
      resolve(end);
    };
    const abort = (): void => settle({ kind: 'aborted' });
    const expire = (): void =>
      settle(sent ? { kind: 'time-limit' } : { kind: 'broken', code: 'CONNECT_TIMEOUT', message: 'no connection within the time limit' });
    const limit = setTimeout(expire, request.timeLimitMs);
    const fail = (error: Error): void => {
      const code = codeOf(error) ?? 'UNKNOWN';
      settle(outgoing.reusedSocket && !answered ? 'stale' : { kind: 'broken', code, message: error.message });
    };
    signal.addEventListener('abort', abort, { once: true });
    outgoing.on('error', fail);
    outgoing.on('socket', (socket) =>
      onConnected(socket, () => {
        sent = true;
        listener.onSent(nowMs());
      }),
    );
    outgoing.on('response', (incoming) => {
      answered = true;
      listener.onHead(incoming.statusCode ?? 0, flattenHeaders(incoming));
      incoming.on('error', fail);
      receive(incoming, call, settle);
    });
    if (signal.aborted) abort();
    else outgoing.end(request.body);
  });
}

/** Calls back at the moment from which the request flows: at once on a kept connection, else when the connection (and TLS) stands. */
function onConnected(socket: Socket, callback: () => void): void {
  if (!socket.connecting) callback();
  else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', callback);
}

/** Hands the body on. The clock is read once per network read: the parser emits all pieces of one read before any microtask runs. */
function receive(incoming: IncomingMessage, { listener, nowMs }: Call, settle: (end: HttpEnd) => void): void {
  let readMs: number | undefined;
  let over = false;
  let linger: NodeJS.Timeout | undefined;
  const finish = (end: HttpEnd, hangUp: boolean): void => {
    over = true;
    clearTimeout(linger);
    settle(end);
    if (hangUp) incoming.destroy();
  };
  incoming.on('data', (bytes: Buffer) => {
    if (over) return;
    if (readMs === undefined) {
      readMs = nowMs();
      queueMicrotask(() => {
        readMs = undefined;
      });
    }
    const next = listener.onRead(bytes, readMs);
    if (next === 'stop') finish({ kind: 'stopped' }, true);
    if (next === 'last') linger ??= setTimeout(() => finish({ kind: 'complete' }, true), lingerMs);
  });
  incoming.on('end', () => finish({ kind: 'complete' }, false));
  incoming.on('close', () => clearTimeout(linger));
}

function flattenHeaders(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
