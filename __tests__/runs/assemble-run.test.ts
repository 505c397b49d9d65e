import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assembleRun } from '../../src/runs/assemble-run.ts';
import { answer, header, readRun, writeRun } from './run-lines.ts';

const text = await writeRun([header, answer('a'), answer('b')]);

test('what was written is read back', async () => {
  const run = await readRun(text);
  expect(run.header).toEqual(header);
  expect([...run.answers]).toEqual([
    ['a', answer('a')],
    ['b', answer('b')],
  ]);
  expect(run.end?.endedAt).toBe('2026-11-22T10:05:00Z');
});

test('any text survives the round trip, whatever characters it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), { maxLength: 5 }), async (texts) => {
      const lines = texts.map((words, index) => ({ ...answer(`p${index}`), text: words }));
      const run = await readRun(await writeRun([header, ...lines]));
      expect([...run.answers.values()]).toEqual(lines);
    }),
    { numRuns: 200 },
  );
});

test('no text can end its line early, whatever the reader takes for a line end', async () => {
  const lines = ['a\u2028b', 'c\u2029d', 'e\rf', 'g\nh', 'i\u0085j', '\ud800'].map((words, index) => ({
    ...answer(`p${index}`),
    text: words,
  }));
  const written = await writeRun([header, ...lines]);
  const run = await assembleRun('main.run.jsonl', createInterface({ input: Readable.from([written]) }));
  expect([...run.answers.values()]).toEqual(lines);
});

test('the digest in the last line is over the exact bytes of all lines before it', async () => {
  const lines = text.trimEnd().split('\n');
  const before = `${lines.slice(0, -1).join('\n')}\n`;
  expect(JSON.parse(lines.at(-1) ?? '').sha256).toBe(createHash('sha256').update(before).digest('hex'));
});

test('a changed byte is noticed wherever it lies', async () => {
  const longAgo = text.indexOf('12.5');
  await expect(readRun(text.replace('12.5', '11.5'))).rejects.toThrow(
    'main.run.jsonl:4:1 sha256 does not match the lines before it: the file was changed after it was written',
  );
  expect(longAgo).toBeGreaterThan(0);
  const lines = text.split('\n');
  await expect(readRun([lines[0], lines[2], lines[1], lines[3]].join('\n'))).rejects.toThrow('sha256 does not match');
  await expect(readRun([lines[0], lines[1], lines[3]].join('\n'))).rejects.toThrow('sha256 does not match');
});

describe('an interrupted run', () => {
  test('without an end line is unfinished', async () => {
    const run = await readRun(await writeRun([header, answer('a')], false));
    expect([run.answers.size, run.end]).toEqual([1, undefined]);
  });
  test('is unfinished wherever its last line breaks off, and keeps the lines before', async () => {
    const unfinished = await writeRun([header, answer('a'), answer('b')], false);
    const kept = unfinished.lastIndexOf('\n', unfinished.length - 2) + 1;
    for (let length = kept + 1; length < unfinished.length - 1; length += 1) {
      const run = await readRun(unfinished.slice(0, length));
      expect([run.answers.size, run.end]).toEqual([1, undefined]);
    }
    expect((await readRun(unfinished.slice(0, -1))).answers.size).toBe(2);
  });
  test('whose end line breaks off is unfinished', async () => {
    expect((await readRun(text.slice(0, -10))).end).toBeUndefined();
  });
  test('that broke off in its first line is no run', async () => {
    await expect(readRun(text.slice(0, 20))).rejects.toThrow('main.run.jsonl:1:1 is not JSON');
  });
});

test.each([
  ['an empty file', '', '1:1 is empty: a run begins with a header line'],
  ['a broken line with others after it', `${text.split('\n')[0]}\n{"line":\n${text.split('\n')[1]}\n`, '2:1 is not JSON'],
  ['something after the end', `${text}${text.split('\n')[1]}\n`, '5:1 stands after the end line'],
  ['an empty line after the end', `${text}\n`, '5:1 is not JSON'],
  ['a second header', `${text.split('\n')[0]}\n${text.split('\n')[0]}\n`, '2:1 is a second header'],
  ['no header', `${text.split('\n')[1]}\n`, '1:1 stands before the header'],
])('%s is refused', async (_, words, message) => {
  await expect(readRun(words)).rejects.toThrow(`main.run.jsonl:${message}`);
});

describe('what can be there only once', () => {
  const score = { line: 'score', promptId: 'a', evaluator: 'f1', raw: 1 } as const;
  const evaluator = { line: 'evaluator', name: 'f1', use: 'token-f1', revision: '1' } as const;
  const block = { line: 'block', kind: 'load', block: 4, concurrency: 8, startMs: 0, endMs: 1, answers: 1, findings: [] } as const;
  test.each([
    ['answer', [answer('a"b'), answer('a"b')], 'is a second answer to the prompt "a\\"b"'],
    ['score', [score, { ...score, raw: 0 }], 'is a second score by "f1" for the prompt "a"'],
    ['evaluator', [evaluator, { ...evaluator, revision: '2' }], 'is a second evaluator called "f1"'],
    [
      'block',
      [
        { ...block, findings: [] },
        { ...block, findings: [] },
      ],
      'is a second block 4',
    ],
  ])('%s', async (_, lines, message) => {
    await expect(writeRun([header, ...lines]).then(readRun)).rejects.toThrow(`main.run.jsonl:3:1 ${message}`);
  });
  test('one prompt may have scores by several evaluators', async () => {
    const run = await readRun(await writeRun([header, score, { ...score, evaluator: 'em', raw: 0 }]));
    expect([run.scores.get('f1')?.get('a')?.raw, run.scores.get('em')?.get('a')?.raw]).toEqual([1, 0]);
  });
});

test('prompts may be called like parts of every JavaScript object', async () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const scores = ids.map((promptId) => ({ line: 'score', promptId, evaluator: '__proto__', raw: 0.5 }) as const);
  const run = await readRun(await writeRun([header, ...ids.map(answer), ...scores]));
  expect([...run.answers.keys()]).toEqual(ids);
  expect([...(run.scores.get('__proto__')?.keys() ?? [])]).toEqual(ids);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a run of another schema version is refused in its first line', async () => {
  const other = text.replace('"schemaVersion":1', '"schemaVersion":2');
  await expect(readRun(other)).rejects.toThrow('main.run.jsonl:1:1 schemaVersion: is 2, but this version of PoQ Gate reads 1');
});
