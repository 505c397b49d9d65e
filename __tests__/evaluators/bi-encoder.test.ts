import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { createBiEncoderEvaluator } from '../../src/evaluators/bi-encoder.ts';
import { openCountingEncoder } from '../encoder/counting-encoder.ts';
import { openRememberingStore } from '../encoder/remembering-store.ts';
import { openProfileBench } from './profile-bench.ts';

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

test('an answer that shows nothing is an empty one', async () => {
  for (const nothing of ['\u200b', '\u0000', '\ufeff\u00a0\u2060', '\ud83d']) {
    expect(await score(nothing, ['0'])).toMatchObject({ raw: 0 });
    expect(await score(nothing, ['0', ''])).toMatchObject({ raw: 1 });
  }
});

test('an empty reference is like no answer but an empty one', async () => {
  expect(await score('0', [''])).toMatchObject({ raw: 0 });
  expect(await score('0', ['90', ' '])).toMatchObject({ raw: expect.closeTo(0, 6) });
  expect(await score('0', ['60', ''])).toMatchObject({ raw: expect.closeTo(0.5, 6) });
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
  expect(scores.map((one) => [one.promptId, 'truncated' in one, 'answerTruncated' in one])).toEqual([
    ['long', true, true],
    ['short', false, false],
    ['long reference', true, false],
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

describe('a score does not depend on its batch', () => {
  /** Quantises over the whole batch, as dynamic q8 does: every vector leans towards the batch's first text. */
  const leaning = (batchInvariant: boolean): Encoder => ({
    ...compass(),
    batchInvariant,
    embed: async (batch) => {
      const [first] = batch;
      const lean = batchInvariant ? 0 : (first?.tokenIds[0] ?? 0) / 50 + batch.length;
      return batch.map(({ tokenIds: [degrees = 0] }) => {
        const angle = ((degrees + lean) * Math.PI) / 180;
        return Float32Array.of(Math.cos(angle), Math.sin(angle));
      });
    },
  });

  test.each([true, false])('whatever its neighbours and their order, a vector without (%s) or with a lean', async (batchInvariant) => {
    const degrees = fc.integer({ min: 0, max: 359 }).map(String);
    const item = fc.record({ answer: degrees, references: fc.array(degrees, { minLength: 1, maxLength: 3 }) });
    const score = async (items: readonly { readonly answer: string; readonly references: readonly string[] }[]) => {
      const evaluator = createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', encoder: leaning(batchInvariant) });
      const scores = await evaluator.score(
        items.map((one, i) => ({ ...one, promptId: `${i}`, task: 'qa', query: 'q' })),
        quiet,
      );
      return scores.map((one) => ('raw' in one ? one.raw : Number.NaN));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 50 }), fc.array(item, { maxLength: 50 }), async (items, neighbours) => {
        const together = await score(items);
        const backwards = (await score([...neighbours, ...items.toReversed()])).slice(neighbours.length).toReversed();
        expect(backwards).toEqual(together);
      }),
      { numRuns: 50 },
    );
  });
});

describe('with a store', () => {
  const item = (answer: string, reference: string, fresh?: true) => ({
    promptId: 'p',
    task: 'qa',
    query: 'q',
    answer,
    references: [reference],
    ...(fresh && { fresh }),
  });

  test('references are kept and answers are not; scores are the same', async () => {
    const store = openRememberingStore();
    const open = () => createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', encoder: compass(), store });
    const first = await open().score([item('0', '60'), item('10', '90')], quiet);
    expect([...store.kept.keys()]).toEqual(['60', '90']);
    expect(await open().score([item('0', '60'), item('10', '90')], quiet)).toEqual(first);
    store.kept.set('60', { embedding: Float32Array.of(1, 0), truncated: true });
    expect(await open().score([item('0', '60')], quiet)).toEqual([{ promptId: 'p', raw: 1, truncated: true }]);
  });

  test('an item that is to be scored afresh is scored past it', async () => {
    const store = openRememberingStore();
    store.kept.set('60', { embedding: Float32Array.of(1, 0), truncated: false });
    const evaluator = createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', encoder: compass(), store });
    expect(await evaluator.score([item('0', '60', true)], quiet)).toEqual([{ promptId: 'p', raw: expect.closeTo(0.5, 6) }]);
  });
});

describe('its profile', () => {
  const items = Array.from({ length: 40 }, (_, i) => ({
    promptId: `${i}`,
    task: 'qa',
    query: 'q',
    answer: `${i}`,
    references: [`${100 + i}`],
  }));
  const timed = (desk: ReturnType<typeof openProfileBench>, batchInvariant: boolean) => {
    const sizes: number[] = [];
    const encoder: Encoder = {
      ...compass(),
      batchInvariant,
      embed: async (batch) => {
        sizes.push(batch.length);
        desk.pass(4 + batch.length);
        return compass().embed(batch);
      },
    };
    return { sizes, encoder };
  };

  test('counts both texts of a pair, in batches of as many texts, past the store', async () => {
    const desk = openProfileBench();
    const store = openRememberingStore();
    const { encoder, sizes } = timed(desk, true);
    const evaluator = createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', dtype: 'fp32', threads: 2, encoder, store, desk });
    expect(await evaluator.profile?.(items, quiet)).toMatchObject({
      pairs: 40,
      threads: 2,
      batches: [
        { batch: 1, latencyMs: 2 * 5 },
        { batch: 8, latencyMs: (2 * 12) / 8 },
        { batch: 32, latencyMs: (2 * 36) / 32 },
      ],
    });
    expect(new Set(sizes)).toEqual(new Set([1, 8, 32]));
    expect(store.kept.size).toBe(0);
  });

  test('knows batches of 1 alone where vectors depend on their batch', async () => {
    const desk = openProfileBench();
    const { encoder, sizes } = timed(desk, false);
    const profile = await createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', encoder, desk }).profile?.(items, quiet);
    expect(profile?.batches.map(({ batch }) => batch)).toEqual([1]);
    expect(new Set(sizes)).toEqual(new Set([1]));
  });

  test('is not taken without a desk', () => {
    expect(createBiEncoderEvaluator({ name: 'sts', use: 'bi-encoder', encoder: compass() })).not.toHaveProperty('profile');
  });
});
