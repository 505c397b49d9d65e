import { createReadStream } from 'node:fs';
import { splitLines } from '../documents/text-lines.ts';
import { InputError } from '../failures.ts';

/** a longer line is refused before it fills the memory, in characters */
const longestLine = 256 * 1024 * 1024;

type LineFile = {
  readonly path: string;
  /** what messages call the file */
  readonly name: string;
  /** is shown every byte of the file, in order */
  readonly onBytes?: (bytes: Uint8Array) => void;
};

/**
 * The lines of a UTF-8 file, streamed, without their ends: LF or CR LF. What a killed process left of a last line comes as it is.
 *
 * @throws InputError for an endless line, and Node's own errors
 */
export async function* readLines({ path, name, onBytes }: LineFile): AsyncGenerator<string> {
  const refuse = (): InputError => new InputError(`${name} has a line of more than ${longestLine} characters`);
  for await (const line of splitLines(decodeFile(path, onBytes), { longest: longestLine, refuse })) {
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}

async function* decodeFile(path: string, onBytes: LineFile['onBytes']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    onBytes?.(bytes);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}
