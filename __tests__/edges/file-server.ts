import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

type Request = {
  readonly path: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly authorization: string | undefined;
};

export type FileServer = {
  readonly origin: string;
  /** every request so far: its path and the headers that matter here */
  readonly requests: Request[];
  close(): Promise<void>;
};

/** A real HTTP server on this machine. The n-th request is answered by the n-th handler, later ones by the last. */
export async function startFileServer(...handlers: readonly [Handler, ...Handler[]]): Promise<FileServer> {
  const requests: FileServer['requests'] = [];
  const server = createServer((request, response) => {
    const { range, authorization, 'if-range': ifRange } = request.headers;
    requests.push({ path: request.url ?? '', range, authorization, ifRange: typeof ifRange === 'string' ? ifRange : undefined });
    (handlers[requests.length - 1] ?? handlers.at(-1))?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Serves bytes, with ranges and a strong entity tag, as RFC 9110 says. */
export function serveBytes(
  bytes: Uint8Array,
  { etag = '"v1"', headers = {} }: { etag?: string; headers?: Record<string, string> } = {},
): Handler {
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    const common = { etag, ...headers };
    if (Number.isNaN(start) || request.headers['if-range'] !== etag) {
      response.writeHead(200, { ...common, 'content-length': bytes.length }).end(bytes);
    } else if (start >= bytes.length) {
      response.writeHead(416, { ...common, 'content-range': `bytes */${bytes.length}` }).end();
    } else {
      const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
      response.writeHead(206, { ...common, 'content-range': range, 'content-length': bytes.length - start }).end(bytes.subarray(start));
    }
  };
}

type Cut = {
  /** asked again and again: cut the connection only now, because a reader forgets what it has not yet taken from a cut one */
  readonly when: () => boolean;
  readonly etag?: string;
  readonly headers?: Record<string, string>;
};

/** Promises all bytes, sends the first `count` and cuts the connection. */
export function cutAfter(count: number, bytes: Uint8Array, { when, etag = '"v1"', headers = {} }: Cut): Handler {
  return (_request, response) => {
    response.writeHead(200, { etag, ...headers, 'content-length': bytes.length });
    response.write(bytes.subarray(0, count));
    const timer = setInterval(() => {
      if (when()) response.destroy();
    }, 5);
    response.once('close', () => clearInterval(timer));
  };
}

/** Promises all bytes, sends the first `count` and then nothing any more. */
export function silentAfter(count: number, bytes: Uint8Array): Handler {
  return (_request, response) => {
    response.writeHead(200, { etag: '"v1"', 'content-length': bytes.length });
    response.write(bytes.subarray(0, count));
  };
}

export function answerStatus(status: number, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(status, headers).end('no');
  };
}
