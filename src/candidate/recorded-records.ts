import type { AnswerFields, RecordedCandidate } from '../documents/candidate.ts';
import { parseJson } from '../documents/json-value.ts';
import { isRecord } from '../documents/plain-record.ts';
import type { AnsweredLine } from '../documents/run.ts';
import type { Violation } from '../failures.ts';
import { mostAnswerCharacters } from './answer-limit.ts';
import type { Reply } from './candidate.ts';
import { stripThinking } from './thinking.ts';

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
  if (!isRecord(root)) {
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
  if (!isRecord(record)) return yield violate(position, 'is not a JSON object');
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

/** The values of a record that are kept. */
type Values = Pick<AnsweredLine, 'block' | 'finishReason' | 'ttftMs' | 'e2eMs' | 'promptTokens' | 'outputTokens'>;

/** A recorded text as the reply it stands for; reasoning in it is treated as an endpoint's: not scored, and failed where it was capped. */
function assembleRecorded(text: string, { block, ...values }: Values): Reply {
  const place = block === undefined ? {} : { block };
  if (text.length > mostAnswerCharacters) {
    return {
      outcome: 'failed',
      reason: 'too-long',
      detail: `the answer has ${text.length} characters; at most ${mostAnswerCharacters} are taken`,
      ...place,
    };
  }
  const { answer, open } = stripThinking(text);
  if (open && values.finishReason === 'length') {
    return {
      outcome: 'failed',
      reason: 'reasoning-cap',
      detail: 'the token limit was reached inside the reasoning',
      ...(values.e2eMs !== undefined && { elapsedMs: values.e2eMs }),
      ...place,
    };
  }
  return { outcome: 'answered', text: answer.toWellFormed(), ...values, ...place };
}

type Figure = { readonly name: string; readonly field: string; readonly value?: number | string; readonly problem?: string };

const kinds = [
  ['ttftMs', 'time'],
  ['e2eMs', 'time'],
  ['promptTokens', 'count'],
  ['outputTokens', 'count'],
  ['block', 'count'],
  ['finishReason', 'text'],
] as const;

/** The optional values of a record; null stands for absent. */
function parseFigures(record: Readonly<Record<string, unknown>>, fields: AnswerFields): readonly Figure[] {
  return kinds.flatMap(([name, kind]): readonly Figure[] => {
    const field = fields[name] ?? name;
    const value = record[field];
    if (value === undefined || value === null) return [];
    if (kind === 'text' && typeof value === 'string') return [{ name, field, value: value.slice(0, 100) }];
    if (kind !== 'text' && isFigure(value, kind)) return [{ name, field, value }];
    return [{ name, field, problem: `should be ${wanted[kind]}, not ${describeType(value)}` }];
  });
}

const wanted = { time: 'a number of at least 0', count: 'a whole number of at least 0', text: 'a text' } as const;

const isFigure = (value: unknown, kind: 'time' | 'count'): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && (kind === 'time' || Number.isInteger(value));

const parseId = (id: unknown): string | undefined =>
  typeof id === 'string' && id !== '' ? id : Number.isInteger(id) ? String(id) : undefined;

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
