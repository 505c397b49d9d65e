import { createHash } from 'node:crypto';
import type { AnswerFile } from '../candidate/recorded.ts';
import { describeFileFailure } from './file-failure.ts';
import { readLines } from './line-file.ts';

/** `name` is what messages call the file. */
type NamedFile = { readonly name: string; readonly path: string };

/**
 * Opens a file of recorded answers as lines and digest.
 *
 * @throws InputError, while the lines are taken, for a file that is missing, is a folder or may not be read; EdgeError when reading breaks.
 */
export function openAnswerFile({ name, path }: NamedFile): AnswerFile {
  const hash = createHash('sha256');
  return {
    file: name,
    lines: readAnswerLines({ name, path }, (bytes) => hash.update(bytes)),
    digest: () => `sha256:${hash.copy().digest('hex')}`,
  };
}

async function* readAnswerLines({ name, path }: NamedFile, onBytes: (bytes: Uint8Array) => void): AsyncGenerator<string> {
  try {
    yield* readLines({ name, path, onBytes });
  } catch (cause) {
    throw describeFileFailure(name, cause, 'The path of recorded answers is relative to the folder of the candidate file.');
  }
}
