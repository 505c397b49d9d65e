import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DocumentError } from '../failures.ts';
import { MAX_RECORD_CHARACTERS } from '../suite/limits.ts';
import type { PromptFile, SourceRecord } from '../suite/prompt-files.ts';
import { readTextFile } from './text-file.ts';

type Row = { readonly line: number; readonly cells: readonly string[] };

/**
 * The rows of a CSV file (RFC 4180: commas, cells in double quotes may hold commas, quotes and line feeds) by the names of its header;
 * blank lines are skipped. A row with more or fewer cells than the header becomes a problem; a misplaced quote ends the reading with a
 * DocumentError.
 */
export async function* readCsvFile(file: PromptFile, signal: AbortSignal): AsyncGenerator<SourceRecord> {
  let header: readonly string[] | undefined;
  let number = 0;
  for await (const { line, cells } of readRows(file, signal)) {
    if (cells.length === 1 && cells[0] === '') continue;
    if (header === undefined) {
      header = checkHeader(file.name, cells);
      continue;
    }
    number += 1;
    if (cells.length === header.length) {
      yield { number, line, fields: Object.fromEntries(header.map((name, index) => [name, cells[index]])) };
    } else {
      yield { number, line, problem: `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${header.length}` };
    }
  }
}

async function* readRows(file: PromptFile, signal: AbortSignal): AsyncGenerator<Row> {
  const starts: number[] = [];
  let line = 1;
  const source = Readable.from(readTextFile(file, signal));
  const parser = parse({
    bom: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    on_record: (cells) => {
      starts.push(line);
      line += 1 + countLineFeeds(cells);
      return cells;
    },
  });
  source.once('error', (failure) => parser.destroy(failure));
  try {
    for await (const cells of source.pipe(parser)) yield { line: starts.shift() ?? line, cells };
  } catch (failure) {
    throw failure instanceof CsvError ? describeCsvError(file.name, line, failure) : failure;
  } finally {
    source.destroy();
  }
}

/** The parser's own count takes CRLF within a cell for two lines. */
function countLineFeeds(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

function checkHeader(file: string, header: readonly string[]): readonly string[] {
  const repeated = header.find((name, index) => header.indexOf(name) !== index);
  if (repeated === undefined) return header;
  throw new DocumentError(
    file,
    [{ line: 1, column: 1, at: '', message: `the header names ${JSON.stringify(repeated.slice(0, 80))} twice` }],
    {
      cure: 'The first line of a CSV file names its columns, each once.',
    },
  );
}

/** `line` is where the broken row begins. Codes: https://csv.js.org/parse/errors/ */
function describeCsvError(file: string, line: number, error: CsvError): DocumentError {
  const message =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote is opened here and never closed'
      : error.code === 'CSV_MAX_RECORD_SIZE'
        ? `a row is longer than ${MAX_RECORD_CHARACTERS} characters; a quote may be left open`
        : 'a quote stands where none may be';
  return new DocumentError(file, [{ line, column: 1, at: '', message }], {
    cure: 'Cells with commas, quotes or line feeds stand in double quotes, and a quote within is doubled (RFC 4180).',
    cause: error,
  });
}
