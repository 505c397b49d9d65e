import type { ServerResponse } from 'node:http';
import type { Outcome } from './faults.ts';

/** Puts an answer on the wire; without one the connection is cut, and with half of one in the middle of the body. */
export function sendAnswer(response: ServerResponse, { answer, text, half = false }: Outcome): void {
  if (answer === undefined) {
    response.destroy();
    return;
  }
  const json = answer.body === undefined ? undefined : Buffer.from(JSON.stringify(answer.body));
  const bytes = text === undefined ? (answer.bytes ?? json) : Buffer.from(text);
  const type = answer.bytes === undefined ? 'application/json; charset=utf-8' : 'application/octet-stream';
  response.writeHead(answer.status, { ...(bytes && { 'content-type': type, 'content-length': bytes.length }), ...answer.headers });
  if (!half || bytes === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
