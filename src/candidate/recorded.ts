import type { RecordedCandidate } from '../documents/candidate.ts';
import { DocumentError, type Violation } from '../failures.ts';
import type { Candidate, Reply } from './candidate.ts';
import { parseRecords } from './recorded-records.ts';

/** A file of answers. Owned by this room, implemented by an edge. */
export type AnswerFile = {
  /** as the user named it, for messages */
  readonly file: string;
  /** its lines without their ends */
  readonly lines: AsyncIterable<string>;
  /** `sha256:` and the digest of the file's bytes, once all lines were taken */
  digest(): string;
};

const mostViolations = 20;

/**
 * A candidate whose answers were made elsewhere: JSON Lines with one record a line, or one JSON object of id to text (SQuAD's format of
 * predictions). Records may carry timings, token counts, a finish reason and a block number, which are taken as they are; nothing is
 * timed here. A prompt without a record has failed (`missing`), as has one whose text exceeds a million characters (`too-long`). Records
 * of prompts that are not asked are ignored.
 *
 * @throws DocumentError with every bad record: no JSON, no id (unless such records are to be skipped), no text, a figure that is none, an
 * id that came before.
 */
export async function loadRecorded(document: RecordedCandidate, source: AnswerFile): Promise<Candidate> {
  const format = document.format ?? (source.file.toLowerCase().endsWith('.json') ? 'json' : 'jsonl');
  const replies = new Map<string, Reply>();
  const violations: Violation[] = [];
  for await (const record of parseRecords(source.lines, { ...document, format })) {
    if (record.kind === 'violation') violations.push(record.violation);
    else if (replies.has(record.id))
      violations.push({ ...record.position, message: `is a second answer to the prompt ${JSON.stringify(record.id)}` });
    else replies.set(record.id, record.reply);
  }
  if (violations.length > 0) throw assembleError(source.file, violations);
  return {
    name: document.name,
    stack: { engine: 'recorded', weights: source.digest() },
    live: false,
    warmsUp: false,
    ask: async ({ prompt }) =>
      replies.get(prompt.id) ?? { outcome: 'failed', reason: 'missing', detail: 'no answer to this prompt is recorded' },
    close: async () => {},
  };
}

function assembleError(file: string, violations: readonly Violation[]): DocumentError {
  const shown = violations.slice(0, mostViolations);
  const left = violations.length - shown.length;
  const rest: readonly Violation[] =
    left > 0 ? [{ at: '', message: `and ${left} further ${left === 1 ? 'violation' : 'violations'}` }] : [];
  return new DocumentError(file, [...shown, ...rest], {
    cure: 'Correct the records, or say which field holds what under fields: in the candidate file; recordsWithoutId: skip leaves out lines such as a meta line.',
  });
}
