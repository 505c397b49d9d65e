import { createHash } from 'node:crypto';
import { describeFileFailure } from './file-failure.ts';
import { readLines } from './line-file.ts';

type NamedFile = {
  /** what messages call the file */
  readonly name: string;
  readonly path: string;
  /** the cure where it is missing */
  readonly whereToLook: string;
};

type RecordedFile = { readonly file: string; readonly lines: AsyncIterable<string>; digest(): string };

/**
 * Opens a file of lines that somebody else has written, as lines and the digest of its bytes.
 *
 * @throws InputError, while the lines are taken, for a file that is missing, is a folder or may not be read; EdgeError when reading breaks.
 */
export function openRecordedFile(named: NamedFile): RecordedFile {
  const hash = createHash('sha256');
  return {
    file: named.name,
    lines: readRecordedLines(named, (bytes) => hash.update(bytes)),
    digest: () => `sha256:${hash.copy().digest('hex')}`,
  };
}

async function* readRecordedLines({ name, path, whereToLook }: NamedFile, onBytes: (bytes: Uint8Array) => void): AsyncGenerator<string> {
  try {
    yield* readLines({ name, path, onBytes });
  } catch (cause) {
    throw describeFileFailure(name, cause, whereToLook);
  }
}
