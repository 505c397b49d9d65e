import { createHash } from 'node:crypto';
import type { EndLine, RunLine } from '../documents/run.ts';

/** Where lines go: one file, appended to. Owned by the writer, implemented by an edge. */
export type LineSink = {
  append(text: string): void;
  /** resolves when everything is on the disk */
  close(): Promise<void>;
};

export type RunWriter = {
  write(line: Exclude<RunLine, EndLine>): void;
  /** Writes the `end` line with the digest over all bytes before it, closes the file, and returns the digest. */
  finish(end: Omit<EndLine, 'line' | 'sha256'>): Promise<string>;
  /** Closes the file without an `end` line: the run is unfinished and can be resumed. */
  abandon(): Promise<void>;
};

/** Writes a run line by line, as it happens. */
export function createRunWriter(sink: LineSink): RunWriter {
  const hash = createHash('sha256');
  return {
    write(line) {
      const text = renderLine(line);
      hash.update(text);
      sink.append(text);
    },
    async finish(end) {
      const line: EndLine = { line: 'end', ...end, sha256: hash.digest('hex') };
      sink.append(renderLine(line));
      await sink.close();
      return line.sha256;
    },
    abandon: () => sink.close(),
  };
}

/**
 * JSON on one line. The separators U+2028 and U+2029 may stand bare in JSON, but many readers (Node's readline is one) end a line there.
 */
function renderLine(line: RunLine): string {
  const text = JSON.stringify(line).replace(/[\u2028\u2029]/g, (separator) => (separator === '\u2028' ? '\\u2028' : '\\u2029'));
  return `${text}\n`;
}
