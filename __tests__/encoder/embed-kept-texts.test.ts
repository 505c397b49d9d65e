import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { embedKeptTexts } from '../../src/encoder/embed-kept-texts.ts';
import { embedTexts } from '../../src/encoder/embed-texts.ts';
import { longestText, openCountingEncoder } from './counting-encoder.ts';
import { openRememberingStore } from './remembering-store.ts';

describe('embedKeptTexts', () => {
  test('what is kept is not encoded again, and nothing but what is worth keeping is kept', async () => {
    const store = openRememberingStore();
    const first = openCountingEncoder();
    await embedKeptTexts(first, ['answer', 'reference'], { store, texts: ['reference'] });
    expect(first.tokenised).toEqual(['answer', 'reference']);
    expect([...store.kept.keys()]).toEqual(['reference']);
    const second = openCountingEncoder();
    const again = await embedKeptTexts(second, ['other answer', 'reference'], { store, texts: ['reference'] });
    expect(second.tokenised).toEqual(['other answer']);
    expect(again.embeddings.map((vector) => [...vector])).toEqual([
      [12, 111],
      [9, 114],
    ]);
    expect(again.distinctCount).toBe(1);
  });

  test('any texts, any of them kept, any sampled: vectors and marks are those of a run without a store', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(text), fc.array(text), fc.infiniteStream(fc.boolean()), async (before, now, coin) => {
        const chosen = now.filter(() => coin.next().value === true);
        const store = openRememberingStore(before.filter(() => coin.next().value === true));
        await embedKeptTexts(openCountingEncoder(), before, { store, texts: before });
        const { embeddings, truncated, truncatedCount } = await embedKeptTexts(openCountingEncoder(), now, { store, texts: chosen });
        const plain = await embedTexts(openCountingEncoder(), now);
        expect({ embeddings, truncated, truncatedCount }).toEqual({
          embeddings: plain.embeddings,
          truncated: plain.truncated,
          truncatedCount: plain.truncatedCount,
        });
        expect(store.discards()).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  test('a sample that differs in one bit: nothing of what was kept is used, all of it is forgotten', async () => {
    const store = openRememberingStore(['sampled']);
    store.kept.set('sampled', { embedding: Float32Array.of(7, 115.00001), truncated: false });
    store.kept.set('poisoned', { embedding: Float32Array.of(0, 1), truncated: false });
    const encoder = openCountingEncoder();
    const texts = ['answer', 'sampled', 'poisoned'];
    const { embeddings, distinctCount } = await embedKeptTexts(encoder, texts, { store, texts: ['sampled', 'poisoned'] });
    expect(embeddings.map((vector) => [...vector])).toEqual([
      [6, 97],
      [7, 115],
      [8, 112],
    ]);
    expect(store.discards()).toBe(1);
    expect(distinctCount).toBe(3);
    expect(encoder.tokenised.toSorted()).toEqual(['answer', 'poisoned', 'sampled']);
    expect([...(store.kept.get('poisoned')?.embedding ?? [])]).toEqual([8, 112]);
  });

  test('a kept text that was cut stays marked, and a wrong mark counts as a difference', async () => {
    const long = 'z'.repeat(longestText + 1);
    const store = openRememberingStore([long]);
    await embedKeptTexts(openCountingEncoder(), [long], { store, texts: [long] });
    expect((await embedKeptTexts(openCountingEncoder(), [long, 'a'], { store, texts: [long] })).truncated).toEqual([true, false]);
    expect(store.discards()).toBe(0);
    store.kept.set(long, { embedding: Float32Array.of(longestText, 122), truncated: false });
    expect((await embedKeptTexts(openCountingEncoder(), [long], { store, texts: [long] })).truncated).toEqual([true]);
    expect(store.discards()).toBe(1);
  });
});
