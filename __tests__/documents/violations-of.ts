import { DocumentError } from '../../src/failures.ts';

/** The DocumentError that a parser throws, with its message taken apart into lines; fails where it throws nothing or something else. */
export function violationsOf(parse: () => unknown): readonly string[] {
  return refusalOf(parse).message.split('\n');
}

export function refusalOf(parse: () => unknown): DocumentError {
  try {
    parse();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error('the document was accepted');
}
