import { readFile, writeFile } from 'node:fs/promises';
import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';
import { makePrivate } from './folder.ts';

/** What was found at first use of a file whose digest was not known beforehand. Later downloads have to be the same file. */
export type DownloadRecord = {
  /** the address as the program has it, `{revision}` not filled in */
  readonly source: string;
  readonly url: string;
  readonly revision?: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** The record of this very source, or nothing: another address is another file. */
export async function loadDownloadRecord(path: string, source: string): Promise<DownloadRecord | undefined> {
  const value = await loadJsonObject(path);
  if (value === undefined || value.source !== source) return undefined;
  const { url, revision, sha256, bytes } = value;
  if (typeof url !== 'string' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256) || typeof bytes !== 'number')
    return undefined;
  return { source, url, sha256, bytes, ...(isCommit(revision) && { revision }) };
}

/** A commit of git, as the server named it. */
export function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
}

/** Writes the record beside the cached file, for this user only. */
export async function saveDownloadRecord(path: string, record: DownloadRecord): Promise<void> {
  await writeFile(path, `${JSON.stringify(record, undefined, 2)}\n`, { mode: 0o600 });
  await makePrivate(path);
}

/** A small JSON object on disk; nothing where it is missing or broken, because all of these can be made anew. */
export async function loadJsonObject(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const value = parseJson(await readFile(path, 'utf8').catch(() => ''));
  return isRecord(value) ? value : undefined;
}
