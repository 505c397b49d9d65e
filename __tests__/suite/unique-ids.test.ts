import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/failures.ts';
import { refuseDuplicateIds } from '../../src/suite/unique-ids.ts';
import { manyPrompts, somePrompt } from './some-prompts.ts';

describe('refuseDuplicateIds', () => {
  test('lets sources with different ids pass', () => {
    expect(() =>
      refuseDuplicateIds([
        { name: 'a.jsonl', prompts: manyPrompts(5) },
        { name: 'b.jsonl', prompts: manyPrompts(5, { prefix: 'q' }) },
      ]),
    ).not.toThrow();
  });

  test('names an id that occurs twice in one source', () => {
    const prompts = [somePrompt({ id: 'x' }), somePrompt({ id: 'y' }), somePrompt({ id: 'x' }), somePrompt({ id: 'x' })];
    expect(() => refuseDuplicateIds([{ name: 'a.jsonl', prompts }])).toThrow(
      new InputError('1 prompt id occurs more than once: "x" (a.jsonl)'),
    );
  });

  test('names an id that occurs in two sources, and both of them', () => {
    const sources = [
      { name: 'a.jsonl', prompts: manyPrompts(25) },
      { name: 'b.csv', prompts: manyPrompts(25) },
    ];
    expect(() => refuseDuplicateIds(sources)).toThrow(
      /^25 prompt ids occur more than once: "p-0" \(a\.jsonl, b\.csv\), .*"p-19" \(a\.jsonl, b\.csv\), … and 5 more$/,
    );
    expect(() => refuseDuplicateIds(sources)).toThrow(expect.objectContaining({ cure: expect.stringMatching(/id of its own/) }));
  });
});
