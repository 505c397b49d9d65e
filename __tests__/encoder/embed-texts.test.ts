import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { embedTexts } from '../../src/encoder/embed-texts.ts';
import { InterruptedError } from '../../src/failures.ts';
import { longestText, openCountingEncoder } from './counting-encoder.ts';

describe('embedTexts', () => {
  test('vectors come back in the order of the texts, whatever the order of encoding', async () => {
    const encoder = openCountingEncoder();
    const { embeddings } = await embedTexts(encoder, ['aa', 'bbbb', 'c', 'ddd'], { limits: { texts: 2, tokens: 100 } });
    expect(embeddings.map((vector) => [...vector])).toEqual([
      [2, 97],
      [4, 98],
      [1, 99],
      [3, 100],
    ]);
    expect(encoder.batches.map((batch) => batch.map((text) => text.tokenIds.length))).toEqual([
      [4, 3],
      [2, 1],
    ]);
  });

  test('equal texts are tokenised once and encoded once', async () => {
    const encoder = openCountingEncoder();
    const result = await embedTexts(encoder, ['x', 'yy', 'x', 'x', 'yy']);
    expect(encoder.tokenised).toEqual(['x', 'yy']);
    expect(encoder.batches.flat()).toHaveLength(2);
    expect(result.distinctCount).toBe(2);
    expect(result.tokenCount).toBe(3);
    expect(result.embeddings.map((vector) => vector[0])).toEqual([1, 2, 1, 1, 2]);
  });

  test('any texts: each gets the vector that it would get alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 })), fc.integer({ min: 1, max: 5 }), async (texts, size) => {
        const { embeddings, truncated } = await embedTexts(openCountingEncoder(), texts, { limits: { texts: size, tokens: 30 } });
        expect(embeddings).toHaveLength(texts.length);
        for (const [index, text] of texts.entries()) {
          const alone = await embedTexts(openCountingEncoder(), [text]);
          expect(embeddings[index]).toEqual(alone.embeddings[0]);
          expect(truncated[index]).toBe([...text].length > longestText);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('an encoder that is not batch-invariant is asked one text at a time', async () => {
    const encoder = openCountingEncoder({ batchInvariant: false });
    await embedTexts(encoder, ['a', 'bb', 'cc', 'dd']);
    expect(encoder.batches.map((batch) => batch.length)).toEqual([1, 1, 1, 1]);
  });

  test('without limits of the caller, batches hold at most 32 texts and 1,024 token places', async () => {
    const encoder = openCountingEncoder();
    await embedTexts(
      encoder,
      Array.from({ length: 70 }, (_, i) => `${i}`),
    );
    expect(encoder.batches.map((batch) => batch.length)).toEqual([32, 32, 6]);
    const long = openCountingEncoder({ tokenise: (text) => ({ tokenIds: new Array(200).fill(text.length), truncated: false }) });
    await embedTexts(long, ['a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff']);
    expect(long.batches.map((batch) => batch.length)).toEqual([5, 1]);
  });

  test('cut texts are counted as often as they were given', async () => {
    const long = 'z'.repeat(longestText + 1);
    const result = await embedTexts(openCountingEncoder(), [long, 'short', long]);
    expect(result.truncated).toEqual([true, false, true]);
    expect(result.truncatedCount).toBe(2);
  });

  test('progress counts different texts and ends at the total', async () => {
    const seen: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number): void => void seen.push([done, total]);
    await embedTexts(openCountingEncoder(), ['a', 'b', 'c', 'a', 'd', 'e'], { limits: { texts: 2, tokens: 100 }, onProgress });
    expect(seen).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ]);
  });

  test('an abort stops before the next batch', async () => {
    const controller = new AbortController();
    const encoder = openCountingEncoder();
    const running = embedTexts(encoder, ['a', 'b', 'c', 'd'], {
      limits: { texts: 1, tokens: 100 },
      signal: controller.signal,
      onProgress: (done) => done === 2 && controller.abort(),
    });
    await expect(running).rejects.toThrow(InterruptedError);
    expect(encoder.batches).toHaveLength(2);
  });

  test('a timer gets its turn between two batches, so that Ctrl-C is heard', async () => {
    const controller = new AbortController();
    const encoder = openCountingEncoder({ embed: async (batch) => batch.map(() => Float32Array.of(1, 0)) });
    setTimeout(() => controller.abort(), 5);
    const texts = Array.from({ length: 100_000 }, (_, i) => `${i}`);
    await expect(embedTexts(encoder, texts, { limits: { texts: 1, tokens: 1 }, signal: controller.signal })).rejects.toThrow(
      InterruptedError,
    );
  });

  test('an encoder that gives too few vectors, or too short ones, is not believed', async () => {
    await expect(embedTexts(openCountingEncoder({ embed: async () => [] }), ['a'])).rejects.toThrow('0 results for a batch of 1');
    const short = openCountingEncoder({ embed: async () => [Float32Array.of(1)] });
    await expect(embedTexts(short, ['a'])).rejects.toThrow('gave 1 numbers for a text instead of 2');
  });

  test('no texts need no encoder', async () => {
    const encoder = openCountingEncoder();
    expect(await embedTexts(encoder, [])).toEqual({ embeddings: [], truncated: [], truncatedCount: 0, distinctCount: 0, tokenCount: 0 });
    expect(encoder.batches).toEqual([]);
  });
});
