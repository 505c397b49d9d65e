import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPairFrame, joinPair, type PairFrame } from '../../src/encoder/pair-frame.ts';

/** As BERT: [CLS] = 1, [SEP] = 2. */
const bert = findPairFrame({ first: [7], second: [8], joined: [1, 7, 2, 8, 2], joinedTypes: [0, 0, 0, 1, 1] }, 16);

function requireFrame(frame: PairFrame | undefined, maximumTokens: number): PairFrame {
  if (frame === undefined) throw new Error('no frame');
  return { ...frame, maximumTokens };
}

const tokens = (count: number, id: number): readonly number[] => Array.from({ length: count }, () => id);

describe('findPairFrame', () => {
  test('the special tokens before, between and behind are those of the joined pair, with their segments', () => {
    expect(bert).toEqual({
      before: { tokenIds: [1], typeIds: [0] },
      between: { tokenIds: [2], typeIds: [0] },
      after: { tokenIds: [2], typeIds: [1] },
      firstType: 0,
      secondType: 1,
      maximumTokens: 16,
    });
    const roberta = findPairFrame({ first: [7, 9], second: [8], joined: [0, 7, 9, 2, 2, 8, 2], joinedTypes: tokens(7, 0) }, 16);
    expect(roberta).toMatchObject({ before: { tokenIds: [0] }, between: { tokenIds: [2, 2] }, after: { tokenIds: [2] }, secondType: 0 });
  });

  test('two texts that read the same are found one behind the other', () => {
    expect(findPairFrame({ first: [7], second: [7], joined: [1, 7, 2, 7, 2], joinedTypes: [] }, 16)).toMatchObject({
      between: { tokenIds: [2] },
      after: { tokenIds: [2] },
    });
  });

  test('a tokenizer that loses a text, swaps them or makes nothing of them knows no pairs', () => {
    const joinedTypes = [0, 0, 0];
    expect(findPairFrame({ first: [7], second: [8], joined: [1, 7, 2], joinedTypes }, 16)).toBeUndefined();
    expect(findPairFrame({ first: [7], second: [8], joined: [8, 7], joinedTypes }, 16)).toBeUndefined();
    expect(findPairFrame({ first: [], second: [], joined: [], joinedTypes: [] }, 16)).toBeUndefined();
  });
});

describe('joinPair', () => {
  test('an empty second text keeps its separators', () => {
    expect(joinPair(requireFrame(bert, 16), [7], [])).toEqual({
      tokenIds: [1, 7, 2, 2],
      typeIds: [0, 0, 0, 1],
      truncated: false,
      answerTruncated: false,
    });
  });

  test('where both are too long together, only the article side is cut', () => {
    const { tokenIds, truncated, answerTruncated } = joinPair(requireFrame(bert, 16), tokens(100, 7), tokens(9, 8));
    expect(tokenIds).toEqual([1, ...tokens(4, 7), 2, ...tokens(9, 8), 2]);
    expect({ truncated, answerTruncated }).toEqual({ truncated: true, answerTruncated: false });
  });

  test('an answer that leaves less than an eighth of the places to the article side is cut, too', () => {
    // 13 places, of which an eighth is 1.6
    const long = joinPair(requireFrame(bert, 16), tokens(100, 7), tokens(12, 8));
    expect(long.tokenIds).toEqual([1, 7, 7, 2, ...tokens(11, 8), 2]);
    expect(long).toMatchObject({ truncated: true, answerTruncated: true });
    const besideOneWord = joinPair(requireFrame(bert, 16), [7], tokens(13, 8));
    expect(besideOneWord.tokenIds).toEqual([1, 7, 2, ...tokens(12, 8), 2]);
    expect(besideOneWord).toMatchObject({ truncated: false, answerTruncated: true });
    expect(joinPair(requireFrame(bert, 16), [7], tokens(12, 8))).toMatchObject({ truncated: false, answerTruncated: false });
  });

  test('a pair is never longer than the model takes, no place is wasted, and what is left of a text is its beginning', () => {
    const text = fc.array(fc.integer({ min: 10, max: 99 }), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 3, max: 50 }), (first, second, maximum) => {
        const { tokenIds, typeIds, truncated, answerTruncated } = joinPair(requireFrame(bert, maximum), first, second);
        expect(tokenIds).toHaveLength(Math.min(maximum, 3 + first.length + second.length));
        expect(typeIds).toHaveLength(tokenIds.length);
        const middle = tokenIds.indexOf(2);
        const [article, answer] = [tokenIds.slice(1, middle), tokenIds.slice(middle + 1, -1)];
        expect(first.slice(0, article.length)).toEqual(article);
        expect(second.slice(0, answer.length)).toEqual(answer);
        expect(truncated).toBe(article.length < first.length);
        expect(answerTruncated).toBe(answer.length < second.length);
      }),
    );
  });
});
