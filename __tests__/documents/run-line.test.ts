import { describe, expect, test } from '@jest/globals';
import { createRunLineParser, type RunLine } from '../../src/documents/run.ts';
import { buildHeader } from '../doubles/run.ts';
import { refusalOf, violationsOf } from './violations-of.ts';

const parse = createRunLineParser('main.run.jsonl');
const parseValue = (value: unknown, line = 3): RunLine | undefined => parse(JSON.stringify(value), line);
const refuse = (value: unknown): readonly string[] => violationsOf(() => parseValue(value));
const place = { line: 'answer', promptId: 'p', cluster: 'c', task: 'qa' };

test('a line is what it says', () => {
  expect(parseValue(buildHeader({}))).toEqual(buildHeader({}));
  expect(parseValue({ ...place, outcome: 'lost', reason: 'reset' })).toEqual({ ...place, outcome: 'lost', reason: 'reset' });
});

test.each(['', '{', '{"line":"answer"', 'undefined', '{"line":"answer"}}'])('%j is no JSON and so no line', (text) => {
  expect(parse(text, 1)).toBeUndefined();
});

test('what is wrong with a line is said with its number', () => {
  expect(refuse({ ...place, outcome: 'answered' })).toEqual(['main.run.jsonl:3:1 "text" is missing']);
  expect(refuse({ ...place, outcome: 'gone' })).toEqual([
    'main.run.jsonl:3:1 outcome: "gone" is not known; there are answered, failed, lost',
  ]);
  expect(refuse({ line: 'anser' })).toEqual(['main.run.jsonl:3:1 line: "anser" is not known']);
  expect(refuse({ outcome: 'lost' })).toEqual(['main.run.jsonl:3:1 "line" is missing']);
  expect(refuse({ ...place, outcome: 'answered', text: 't', e2eMs: -1, colour: 1 }).map((line) => line.slice(19, 70))).toEqual([
    'colour: unknown key; known here: line, outcome, pro',
    'e2eMs: must be at least 0, is -1',
  ]);
  for (const value of [null, 1, 'text', [], true]) expect(refuse(value)[0]).toMatch(/^main\.run\.jsonl:3:1 must be a mapping, not /);
});

test('a failed answer cannot carry a text, nor an answered one a reason', () => {
  expect(refuse({ ...place, outcome: 'failed', reason: 'x', text: 't' })[0]).toContain('text: unknown key');
  expect(refuse({ ...place, outcome: 'answered', text: 't', reason: 'x' })[0]).toContain('reason: unknown key');
});

test('a score is a value or a reason, never both and never neither', () => {
  const score = { line: 'score', promptId: 'p', evaluator: 'e' };
  expect(parseValue({ ...score, raw: 0.5 })).toBeDefined();
  expect(parseValue({ ...score, unscored: 'no-reference' })).toBeDefined();
  const message = ['main.run.jsonl:3:1 needs exactly one of raw and unscored'];
  expect(refuse(score)).toEqual(message);
  expect(refuse({ ...score, raw: 0.5, unscored: 'x' })).toEqual(message);
  expect(refuse({ ...score, raw: '0.5' })).toEqual(['main.run.jsonl:3:1 raw: must be a number, not the string "0.5"']);
});

describe('a header of another schema version', () => {
  test.each([2, 0, '1', null])('%j is told from the version that is read, whatever else it holds', (schemaVersion) => {
    const error = refusalOf(() => parseValue({ line: 'header', schemaVersion, novelty: true }, 1));
    expect(error.message).toBe(
      `main.run.jsonl:1:1 schemaVersion: is ${JSON.stringify(schemaVersion)}, but this version of PoQ Gate reads 1`,
    );
    expect(error.cure).toBe('Use the version of PoQ Gate that wrote the file, or measure again.');
  });
  test('one without any is a header with something missing', () => {
    const { schemaVersion: _, ...header } = buildHeader({});
    expect(refuse(header)).toEqual(['main.run.jsonl:3:1 "schemaVersion" is missing']);
  });
});

describe('hostile lines', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  test('deep nesting where the schema wants a word ends in one short message', () => {
    const text = `{"line":"block","kind":${nested(100_000)}}`;
    expect(violationsOf(() => parse(text, 1))[0]?.length).toBeLessThan(200);
    expect(violationsOf(() => parse(`{"line":${nested(100_000)}}`, 1))).toHaveLength(1);
  });
  test('deep nesting where the schema leaves things open is refused, ordinary nesting is not', () => {
    const header = (levels: number): string => JSON.stringify(buildHeader({})).replace('"kind":', `"body":${nested(levels)},"kind":`);
    expect(parse(header(20), 1)).toBeDefined();
    expect(violationsOf(() => parse(header(200_000), 1))).toEqual(['main.run.jsonl:1:1 is nested too deeply']);
  });
  test('a line longer than any answer is refused before it is read', () => {
    expect(violationsOf(() => parse('x'.repeat(32 * 1024 * 1024 + 1), 7))).toEqual([
      'main.run.jsonl:7:1 has 33554433 characters, more than any line of a run',
    ]);
  });
  test('thousands of unknown keys give twenty violations', () => {
    const keys = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`key${index}`, 1]));
    expect(refuse({ ...place, outcome: 'lost', reason: 'x', ...keys })).toHaveLength(20);
  });
  test('a key with escape codes reaches no terminal', () => {
    expect(refuse({ ...place, outcome: 'lost', reason: 'x', '\u001b[2J\n::error::': 1 }).join('')).not.toMatch(/\p{Cc}/u);
  });
  test('the names of JavaScript’s own parts are names like others', () => {
    const line = parse('{"line":"score","promptId":"__proto__","evaluator":"constructor","raw":1}', 1);
    expect(line).toMatchObject({ promptId: '__proto__', evaluator: 'constructor' });
    expect(() => parse('{"line":"score","promptId":"p","evaluator":"e","raw":1,"__proto__":{"raw":2}}', 1)).toThrow(
      '__proto__: unknown key',
    );
    expect(Object.hasOwn(Object.prototype, 'raw')).toBe(false);
  });
});
