import { extname } from 'node:path';
import type { FileSource } from '../../documents/suite.ts';
import { InputError } from '../../failures.ts';
import type { PromptFile, PromptFiles, SourceRecord } from '../prompt-files.ts';
import { listJsonRecords, loadJsonDocument } from './json-document.ts';
import { readJsonLines } from './json-lines.ts';

export type RecordFormat = NonNullable<FileSource['format']>;

const FORMATS = new Map<string, RecordFormat>([
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.parquet', 'parquet'],
]);

/** The format that a file's ending tells. Throws InputError where it tells none. */
export function formatOf(file: string): RecordFormat {
  const format = FORMATS.get(extname(file).toLowerCase());
  if (format !== undefined) return format;
  throw new InputError(`${file}: its ending does not tell its format`, { cure: 'Say format: jsonl, json, csv or parquet beside path:.' });
}

type Reading = {
  readonly file: PromptFile;
  readonly format: RecordFormat;
  /** the fields that are needed; a format that can leave out others does */
  readonly columns: readonly string[];
  readonly signal: AbortSignal;
};

/** The records of a file in whichever format, in the order of the file. */
export async function* readRecords(files: PromptFiles, { file, format, columns, signal }: Reading): AsyncGenerator<SourceRecord> {
  if (format === 'jsonl') yield* readJsonLines(file.name, files.readText(file, signal));
  else if (format === 'json') yield* listJsonRecords(file.name, await loadJsonDocument(file.name, files.readText(file, signal)));
  else if (format === 'csv') yield* files.readCsv(file, signal);
  else yield* files.readParquet(file, columns, signal);
}
