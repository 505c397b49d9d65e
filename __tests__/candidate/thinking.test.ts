import { expect, test } from '@jest/globals';
import { stripThinking } from '../../src/candidate/thinking.ts';

test('text between the tags is taken out, wherever it stands', () => {
  expect(stripThinking('<think>\nhm\n</think>\n\nfour')).toEqual({ answer: 'four', open: false });
  expect(stripThinking('a<think>x</think>b<think>y</think>c')).toEqual({ answer: 'abc', open: false });
});

test('a closing tag alone ends a reasoning that the template had opened', () => {
  expect(stripThinking('hm, so\n</think>\nfour')).toEqual({ answer: 'four', open: false });
});

test('a reasoning without an end leaves nothing after it', () => {
  expect(stripThinking('so: <think>hm')).toEqual({ answer: 'so: ', open: true });
});

test('a text without tags stays as it is, white space included', () => {
  expect(stripThinking('  1 < 2 think ')).toEqual({ answer: '  1 < 2 think ', open: false });
});

test('a million tags take no time', () => {
  const startedMs = performance.now();
  expect(stripThinking('<think></think>'.repeat(60_000)).answer).toBe('');
  expect(stripThinking('<think>'.repeat(140_000)).open).toBe(true);
  expect(performance.now() - startedMs).toBeLessThan(1_000);
});
