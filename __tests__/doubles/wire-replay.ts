import { createServer, type Socket } from 'node:net';

/** One line of a transcript: what was read from the socket, and when, in milliseconds since the request was sent. */
export type WireRead = { readonly atMs: number; readonly bytes: Buffer | 'end' };

export type Transcript = { readonly request: string; readonly reads: readonly WireRead[] };

/**
 * Reads a raw transcript: comment lines, the request, then `[ms] 'bytes as Python writes them'` per read and `<EOF>` or `<EXC>` at the
 * end.
 */
export function parseTranscript(text: string): Transcript {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith('# response'));
  const reads = lines.slice(from + 1).flatMap((line): WireRead[] => {
    const match = /^\[ *([\d.]+)\] (.*)$/.exec(line);
    if (match === null) return [];
    const [, ms = '', what = ''] = match;
    return [{ atMs: Number(ms), bytes: what.startsWith('<') ? 'end' : unquote(what) }];
  });
  return { request: lines[2] ?? '', reads };
}

/** A Python string literal of Latin-1 characters → its bytes. */
function unquote(literal: string): Buffer {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
  const text = literal
    .slice(1, -1)
    .replace(/\\(x([0-9a-f]{2})|.)/gs, (_, one: string, hex: string | undefined) =>
      hex === undefined ? (named[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(text, 'latin1');
}

export type Replay = { readonly baseUrl: string; readonly connections: () => number; close(): Promise<void> };

/**
 * Replays transcripts over real sockets with their timing: the first to the first request, and so on; the last one again to all that
 * follow. `pace` divides the times of transcripts that took too long for a test.
 */
export async function startReplay(transcripts: readonly Transcript[], pace = 1): Promise<Replay> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    const transcript = transcripts[Math.min(connections, transcripts.length - 1)];
    connections += 1;
    socket.on('error', () => {});
    socket.once('data', () => {
      const requestedMs = performance.now();
      play(socket, transcript?.reads ?? [], requestedMs, pace);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    baseUrl: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function play(socket: Socket, [next, ...rest]: readonly WireRead[], requestedMs: number, pace: number): void {
  if (next === undefined) return;
  setTimeout(
    () => {
      if (next.bytes === 'end') socket.end();
      else socket.write(next.bytes);
      play(socket, rest, requestedMs, pace);
    },
    Math.max(0, next.atMs / pace - (performance.now() - requestedMs)),
  );
}
