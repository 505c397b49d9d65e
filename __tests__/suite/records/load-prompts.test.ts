import { describe, expect, test } from '@jest/globals';
import { DocumentError, InputError } from '../../../src/failures.ts';
import { MAX_RECORD_CHARACTERS } from '../../../src/suite/limits.ts';
import type { Prompt } from '../../../src/suite/prompt.ts';
import { loadPrompts, type PromptFileRequest } from '../../../src/suite/records/load-prompts.ts';
import { createPromptFilesInMemory } from '../prompt-files-in-memory.ts';

const signal = new AbortController().signal;

function load(text: string, request: Partial<PromptFileRequest> = {}, pieceLength = 7): Promise<readonly Prompt[]> {
  const file = { name: 'p.jsonl', path: '/p' };
  return loadPrompts(createPromptFilesInMemory({ '/p': text }, pieceLength), { file, format: 'jsonl', signal, ...request });
}

async function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was thrown',
    (failure: unknown) =>
      failure instanceof DocumentError || failure instanceof InputError ? failure.message : `unexpected ${String(failure)}`,
  );
}

const lines = (...records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('JSON Lines', () => {
  test('become prompts; task and cluster have defaults, other fields do not matter', async () => {
    const text = lines(
      { id: 'a', prompt: 'Hi', meta: 1 },
      { id: 'b', task: 'qa', cluster: 'c', context: 'X', question: 'Y', references: ['1', '1', ''] },
    );
    expect(await load(text)).toEqual([
      { id: 'a', task: 'default', cluster: 'a', references: [], text: 'Hi' },
      { id: 'b', task: 'qa', cluster: 'c', references: ['1', '1', ''], context: 'X', question: 'Y' },
    ]);
  });

  test('bear CRLF, blank lines, no line feed at the end, line separators within a text, and any cut of the stream', async () => {
    const text = '\r\n{"id":"a","prompt":"one\u2028two"}\r\n\n  \n{"id":"b","prompt":"x"}';
    for (const pieceLength of [1, 2, 5, 1000]) expect((await load(text, {}, pieceLength)).map((prompt) => prompt.id)).toEqual(['a', 'b']);
  });

  test('keep texts as they are: NUL, half a surrogate pair, placeholders, white space', async () => {
    const hostile = ' \u0000 \ud800 {question} <script>\u202e ';
    const [prompt] = await load(`{"id":"a","context":${JSON.stringify(hostile)},"references":["\\u0000"]}\n`);
    expect(prompt).toMatchObject({ context: hostile, references: ['\u0000'] });
  });

  test('a field called __proto__ or toString is nothing special', async () => {
    expect(await messageOf(load('{"id":"a","__proto__":{"prompt":"x"}}', { fields: { context: 'toString' } }))).toBe(
      'fields.context: no record of p.jsonl has a field "toString"',
    );
    expect((await load('{"id":"a","prompt":"x","__proto__":{"task":"y"}}'))[0]?.task).toBe('default');
  });

  test('a line that is no JSON is named with line and column', async () => {
    expect(await messageOf(load('{"id":"a","prompt":"x"}\n\n{"id":"b",}\n[1]\n{"id":'))).toBe(
      ['p.jsonl:3:11 is not JSON', 'p.jsonl:4:1 is not a JSON object', 'p.jsonl:5:7 is not JSON'].join('\n'),
    );
  });

  test('a line longer than a record may be ends the reading', async () => {
    const text = `{"id":"a","prompt":"x"}\n{"id":"b","prompt":"${'x'.repeat(MAX_RECORD_CHARACTERS)}"}`;
    expect(await messageOf(load(text, {}, 65_536))).toBe('p.jsonl:2:1 is longer than 8388608 characters');
  });

  test('nothing at all is no prompts', async () => {
    expect(await load('')).toEqual([]);
  });
});

describe('field mapping', () => {
  test('takes the parts from other fields', async () => {
    const text = lines({ qid: 7, passage: 'X', q: 'Y', refs: 'one', kind: 'qa', doc: 'd1' });
    const fields = { id: 'qid', context: 'passage', question: 'q', references: 'refs', task: 'kind', cluster: 'doc' };
    expect(await load(text, { fields })).toEqual([
      { id: '7', task: 'qa', cluster: 'd1', references: ['one'], context: 'X', question: 'Y' },
    ]);
  });

  test('a constant task holds for prompts that name none', async () => {
    const prompts = await load(lines({ id: 'a', prompt: 'x' }, { id: 'b', prompt: 'x', task: 'code' }), { task: 'qa' });
    expect(prompts.map((prompt) => prompt.task)).toEqual(['qa', 'code']);
  });

  test('a mapped field that no record has is a slip of the pen', async () => {
    const result = load(lines({ id: 'a', prompt: 'x', refs: ['1'] }), { fields: { references: 'ref', question: 'zzzzzzzz' } });
    expect(await messageOf(result)).toBe(
      'fields.question: no record of p.jsonl has a field "zzzzzzzz"\nfields.references: no record of p.jsonl has a field "ref"; did you mean "refs"?',
    );
    await expect(result).rejects.toMatchObject({ cure: 'The fields there are: id, prompt, refs.' });
  });
});

describe('records without an id', () => {
  const text = lines({ meta: { model: 'x' } }, { id: '', prompt: 'x' }, { id: null, prompt: 'x' }, { id: 'a', prompt: 'x' });

  test('are errors', async () => {
    expect(await messageOf(load(text))).toBe(
      ['p.jsonl:1:1 id: is missing', 'p.jsonl:2:1 id: is missing', 'p.jsonl:3:1 id: is missing'].join('\n'),
    );
    await expect(load(text)).rejects.toMatchObject({ cure: expect.stringMatching(/recordsWithoutId: skip/) });
  });

  test('are left out on demand', async () => {
    expect((await load(text, { recordsWithoutId: 'skip' })).map((prompt) => prompt.id)).toEqual(['a']);
  });

  test('a broken id is no missing one', async () => {
    expect(await messageOf(load(lines({ id: ['a'], prompt: 'x' }), { recordsWithoutId: 'skip' }))).toBe(
      'p.jsonl:1:1 id: must be a text or a number, not a list',
    );
  });
});

describe('a record that does not fit', () => {
  test.each<[string, object, string]>([
    [
      'nothing to ask',
      { id: 'a', references: ['x'], context: '' },
      'has nothing to ask: none of "prompt", "messages", "context", "question"',
    ],
    ['a context that is no text', { id: 'a', context: { text: 'x' } }, 'context: must be a text, not an object'],
    ['a question that is no text', { id: 'a', question: 5 }, 'question: must be a text, not a number'],
    ['a prompt that is no text', { id: 'a', prompt: true }, 'prompt: must be a text, not true or false'],
    [
      'a reference that is no text',
      { id: 'a', prompt: 'x', references: ['1', { a: 1 }] },
      'references: must be a text or a list of texts, but entry 2 is an object',
    ],
    [
      'references that are no texts',
      { id: 'a', prompt: 'x', references: { text: ['1'] } },
      'references: must be a text or a list of texts, not an object',
    ],
    ['an id with a line feed', { id: 'a\nb', prompt: 'x' }, 'id: holds a control character or half a surrogate pair'],
    ['an id that is half a surrogate pair', { id: '\ud800', prompt: 'x' }, 'id: holds a control character or half a surrogate pair'],
    ['a blank cluster', { id: 'a', cluster: ' ', prompt: 'x' }, 'cluster: is blank'],
    ['an endless id', { id: 'a'.repeat(501), prompt: 'x' }, 'id: has 501 characters; at most 500 are allowed'],
    ['an id that lost its digits', { id: 2 ** 53, prompt: 'x' }, 'id: is a number too large to be kept exactly; write it as a text'],
    [
      'messages that are no list',
      { id: 'a', messages: 'Hi' },
      'messages: must be a list of messages such as [{"role": "user", "content": "…"}]',
    ],
    ['no messages', { id: 'a', messages: [] }, 'messages: must be a list of messages such as [{"role": "user", "content": "…"}]'],
    [
      'an unknown role',
      { id: 'a', messages: [{ role: 'tool', content: 'x' }] },
      'messages: message 1 has no role out of system, user, assistant',
    ],
    [
      'a content in parts',
      { id: 'a', messages: [{ role: 'user', content: [{ type: 'text' }] }] },
      'messages: message 1 has a content that is no text but a list',
    ],
    [
      'a tool call',
      { id: 'a', messages: [{ role: 'user', content: 'x', tool_calls: [] }] },
      'messages: message 1 has a field "tool_calls", which cannot be sent',
    ],
    [
      'the answer among the messages',
      {
        id: 'a',
        messages: [
          { role: 'user', content: 'x' },
          { role: 'assistant', content: 'y' },
        ],
      },
      "messages: the last message is the assistant's and would give the answer away; move it into the references",
    ],
  ])('%s', async (_what, record, message) => {
    expect(await messageOf(load(lines(record)))).toBe(`p.jsonl:1:1 ${message}`);
  });

  test('is named with all that is wrong, and so are all others, the first twenty of them', async () => {
    const text = lines(
      { id: 'a', context: 1, question: 2 },
      ...Array.from({ length: 30 }, (_, index) => ({ id: `b${index}`, context: 1 })),
    );
    const told = (await messageOf(load(text))).split('\n');
    expect(told.slice(0, 3)).toEqual([
      'p.jsonl:1:1 context: must be a text, not a number',
      'p.jsonl:1:1 question: must be a text, not a number',
      'p.jsonl:2:1 context: must be a text, not a number',
    ]);
    expect(told).toHaveLength(21);
    expect(told[20]).toBe('p.jsonl has 12 more problems like these');
  });
});

describe('a whole prompt', () => {
  const messages = [{ role: 'user', content: 'Hi' }];

  test('may be messages; null fields in them do not matter', async () => {
    const [prompt] = await load(lines({ id: 'a', messages: [{ role: 'user', content: 'Hi', name: null }] }));
    expect(prompt).toEqual({ id: 'a', task: 'default', cluster: 'a', references: [], messages });
  });

  test('of prompt and messages the messages count, or what is mapped', async () => {
    const text = lines({ id: 'a', prompt: 'x', messages });
    expect((await load(text))[0]).not.toHaveProperty('text');
    expect((await load(text, { fields: { prompt: 'prompt' } }))[0]).toMatchObject({ text: 'x' });
    expect((await load(text, { fields: { prompt: 'prompt' } }))[0]).not.toHaveProperty('messages');
    expect(await messageOf(load(text, { fields: { prompt: 'prompt', messages: 'messages' } }))).toBe(
      'p.jsonl:1:1 prompt: stands beside "messages"; a prompt is asked either as text or as messages',
    );
  });
});

describe('JSON', () => {
  const records = [{ id: 'a', prompt: 'x' }];

  test('is a list or an object with data', async () => {
    const expected = [{ id: 'a', task: 'default', cluster: 'a', references: [], text: 'x' }];
    expect(await load(JSON.stringify(records), { format: 'json' })).toEqual(expected);
    expect(await load(JSON.stringify({ version: 1, data: records }, undefined, 2), { format: 'json' })).toEqual(expected);
  });

  test('problems are named by the number of the record', async () => {
    expect(await messageOf(load(JSON.stringify([...records, 5, { id: 'b' }, { prompt: 'x' }]), { format: 'json' }))).toBe(
      [
        'p.jsonl record 2: is not a JSON object',
        'p.jsonl record 3: has nothing to ask: none of "prompt", "messages", "context", "question"',
        'p.jsonl record 4, id: is missing',
      ].join('\n'),
    );
  });

  test.each(['{}', '{"data":{}}', '5', 'null', '{"a":"text"}'])('%s is no list of prompts', async (text) => {
    expect(await messageOf(load(text, { format: 'json' }))).toBe(
      'p.jsonl holds neither a list of records nor an object with such a list as "data"',
    );
  });

  test('a syntax error is named with line and column', async () => {
    expect(await messageOf(load('[\n  {"id": "a",\n   "prompt": x}\n]', { format: 'json' }))).toBe('p.jsonl:3:14 is not JSON');
    expect(await messageOf(load('', { format: 'json' }))).toBe('p.jsonl:1:1 is not JSON');
  });
});
