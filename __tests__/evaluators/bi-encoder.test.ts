import { expect, test } from '@jest/globals';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { createBiEncoderEvaluator } from '../../src/evaluators/bi-encoder.ts';
import { openCountingEncoder } from '../encoder/counting-encoder.ts';

/** Texts as directions in degrees: the cosine of two texts is the cosine of the angle between them. */
const compass = (): Encoder => ({
  ...openCountingEncoder(),
  revision: 'sha256:compass',
  tokenise: (text) => ({ tokenIds: text.trim() === '' ? [] : [Number.parseInt(text, 10)], truncated: text.includes('…') }),
  embed: async (batch) =>
    batch.map(({ tokenIds: [degrees = 0] }) => Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180))),
});
const quiet = { signal: new AbortController().signal, onProgress: () => {} };

async function score(answer: string, references: readonly string[]) {
  const evaluator = createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', encoder: compass() });
  const [result] = await evaluator.score([{ promptId: 'p', task: 'qa', query: 'q', answer, references }], quiet);
  return result;
}

test('a score is the cosine with the nearest reference', async () => {
  expect(await score('0', ['60'])).toEqual({ promptId: 'p', raw: expect.closeTo(0.5, 6) });
  expect(await score('0', ['180', '60', '90'])).toMatchObject({ raw: expect.closeTo(0.5, 6) });
  expect(await score('0', ['180'])).toMatchObject({ raw: expect.closeTo(-1, 6) });
});

test('an empty answer is worth nothing, whatever an encoder makes of it, unless a reference is empty too', async () => {
  expect(await score(' \n', ['0'])).toEqual({ promptId: 'p', raw: 0 });
  expect(await score('', ['0', ''])).toEqual({ promptId: 'p', raw: 1 });
});

test('without a reference an answer is unscored', async () => {
  expect(await score('0', [])).toEqual({ promptId: 'p', unscored: 'no-reference' });
});

test('a text that was too long marks its own score only', async () => {
  const evaluator = createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', encoder: compass() });
  const items = [
    { promptId: 'long', task: 'qa', query: 'q', answer: '0…', references: ['0', '5'] },
    { promptId: 'short', task: 'qa', query: 'q', answer: '0', references: ['60', '90'] },
    { promptId: 'long reference', task: 'qa', query: 'q', answer: '0', references: ['60…'] },
  ];
  const scores = await evaluator.score(items, quiet);
  expect(scores.map((one) => [one.promptId, 'truncated' in one])).toEqual([
    ['long', true],
    ['short', false],
    ['long reference', true],
  ]);
  expect(scores[1]).toMatchObject({ raw: expect.closeTo(0.5, 6) });
});

test('it is known by the revision of its encoder, and closes it', async () => {
  let closed = 0;
  const encoder = {
    ...compass(),
    close: async () => {
      closed += 1;
    },
  };
  const evaluator = createBiEncoderEvaluator({ name: 'sts', use: 'sts-embedded', dtype: 'fp32', encoder });
  expect(evaluator).toMatchObject({ name: 'sts', use: 'sts-embedded', revision: 'sha256:compass', dtype: 'fp32' });
  await evaluator.close();
  expect(closed).toBe(1);
});
