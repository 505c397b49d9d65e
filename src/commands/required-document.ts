import { InputError } from '../failures.ts';
import type { Files } from './files.ts';

/** The text of a document that has to be there. Throws InputError, naming the input that leads to another, where it is not. */
export async function loadDocument(files: Files, path: string, input: 'suite' | 'candidate'): Promise<string> {
  if (await files.exists(path)) return files.readText(path);
  throw new InputError(`there is no file ${path}`, {
    cure: `poq init writes one to start from; or name another (--${input}, or the input ${input}).`,
  });
}
