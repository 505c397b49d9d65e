import { expect, test } from '@jest/globals';
import type { ScoreLine } from '../../src/documents/run.ts';
import { chooseJudgedAgain } from '../../src/evaluators/judged-again.ts';
import type { Question } from '../../src/suite/question.ts';
import { buildRun } from '../doubles/run.ts';
import { manyPrompts } from '../suite/some-prompts.ts';

const questionsOf = (count: number): ReadonlyMap<string, Question> =>
  new Map(manyPrompts(count).map((prompt) => [prompt.id, { prompt, text: '', messages: [], generation: {} }]));

/** A run of `count` answers of which those were scored that `rawOf` gives a value. */
function keep(name: string, count: number, rawOf: (index: number) => number | undefined) {
  const { answers } = buildRun({ answers: Array.from({ length: count }, (_, index) => ({ id: `p-${index}` })) });
  const lines = [...answers.keys()].map((promptId, index): ScoreLine => {
    const raw = rawOf(index);
    return { line: 'score', promptId, evaluator: 'judge', ...(raw === undefined ? { unscored: 'no reply' } : { raw }) };
  });
  return { name, answers, scores: new Map(lines.map((line) => [line.promptId, line])) };
}

const choose = (count: number, rawOf: (index: number) => number | undefined = () => 7) =>
  chooseJudgedAgain([keep('main', count, rawOf)], { questions: questionsOf(count), seed: 1 });

test.each([
  [4, 4],
  [80, 10],
  [250, 25],
  [400, 40],
  [2_000, 100],
])('of %d answers %d are judged again', (count, again) => {
  expect(choose(count)).toHaveLength(again);
});

test('they are asked past every cache, and carry what they scored before', () => {
  const [first] = choose(30, (index) => index / 3);
  const index = Number(first?.item.promptId.slice('p-'.length));
  expect(first).toMatchObject({ of: 'main', before: index / 3, item: { answer: `answer to p-${index}`, fresh: true, again: true } });
});

test('an answer that had no score has nothing to be compared with', () => {
  const again = choose(40, (index) => (index < 12 ? 5 : undefined));
  expect(again).toHaveLength(10);
  expect(again.every(({ item }) => Number(item.promptId.slice('p-'.length)) < 12)).toBe(true);
});

test('every run that keeps its scores gives its own part', () => {
  const kept = [keep('main', 100, () => 5), keep('other', 300, () => 6)];
  const again = chooseJudgedAgain(kept, { questions: questionsOf(300), seed: 1 });
  expect([again.filter(({ of }) => of === 'main').length, again.filter(({ of }) => of === 'other').length]).toEqual([10, 30]);
});
