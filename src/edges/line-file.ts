import { createReadStream } from 'node:fs';
import { InputError } from '../failures.ts';

/** a longer line is refused before it fills the memory, in characters */
const longestLine = 256 * 1024 * 1024;

/**
 * The lines of a UTF-8 file, without their ends, streamed. Lines end with LF or CR LF and with nothing else: JSON texts may hold Unicode's other
 * line ends (U+2028), at which node:readline would cut them in two. What a killed process left of a last line comes as it is.
 * Throws InputError for an endless line, and Node's own errors.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new InputError(`${path} has a line of more than ${longestLine} characters`);
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decoder.decode();
  if (rest !== '') yield withoutReturn(rest);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
