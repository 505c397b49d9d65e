import { isRecord } from '../documents/plain-record.ts';
import type { Suite } from '../documents/suite.ts';
import { type DocumentPath, describePath } from '../documents/violation.ts';

/** A file or folder that a suite names. */
export type SuiteFile = {
  /** the key that names it, as `prompts[0].path` */
  readonly at: string;
  /** as the suite writes it; relative ones are meant from the suite's folder */
  readonly path: string;
  /** the section of the suite that names it, as `prompts` */
  readonly section: string;
};

const fileKey = /^path$|(?:Path|File)$/;

/**
 * Every file and folder that a suite names: whatever stands under a key called `path` or ending in `Path` or `File`, so that what the suite
 * learns to name later is not overlooked.
 */
export function listSuiteFiles(suite: Suite): readonly SuiteFile[] {
  return listIn(suite, []);
}

function listIn(value: unknown, at: DocumentPath): readonly SuiteFile[] {
  if (typeof value === 'string') return isFileKey(at) ? [{ at: describePath(at), path: value, section: String(at[0]) }] : [];
  if (Array.isArray(value)) return value.flatMap((part: unknown, index) => listIn(part, [...at, index]));
  return isRecord(value) ? Object.entries(value).flatMap(([key, part]) => listIn(part, [...at, key])) : [];
}

function isFileKey(at: DocumentPath): boolean {
  const key = at.at(-1);
  return typeof key === 'string' && fileKey.test(key);
}
