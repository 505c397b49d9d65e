import { createHash } from 'node:crypto';
import { isRecord } from '../../src/documents/plain-record.ts';

/** A run as somebody may rewrite it who knows its format: lines changed, and the digest over them made anew. */
export function forgeRun(text: string, change: (line: Readonly<Record<string, unknown>>) => unknown): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line): Readonly<Record<string, unknown>> => {
      const parsed: unknown = JSON.parse(line);
      return isRecord(parsed) ? parsed : {};
    });
  const body = lines
    .filter(({ line }) => line !== 'end')
    .map((line) => `${JSON.stringify(change(line))}\n`)
    .join('');
  const end = lines.find(({ line }) => line === 'end');
  return `${body}${JSON.stringify({ ...end, sha256: createHash('sha256').update(body).digest('hex') })}\n`;
}
