import { isRecord } from '../../documents/plain-record.ts';
import { splitLines } from '../../documents/text-lines.ts';
import { DocumentError } from '../../failures.ts';
import { MAX_RECORD_CHARACTERS } from '../limits.ts';
import type { SourceRecord } from '../prompt-files.ts';
import { parseJsonText } from './json-text.ts';

/**
 * The records of JSON Lines (https://jsonlines.org), one line at a time: blank lines are skipped, a line that is no JSON object becomes
 * a problem. Throws DocumentError where a line is longer than a record may be.
 */
export async function* readJsonLines(file: string, pieces: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let line = 0;
  let number = 0;
  const limit = { longest: MAX_RECORD_CHARACTERS, refuse: (place: number) => tooLong(file, place) };
  for await (const text of splitLines(pieces, limit)) {
    line += 1;
    if (text.trim() === '') continue;
    number += 1;
    const parsed = parseJsonText(text);
    if ('problem' in parsed) yield { number, line, problem: parsed.problem, column: parsed.column ?? 1 };
    else if (isRecord(parsed.value)) yield { number, line, fields: parsed.value };
    else yield { number, line, problem: 'is not a JSON object' };
  }
}

function tooLong(file: string, line: number): DocumentError {
  return new DocumentError(file, [{ line, column: 1, at: '', message: `is longer than ${MAX_RECORD_CHARACTERS} characters` }], {
    cure: 'JSON Lines holds one record a line. If the file is one JSON document, write format: json.',
  });
}
