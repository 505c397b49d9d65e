import { fieldOf, isRecord } from '../../documents/plain-record.ts';
import { DocumentError } from '../../failures.ts';
import { MAX_JSON_CHARACTERS } from '../limits.ts';
import type { SourceRecord } from '../prompt-files.ts';
import { parseJsonText } from './json-text.ts';

/** Reads a whole JSON file. Throws DocumentError where it is no JSON or too large to be read at once. */
export async function loadJsonDocument(file: string, pieces: AsyncIterable<string>): Promise<unknown> {
  const texts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    texts.push(piece);
    length += piece.length;
    if (length > MAX_JSON_CHARACTERS) {
      throw new DocumentError(file, [{ at: '', message: `is longer than ${MAX_JSON_CHARACTERS} characters` }], {
        cure: 'Convert it to JSON Lines, which is read line by line.',
      });
    }
  }
  const parsed = parseJsonText(texts.join(''));
  if ('value' in parsed) return parsed.value;
  const { problem, ...place } = parsed;
  throw new DocumentError(file, [{ ...place, at: '', message: problem }], {
    cure: 'Mend the place named above. If the file holds one JSON object a line, write format: jsonl.',
  });
}

/**
 * The records of a JSON document: a list, or an object whose `data` is one; an entry that is no object becomes a problem.
 * Throws DocumentError where it is neither.
 */
export function listJsonRecords(file: string, document: unknown): readonly SourceRecord[] {
  const list = isRecord(document) ? fieldOf(document, 'data') : document;
  if (!Array.isArray(list)) {
    throw new DocumentError(file, [{ at: '', message: 'holds neither a list of records nor an object with such a list as "data"' }], {
      cure: 'Write the prompts as [{"id": …}, …], or as JSON Lines with one object a line.',
    });
  }
  return list.map((fields: unknown, index): SourceRecord => {
    const number = index + 1;
    return isRecord(fields) ? { number, fields } : { number, problem: 'is not a JSON object' };
  });
}
