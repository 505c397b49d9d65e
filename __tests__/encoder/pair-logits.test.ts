import { describe, expect, test } from '@jest/globals';
import { collectPairLogits } from '../../src/encoder/pair-logits.ts';
import { InterruptedError } from '../../src/failures.ts';
import { openScriptedPairEncoder } from './scripted-pair-encoder.ts';

const pair = (first: string, second: string): { readonly first: string; readonly second: string } => ({ first, second });

describe('collectPairLogits', () => {
  test('results have the order of the pairs; equal pairs are scored once and texts tokenised once', async () => {
    const encoder = openScriptedPairEncoder();
    const pairs = [pair('a', 'b'), pair('long text', 'b'), pair('a', 'b'), pair('b', 'a'), pair('', '')];
    const found = await collectPairLogits(encoder, pairs);
    expect(found.map(({ logits }) => logits[0])).toEqual([2, 10, 2, 2, 0]);
    expect([...encoder.seen].sort()).toEqual(['a|b', 'b|a', 'long text|b', '|']);
    expect([...encoder.tokenised].sort()).toEqual(['', 'a', 'b', 'long text']);
  });

  test('the same characters in two texts are another pair when they are divided elsewhere', async () => {
    const encoder = openScriptedPairEncoder();
    await collectPairLogits(encoder, [pair('a', 'bc'), pair('ab', 'c'), pair('', 'abc'), pair('1 a', ''), pair('', '1 a')]);
    expect(encoder.seen).toHaveLength(5);
  });

  test('pairs of similar length share a batch, the longest first', async () => {
    const encoder = openScriptedPairEncoder();
    const pairs = Array.from({ length: 9 }, (_, i) => pair('x'.repeat(i), `${i}`));
    const progress: [number, number][] = [];
    const onProgress = (done: number, total: number): void => void progress.push([done, total]);
    await collectPairLogits(encoder, pairs, { limits: { texts: 4, tokens: 1024 }, onProgress });
    expect(encoder.batches).toEqual([4, 4, 1]);
    expect(encoder.seen.map((seen) => seen.at(-1))).toEqual(['8', '7', '6', '5', '4', '3', '2', '1', '0']);
    expect(progress).toEqual([
      [4, 9],
      [8, 9],
      [9, 9],
    ]);
  });

  test('a model that depends on its batch is given one pair at a time', async () => {
    const encoder = openScriptedPairEncoder({ batchInvariant: false });
    await collectPairLogits(encoder, [pair('a', 'b'), pair('c', 'd'), pair('e', 'f')]);
    expect(encoder.batches).toEqual([1, 1, 1]);
  });

  test('which side was cut is told for each pair', async () => {
    const encoder = openScriptedPairEncoder({ maximumTokens: 11 });
    const found = await collectPairLogits(encoder, [pair('aaaaaaaaa', 'bb'), pair('aa', 'bbbbbbbbb'), pair('aa', 'bb')]);
    expect(found.map(({ truncated, answerTruncated }) => [truncated, answerTruncated])).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  test('a text of more characters than are read is cut, however few tokens are left of it', async () => {
    const encoder = openScriptedPairEncoder({ mostCharacters: 5, tokenise: (text) => [...text.slice(0, 5).trim()].map(() => 120) });
    const found = await collectPairLogits(encoder, [pair('aa', '      b'), pair('      a', 'bb'), pair('aaaaa', 'bbbbb')]);
    expect(found.map(({ truncated, answerTruncated }) => [truncated, answerTruncated])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test('an abort is heard between batches', async () => {
    const controller = new AbortController();
    const encoder = openScriptedPairEncoder();
    const pairs = Array.from({ length: 50_000 }, (_, i) => pair('a', `${i}`));
    setTimeout(() => controller.abort(), 5);
    await expect(collectPairLogits(encoder, pairs, { signal: controller.signal })).rejects.toThrow(InterruptedError);
  });

  test('a model that gives too few results, or too few logits, is not believed', async () => {
    const few = openScriptedPairEncoder({ computeLogits: async () => [] });
    await expect(collectPairLogits(few, [pair('a', 'b')])).rejects.toThrow('0 results for a batch of 1');
    const short = openScriptedPairEncoder({ logits: 3 });
    await expect(collectPairLogits(short, [pair('a', 'b')])).rejects.toThrow('gave 1 logits for a pair instead of 3');
  });
});
