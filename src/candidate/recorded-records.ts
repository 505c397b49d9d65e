import type { AnswerFields, RecordedCandidate } from '../documents/candidate.ts';
import type { Violation } from '../failures.ts';
import type { Reply } from './candidate.ts';
import { mostAnswerCharacters, wellFormed } from './completion-reply.ts';

type Position = { readonly line?: number; readonly at: string };

export type ParsedRecord =
  | { readonly kind: 'record'; readonly id: string; readonly reply: Reply; readonly position: Position }
  | { readonly kind: 'violation'; readonly violation: Violation };

type Reading = Pick<RecordedCandidate, 'fields' | 'recordsWithoutId'> & { readonly format: 'jsonl' | 'json' };

/** Records of a file of answers, in its order, each as the reply it stands for or as what is wrong with it. Blank lines are skipped. */
export async function* parseRecords(lines: AsyncIterable<string>, reading: Reading): AsyncGenerator<ParsedRecord> {
  if (reading.format === 'json') {
    yield* parsePredictions(lines);
    return;
  }
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() !== '') yield* parseRecord(text, { line: number, at: '' }, reading);
  }
}

async function* parsePredictions(lines: AsyncIterable<string>): AsyncGenerator<ParsedRecord> {
  const parts: string[] = [];
  for await (const line of lines) parts.push(line);
  const root = parseJson(parts.join('\n'));
  if (!isObject(root)) {
    yield violate({ at: '' }, 'is not one JSON object of id to text');
    return;
  }
  for (const [id, text] of Object.entries(root)) {
    const position = { at: id };
    if (typeof text === 'string') yield { kind: 'record', id, reply: assembleRecorded(text, {}), position };
    else yield violate(position, `should be a text, not ${describeType(text)}`);
  }
}

function* parseRecord(text: string, position: Position, { fields, recordsWithoutId }: Reading): Generator<ParsedRecord> {
  const record = parseJson(text);
  if (!isObject(record)) return yield violate(position, 'is not a JSON object');
  const id = record[fields?.id ?? 'id'];
  if (id === undefined && recordsWithoutId === 'skip') return;
  const name = parseId(id);
  if (name === undefined)
    return yield violate({ ...position, at: fields?.id ?? 'id' }, `should be a text or a whole number, not ${describeType(id)}`);
  const answer = record[fields?.text ?? 'text'];
  const figures = parseFigures(record, fields ?? {});
  const wrong = figures.flatMap((figure) =>
    figure.problem === undefined ? [] : [violate({ ...position, at: figure.field }, figure.problem)],
  );
  if (typeof answer !== 'string')
    wrong.unshift(violate({ ...position, at: fields?.text ?? 'text' }, `should be a text, not ${describeType(answer)}`));
  yield* wrong;
  if (typeof answer !== 'string' || wrong.length > 0) return;
  const values = Object.fromEntries(figures.flatMap(({ name: key, value }) => (value === undefined ? [] : [[key, value]])));
  yield { kind: 'record', id: name, reply: assembleRecorded(answer, values), position };
}

function assembleRecorded(text: string, { block, ...values }: { readonly block?: number }): Reply {
  const place = block === undefined ? {} : { block };
  if (text.length > mostAnswerCharacters) {
    return {
      outcome: 'failed',
      reason: 'too-long',
      detail: `the answer has ${text.length} characters; at most ${mostAnswerCharacters} are taken`,
      ...place,
    };
  }
  return { outcome: 'answered', text: wellFormed(text), ...values, ...place };
}

type Figure = { readonly name: string; readonly field: string; readonly value?: number | string; readonly problem?: string };

const kinds = {
  ttftMs: 'time',
  e2eMs: 'time',
  promptTokens: 'count',
  outputTokens: 'count',
  block: 'count',
  finishReason: 'text',
} as const;

/** The optional values of a record; null stands for absent. */
function parseFigures(record: Readonly<Record<string, unknown>>, fields: AnswerFields): readonly Figure[] {
  const names = ['ttftMs', 'e2eMs', 'promptTokens', 'outputTokens', 'block', 'finishReason'] as const;
  return names.flatMap((name): readonly Figure[] => {
    const field = fields[name] ?? name;
    const value = record[field];
    if (value === undefined || value === null) return [];
    if (kinds[name] === 'text')
      return [
        typeof value === 'string'
          ? { name, field, value: value.slice(0, 100) }
          : { name, field, problem: `should be a text, not ${describeType(value)}` },
      ];
    const fits = typeof value === 'number' && Number.isFinite(value) && value >= 0 && (kinds[name] === 'time' || Number.isInteger(value));
    return [
      fits
        ? { name, field, value }
        : {
            name,
            field,
            problem: `should be ${kinds[name] === 'time' ? 'a number' : 'a whole number'} of at least 0, not ${describeType(value)}`,
          },
    ];
  });
}

const parseId = (id: unknown): string | undefined =>
  typeof id === 'string' && id !== '' ? id : Number.isInteger(id) ? String(id) : undefined;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function describeType(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  return Array.isArray(value) ? 'a list' : 'an object';
}

const violate = (position: Position, message: string): { readonly kind: 'violation'; readonly violation: Violation } => ({
  kind: 'violation',
  violation: { ...position, ...(position.line !== undefined && { column: 1 }), message },
});
