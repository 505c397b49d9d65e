import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { AnswerFile } from '../candidate/recorded.ts';
import { InputError } from '../failures.ts';
import { codeOf, describeFileFailure } from './file-failure.ts';

/** a longer line is refused before it fills the memory, in characters */
const longestLine = 256 * 1024 * 1024;

/** `name` is what messages call the file. */
type NamedFile = { readonly name: string; readonly path: string };

/**
 * Opens a file of recorded answers as lines and digest. Lines end with LF or CR LF and with nothing else: JSON texts may hold the other
 * line ends of Unicode.
 *
 * @throws InputError, while the lines are taken, for a file that is missing, is a folder or may not be read; EdgeError when reading breaks.
 */
export function openAnswerFile({ name, path }: NamedFile): AnswerFile {
  const hash = createHash('sha256');
  return {
    file: name,
    lines: readLines({ name, path }, (bytes) => hash.update(bytes)),
    digest: () => `sha256:${hash.copy().digest('hex')}`,
  };
}

async function* readLines({ name, path }: NamedFile, onBytes: (bytes: Buffer) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  try {
    for await (const bytes of createReadStream(path)) {
      onBytes(bytes);
      const [rest = '', ...more] = decoder.decode(bytes, { stream: true }).split('\n');
      parts.push(rest);
      length += rest.length;
      if (length > longestLine) throw new InputError(`${name} has a line of more than ${longestLine} characters`);
      for (const piece of more) {
        yield withoutReturn(parts.join(''));
        parts = [piece];
        length = piece.length;
      }
    }
  } catch (cause) {
    throw describe(name, cause);
  }
  const last = parts.join('') + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

function describe(name: string, cause: unknown): unknown {
  if (codeOf(cause) !== 'ENOENT') return describeFileFailure(name, cause);
  return new InputError(`${name}: there is no such file`, {
    cause,
    cure: 'The path of recorded answers is relative to the folder of the candidate file.',
  });
}
