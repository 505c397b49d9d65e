import { asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { DocumentError, InterruptedError } from '../failures.ts';
import { MAX_RECORD_CHARACTERS } from '../suite/limits.ts';
import type { PromptFile, SourceRecord } from '../suite/prompt-files.ts';
import { codeOf, describeFileFailure } from './file-failure.ts';

type OpenFile = Awaited<ReturnType<typeof asyncBufferFromFile>>;

/** A row group is decoded at once; one that says it is larger than this is refused. */
const MAX_ROW_GROUP_BYTES = 1024 ** 3;

/**
 * The rows of a parquet file, one row group after the other, reading only the named columns that it has.
 * Throws DocumentError where the file is no parquet or a row group is too large.
 */
export async function* readParquetFile(file: PromptFile, columns: readonly string[], signal: AbortSignal): AsyncGenerator<SourceRecord> {
  const buffer = await decode(file, () => asyncBufferFromFile(file.path));
  const metadata = await decode(file, () => parquetMetadataAsync(buffer));
  const known = new Set(parquetSchema(metadata).children.map((child) => child.element.name));
  const wanted = columns.filter((column) => known.has(column));
  if (wanted.length === 0) throw noColumns(file, known, columns);
  let number = 0;
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    if (signal.aborted) throw new InterruptedError();
    const rowEnd = rowStart + Number(group.num_rows);
    refuseHugeGroup(file, group, wanted);
    const rows = await decode(file, () => readRows(buffer, { metadata, columns: wanted, rowStart, rowEnd }));
    for (const fields of rows) {
      number += 1;
      yield sizeOf(fields) > MAX_RECORD_CHARACTERS
        ? { number, problem: `is longer than ${MAX_RECORD_CHARACTERS} characters` }
        : { number, fields };
    }
    rowStart = rowEnd;
  }
}

type Range = { readonly metadata: FileMetaData; readonly columns: string[]; readonly rowStart: number; readonly rowEnd: number };

async function readRows(file: OpenFile, { rowStart, rowEnd, columns, metadata }: Range): Promise<readonly Record<string, unknown>[]> {
  return parquetReadObjects({ file, metadata, columns, rowStart, rowEnd, compressors });
}

function refuseHugeGroup({ name }: PromptFile, group: FileMetaData['row_groups'][number], wanted: readonly string[]): void {
  const bytes = group.columns
    .filter(({ meta_data }) => wanted.includes(meta_data?.path_in_schema[0] ?? ''))
    .reduce((total, { meta_data }) => total + Number(meta_data?.total_uncompressed_size ?? 0), 0);
  if (bytes <= MAX_ROW_GROUP_BYTES) return;
  throw new DocumentError(name, [{ at: '', message: 'has a row group of more than 1 GiB' }], {
    cure: 'Write it again with smaller row groups, for example row_group_size=10000 in pyarrow.',
  });
}

function noColumns({ name }: PromptFile, known: ReadonlySet<string>, columns: readonly string[]): DocumentError {
  const message = `has none of the columns ${columns.join(', ')}; its columns are ${[...known].slice(0, 20).join(', ')}`;
  return new DocumentError(name, [{ at: '', message }], { cure: 'Say with fields: which column holds what.' });
}

const sizeOf = (fields: Record<string, unknown>): number =>
  Object.values(fields).reduce<number>((total, value) => total + (typeof value === 'string' ? value.length : 0), 0);

async function decode<T>({ name }: PromptFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (failure) {
    if (codeOf(failure) !== undefined) throw describeFileFailure(name, failure);
    throw new DocumentError(name, [{ at: '', message: 'is not a parquet file that can be read' }], {
      cure: 'Write the file again, or give the prompts as JSON Lines.',
      cause: failure,
    });
  }
}
