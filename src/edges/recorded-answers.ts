import type { AnswerFile } from '../candidate/recorded.ts';
import { openRecordedFile } from './recorded-file.ts';

/** `name` is what messages call the file. */
type NamedFile = { readonly name: string; readonly path: string };

/** Opens a file of recorded answers as lines and digest. Throws as `openRecordedFile` does. */
export const openAnswerFile = (file: NamedFile): AnswerFile =>
  openRecordedFile({ ...file, whereToLook: 'The path of recorded answers is relative to the folder of the candidate file.' });
