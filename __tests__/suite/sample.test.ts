import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Sample } from '../../src/documents/suite.ts';
import { InputError } from '../../src/failures.ts';
import type { Prompt } from '../../src/suite/prompt.ts';
import { drawSample } from '../../src/suite/sample.ts';
import { rankOf } from '../../src/suite/seeded-rank.ts';
import { arbitraryPrompts, manyPrompts } from './some-prompts.ts';

const source = 'prompts.jsonl';
const idsOf = (prompts: readonly Prompt[]): readonly string[] => prompts.map((prompt) => prompt.id).sort();
const draw = (prompts: readonly Prompt[], sample: Sample | undefined, seed = 1): readonly string[] =>
  idsOf(drawSample({ source, prompts, sample, seed }));

describe('rankOf', () => {
  test('is SHA-256 over the JSON of use, seed and id', () => {
    // python3 -c "import hashlib; print(hashlib.sha256(b'[\"sample\",7,\"q1\"]').hexdigest())"
    expect(rankOf('sample', 7, 'q1')).toBe('05822aad3abb2bc2a0f5448f6a04f8d0da8f4e222b68fbb74d50a1322489a0dd');
  });

  test('differs by use, seed and id, and bears ids that are no text', () => {
    const ranks = [
      rankOf('sample', 1, 'a'),
      rankOf('load', 1, 'a'),
      rankOf('sample', 2, 'a'),
      rankOf('sample', 1, 'b'),
      rankOf('sample', 1, '\ud800'),
    ];
    expect(new Set(ranks).size).toBe(5);
  });
});

describe('drawSample', () => {
  test('draws the same ids for the same seed on every machine', () => {
    // python3: sorted(('p-%d' % i for i in range(20)), key=lambda i: hashlib.sha256(json.dumps(['sample',1,i],separators=(',',':')).encode()).hexdigest())[:5]
    expect(draw(manyPrompts(20), 5)).toEqual(['p-12', 'p-13', 'p-15', 'p-16', 'p-5']);
  });

  test('the order of the file does not matter, the seed does', () => {
    fc.assert(
      fc.property(arbitraryPrompts, fc.integer({ min: 1, max: 160 }), (prompts, size) => {
        const sample = Math.min(size, prompts.length);
        expect(draw(prompts.toReversed(), sample)).toEqual(draw(prompts, sample));
      }),
    );
    expect(draw(manyPrompts(100), 10, 1)).not.toEqual(draw(manyPrompts(100), 10, 2));
  });

  test('never draws a prompt twice and draws as many as are asked for', () => {
    fc.assert(
      fc.property(arbitraryPrompts, fc.integer({ min: 1, max: 160 }), fc.nat(), (prompts, size, seed) => {
        const sample = Math.min(size, prompts.length);
        const ids = draw(prompts, sample, seed);
        expect(new Set(ids).size).toBe(sample);
      }),
    );
  });

  test('every task gets its share by largest remainders', () => {
    const prompts = [
      ...manyPrompts(70, { prefix: 'q' }),
      ...manyPrompts(29, { prefix: 's', task: 'summarization' }),
      ...manyPrompts(1, { prefix: 'c', task: 'code' }),
    ];
    const drawn = drawSample({ source, prompts, sample: 10, seed: 3 });
    expect(drawn.filter(({ task }) => task === 'qa')).toHaveLength(7);
    expect(drawn.filter(({ task }) => task === 'summarization')).toHaveLength(3);
  });

  test('of two samples with one seed the smaller lies within the larger', () => {
    const prompts = manyPrompts(200);
    const large = new Set(draw(prompts, 100));
    expect(draw(prompts, 40).every((id) => large.has(id))).toBe(true);
  });

  test('every prompt is as likely as any other', () => {
    const prompts = manyPrompts(10);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) for (const id of draw(prompts, 3, seed)) counts.set(id, (counts.get(id) ?? 0) + 1);
    // 600 expected each, standard deviation 20.5: five of them on either side.
    for (const { id } of prompts) expect(Math.abs((counts.get(id) ?? 0) - 600)).toBeLessThan(103);
  });

  test('all, or nothing said, takes every prompt', () => {
    expect(draw(manyPrompts(12), 'all')).toHaveLength(12);
    expect(draw(manyPrompts(12), undefined)).toHaveLength(12);
  });

  test('a sample larger than the source names both numbers', () => {
    expect(() => draw(manyPrompts(12), 13)).toThrow(
      new InputError('sample: 13 asks for more prompts than there are: prompts.jsonl holds 12'),
    );
  });

  test('an empty source is an error', () => {
    expect(() => draw([], 'all')).toThrow(new InputError('prompts.jsonl holds no prompts'));
    expect(() => draw([], 1)).toThrow(new InputError('prompts.jsonl holds no prompts'));
  });
});
