import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseJudged } from '../../src/evaluators/judged-sample.ts';
import type { Prompt } from '../../src/suite/prompt.ts';
import type { Question } from '../../src/suite/question.ts';
import { arbitraryPrompts, manyPrompts } from '../suite/some-prompts.ts';

const ask = (prompts: readonly Prompt[]): readonly Question[] =>
  prompts.map((prompt) => ({ prompt, text: '', messages: [], generation: {} }));
const choose = (prompts: readonly Prompt[], size?: number, seed = 1): readonly string[] =>
  [...chooseJudged(ask(prompts), size, seed)].sort();

const tasks = [...manyPrompts(60, { prefix: 'q', task: 'qa' }), ...manyPrompts(30, { prefix: 's', task: 'summarization' })];

test('every task has its share of the judged prompts', () => {
  const chosen = choose(tasks, 9);
  expect([chosen.filter((id) => id.startsWith('q')).length, chosen.filter((id) => id.startsWith('s')).length]).toEqual([6, 3]);
});

test('the same prompts are judged in whatever order they are asked, others with another seed, and not those of the sample', () => {
  fc.assert(
    fc.property(arbitraryPrompts, fc.integer({ min: 1, max: 160 }), (prompts, size) => {
      expect(choose(prompts.toReversed(), size)).toEqual(choose(prompts, size));
      expect(choose(prompts, size)).toHaveLength(Math.min(size, prompts.length));
    }),
  );
  expect(choose(manyPrompts(100), 10, 2)).not.toEqual(choose(manyPrompts(100), 10, 1));
  // python3: sorted(('p-%d' % i for i in range(20)), key=lambda i: hashlib.sha256(json.dumps(['judged',1,i],separators=(',',':')).encode()).hexdigest())[:5]
  expect(choose(manyPrompts(20), 5)).toEqual(['p-15', 'p-17', 'p-18', 'p-4', 'p-8']);
});

test('without a size all prompts are judged', () => {
  expect(choose(manyPrompts(7))).toHaveLength(7);
});
