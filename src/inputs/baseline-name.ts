import { InputError } from '../failures.ts';

/** A baseline's name becomes a file's stem, so it may hold nothing that a path could use. Throws InputError. */
export function parseBaselineName(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)) {
    throw new InputError(`${JSON.stringify(text)} cannot be a baseline's name`, {
      cure: 'Use letters, digits, dots, dashes and underscores, such as --accept main.',
    });
  }
  if (text === 'best' || text === 'all') {
    throw new InputError(`"${text}" cannot be a baseline's name, because gate.against: ${text} means the whole set`);
  }
  return text;
}
