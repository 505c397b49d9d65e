import { expect, test } from '@jest/globals';
import { createCompletionReader } from '../../src/candidate/completion-reader.ts';

const whole = '{"choices":[{"message":{"content":"four"},"finish_reason":"stop"}]}';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('white space before an answer costs time once, however many reads it takes', () => {
  const reader = createCompletionReader('application/json');
  const blank = encode(' '.repeat(16 * 1024));
  const startedMs = performance.now();
  for (let read = 0; read < 3_200; read += 1) reader.read(blank, read);
  reader.read(encode(` \n${whole}`), 3_200);
  expect(reader.finish()).toMatchObject({ kind: 'whole', state: { content: 'four' } });
  // looking through all of it again at every read took 118 s on two slow cores
  expect(performance.now() - startedMs).toBeLessThan(4_000);
});

test('white space alone is no completion', () => {
  const reader = createCompletionReader('');
  reader.read(encode(' \r\n\t'), 1);
  expect(reader.finish()).toMatchObject({ kind: 'unfinished', reason: 'malformed-response' });
});

test('white space before a stream does not hide that it is one', () => {
  const reader = createCompletionReader('');
  for (const part of ['\n', '\n ', `data: {"choices":[{"delta":{"content":"a b"},"finish_reason":"stop"}]}\n\n`])
    reader.read(encode(part), 1);
  expect(reader.finish()).toMatchObject({ kind: 'streamed', state: { content: 'a b' } });
});

test('white space within an answer stays', () => {
  const reader = createCompletionReader('application/json');
  for (const part of [whole.slice(0, 36), '  ', whole.slice(36)]) reader.read(encode(part), 1);
  expect(reader.finish()).toMatchObject({ state: { content: expect.stringContaining('  ') } });
});
