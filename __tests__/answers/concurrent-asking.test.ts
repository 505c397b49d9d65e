import { expect, test } from '@jest/globals';
import { askConcurrently } from '../../src/answers/concurrent-asking.ts';
import type { Question } from '../../src/suite/question.ts';

const questions = ['a', 'b', 'c', 'd', 'e'].map(
  (id): Question => ({ prompt: { id, task: 'qa', cluster: id, references: [] }, text: id, messages: [], generation: {} }),
);

test.each([
  [1, 1],
  [3, 3],
  [9, 5],
])('with a concurrency of %i at most %i of five questions are in the air, each asked once and in order', async (concurrency, most) => {
  const asked: string[] = [];
  let open = 0;
  let widest = 0;
  const answers = await askConcurrently(questions, concurrency, async ({ prompt }) => {
    asked.push(prompt.id);
    open += 1;
    widest = Math.max(widest, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return { reply: { outcome: 'answered', text: prompt.id }, startMs: 0, endMs: 1 };
  });
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(widest).toBe(most);
  expect(answers.map(({ reply }) => reply.outcome === 'answered' && reply.text).sort()).toEqual(asked);
});

test('the first question that throws ends it', async () => {
  const ask = async ({ prompt }: Question): Promise<never> => {
    throw new Error(prompt.id);
  };
  await expect(askConcurrently(questions, 2, ask)).rejects.toThrow('a');
  expect(await askConcurrently([], 2, ask)).toEqual([]);
});
