import { InputError } from '../failures.ts';
import type { Files } from './files.ts';

/** The text of a document that has to be there. Throws InputError, naming the flag that leads to another, where it is not. */
export async function loadDocument(files: Files, path: string, flag: string): Promise<string> {
  if (await files.exists(path)) return files.readText(path);
  throw new InputError(`there is no file ${path}`, {
    cure: `Create it, or name another with ${flag}. The README shows one to start from.`,
  });
}
