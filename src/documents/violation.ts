import { quote } from './quoted-value.ts';

/** Where in a document, as a list of keys and indices. */
export type DocumentPath = readonly (string | number)[];

/** What is wrong at one place, in words. `onKey` points at the key itself, for a key that should not be there. */
export type Complaint = { readonly path: DocumentPath; readonly onKey: boolean; readonly message: string };

/** `evaluators[1].use`; a key that is no plain word is quoted, so that it can neither break the line nor colour it: `tasks["my task"]` */
export function describePath(path: DocumentPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[\w$-]{1,60}$/.test(key)) return `${text}[${quote(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
