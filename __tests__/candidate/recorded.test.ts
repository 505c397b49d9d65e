import { describe, expect, test } from '@jest/globals';
import { loadRecorded } from '../../src/candidate/recorded.ts';
import { DocumentError } from '../../src/failures.ts';
import { makeQuestion, never } from '../doubles/questions.ts';

const document = { name: 'x', kind: 'recorded', path: 'a.jsonl' } as const;

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
}

const source = (text: string, file = 'a.jsonl') => ({ file, lines: linesOf(text), digest: () => 'sha256:abc' });
const load = (text: string, extra: object = {}, file?: string) => loadRecorded({ ...document, ...extra }, source(text, file));
const violationsOf = async (loading: Promise<unknown>) => {
  const error = await loading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DocumentError)) throw new Error(`expected a DocumentError, got ${String(error)}`);
  return error.violations.map(({ line, at, message }) => [line, at, message]);
};

describe('JSON Lines', () => {
  test('a record is the answer to its prompt, with what it carries', async () => {
    const record = { id: 'p1', text: 'four', ttftMs: 10, e2eMs: 20.5, promptTokens: 3, outputTokens: 2, finishReason: 'stop', block: 4 };
    const candidate = await load(`${JSON.stringify(record)}\n\n{"id":2,"text":"","e2eMs":null}\n`);
    const { id: _, ...values } = record;
    expect(await candidate.ask(makeQuestion('p1'), never)).toEqual({ outcome: 'answered', ...values });
    expect(await candidate.ask(makeQuestion('2'), never)).toEqual({ outcome: 'answered', text: '' });
    expect(candidate).toMatchObject({ live: false, warmsUp: false, stack: { engine: 'recorded', weights: 'sha256:abc' } });
  });

  test('a prompt without a record has failed', async () => {
    expect(await (await load('{"id":"a","text":"b"}')).ask(makeQuestion('z'), never)).toMatchObject({
      outcome: 'failed',
      reason: 'missing',
    });
  });

  test('fields can have other names', async () => {
    const fields = { id: 'qid', text: 'answer', e2eMs: 'e2e_ms' };
    const candidate = await load('{"qid":"a","answer":"b","e2e_ms":7,"text":"not this"}', { fields });
    expect(await candidate.ask(makeQuestion('a'), never)).toEqual({ outcome: 'answered', text: 'b', e2eMs: 7 });
  });

  test('every bad record is named with its line', async () => {
    const text = [
      '{"meta":{}}',
      '{"id":"a","text":"x"}',
      'oops',
      '{"id":"a","text":"y"}',
      '{"id":"b"}',
      '{"id":"c","text":5,"e2eMs":-1,"block":1.5}',
      '[]',
    ];
    expect(await violationsOf(load(text.join('\n')))).toEqual([
      [1, 'id', 'should be a text or a whole number, not nothing'],
      [3, '', 'is not a JSON object'],
      [4, '', 'is a second answer to the prompt "a"'],
      [5, 'text', 'should be a text, not nothing'],
      [6, 'text', 'should be a text, not 5'],
      [6, 'e2eMs', 'should be a number of at least 0, not -1'],
      [6, 'block', 'should be a whole number of at least 0, not 1.5'],
      [7, '', 'is not a JSON object'],
    ]);
  });

  test('records without an id can be skipped, but not records whose id is wrong', async () => {
    const candidate = await load('{"meta":1}\n{"id":"a","text":"x"}', { recordsWithoutId: 'skip' });
    expect(await candidate.ask(makeQuestion('a'), never)).toMatchObject({ text: 'x' });
    expect(await violationsOf(load('{"id":true,"text":"x"}', { recordsWithoutId: 'skip' }))).toHaveLength(1);
  });

  test('a thousand bad lines are counted, not all shown', async () => {
    const violations = await violationsOf(load('bad\n'.repeat(1_000)));
    expect(violations).toHaveLength(21);
    expect(violations.at(-1)).toEqual([undefined, '', 'and 980 further violations']);
  });

  test('a text of 10 MB has failed', async () => {
    const candidate = await load(JSON.stringify({ id: 'a', text: 'x'.repeat(10_000_000) }));
    expect(await candidate.ask(makeQuestion('a'), never)).toMatchObject({ outcome: 'failed', reason: 'too-long' });
  });
});

describe('reasoning in a recorded text', () => {
  test('is not scored, in neither format', async () => {
    const lines = await load(
      '{"id":"a","text":"<think>forty-one?</think>\\nforty-two","finishReason":"stop"}\n{"id":"b","text":"hm</think> four"}',
    );
    expect(await lines.ask(makeQuestion('a'), never)).toEqual({ outcome: 'answered', text: 'forty-two', finishReason: 'stop' });
    expect(await lines.ask(makeQuestion('b'), never)).toEqual({ outcome: 'answered', text: 'four' });
    const predictions = await load('{"a": "<think>x</think>y"}', {}, 'predictions.json');
    expect(await predictions.ask(makeQuestion('a'), never)).toEqual({ outcome: 'answered', text: 'y' });
  });

  test('that the token limit cut has failed, after the time that was recorded', async () => {
    const candidate = await load(
      '{"id":"a","text":"<think>hm","finishReason":"length","e2eMs":70,"block":2}\n{"id":"b","text":"so <think>hm"}',
    );
    expect(await candidate.ask(makeQuestion('a'), never)).toEqual({
      outcome: 'failed',
      reason: 'reasoning-cap',
      detail: 'the token limit was reached inside the reasoning',
      elapsedMs: 70,
      block: 2,
    });
    expect(await candidate.ask(makeQuestion('b'), never)).toEqual({ outcome: 'answered', text: 'so ' });
  });
});

describe('one JSON object', () => {
  test('holds one text per id, over as many lines as it likes', async () => {
    const candidate = await load('{\n"a": "x",\n"__proto__": "y"}', {}, 'predictions.json');
    expect(await candidate.ask(makeQuestion('a'), never)).toEqual({ outcome: 'answered', text: 'x' });
    expect(await candidate.ask(makeQuestion('__proto__'), never)).toMatchObject({ text: 'y' });
  });

  test('the format can be said where the file name does not', async () => {
    expect(await (await load('{"a":"x"}', { format: 'json' }, 'answers.txt')).ask(makeQuestion('a'), never)).toMatchObject({ text: 'x' });
  });

  test('what is not a text is named by its id', async () => {
    expect(await violationsOf(load('{"a": ["x"], "b": null, "c": "y"}', { format: 'json' }))).toEqual([
      [undefined, 'a', 'should be a text, not a list'],
      [undefined, 'b', 'should be a text, not null'],
    ]);
    expect(await violationsOf(load('[1]', { format: 'json' }))).toEqual([[undefined, '', 'is not one JSON object of id to text']]);
  });
});
