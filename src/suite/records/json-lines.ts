import { DocumentError } from '../../failures.ts';
import { MAX_RECORD_CHARACTERS } from '../limits.ts';
import type { SourceRecord } from '../prompt-files.ts';
import { parseJsonText } from './json-text.ts';
import { isRecord } from './plain-record.ts';

/**
 * The records of JSON Lines (https://jsonlines.org), one line at a time: blank lines are skipped, a line that is no JSON object becomes
 * a problem. Throws DocumentError where a line is longer than a record may be.
 */
export async function* readJsonLines(file: string, pieces: AsyncIterable<string>): AsyncGenerator<SourceRecord> {
  let line = 0;
  let number = 0;
  for await (const text of splitLines(file, pieces)) {
    line += 1;
    if (text.trim() === '') continue;
    number += 1;
    const parsed = parseJsonText(text);
    if ('problem' in parsed) yield { number, line, problem: parsed.problem, column: parsed.column ?? 1 };
    else if (isRecord(parsed.value)) yield { number, line, fields: parsed.value };
    else yield { number, line, problem: 'is not a JSON object' };
  }
}

async function* splitLines(file: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  let length = 0;
  let done = 0;
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    open.push(first);
    length += first.length;
    for (const next of others) {
      yield open.join('');
      done += 1;
      open = [next];
      length = next.length;
    }
    if (length > MAX_RECORD_CHARACTERS) throw tooLong(file, done + 1);
  }
  yield open.join('');
}

function tooLong(file: string, line: number): DocumentError {
  return new DocumentError(file, [{ line, column: 1, at: '', message: `is longer than ${MAX_RECORD_CHARACTERS} characters` }], {
    cure: 'JSON Lines holds one record a line. If the file is one JSON document, write format: json.',
  });
}
