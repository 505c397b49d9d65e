import { expect, test } from '@jest/globals';
import { collectAnswerScores } from '../../src/evaluators/answer-scores.ts';
import type { Evaluator, RawScore, ScoringItem } from '../../src/evaluators/evaluator.ts';
import type { Question } from '../../src/suite/question.ts';
import { type AnswerSketch, buildRun } from '../doubles/run.ts';

const question = (id: string): Question => ({
  prompt: { id, task: 'qa', cluster: id, references: [`reference of ${id}`] },
  text: id,
  messages: [],
  generation: {},
});

type Scorer = (item: ScoringItem) => RawScore;

async function score(answers: readonly AnswerSketch[], scorer: Scorer, ids = answers.map(({ id }) => id)) {
  const shown: ScoringItem[] = [];
  const evaluator: Evaluator = {
    name: 'mine',
    use: 'bi-encoder',
    revision: 'r1',
    dtype: 'fp16',
    score: async (items) => {
      shown.push(...items);
      return items.map(scorer);
    },
    close: async () => {},
  };
  let now = 0;
  const result = await collectAnswerScores(evaluator, {
    answers: buildRun({ answers }).answers.values(),
    questions: new Map(ids.map((id) => [id, question(id)])),
    watch: { signal: new AbortController().signal, onProgress: () => {} },
    nowMs: () => {
      now += 40;
      return now;
    },
  });
  return { ...result, shown };
}

const ones: Scorer = ({ promptId }) => ({ promptId, raw: 1 });

test('only answers that were given are shown to an evaluator, with their references', async () => {
  const { shown, scores } = await score([{ id: 'a' }, { id: 'b', outcome: 'failed' }, { id: 'c', outcome: 'lost' }], ones);
  expect(shown).toEqual([{ promptId: 'a', task: 'qa', answer: 'answer to a', references: ['reference of a'] }]);
  expect(scores).toEqual([{ line: 'score', promptId: 'a', evaluator: 'mine', raw: 1 }]);
});

test('answers to prompts that nobody asked are not scored', async () => {
  expect((await score([{ id: 'a' }, { id: 'b' }], ones, ['b'])).scores.map(({ promptId }) => promptId)).toEqual(['b']);
});

test('the evaluator’s line says who scored how many in which time', async () => {
  const { evaluator } = await score([{ id: 'a' }, { id: 'b' }], ones);
  expect(evaluator).toEqual({
    line: 'evaluator',
    name: 'mine',
    use: 'bi-encoder',
    revision: 'r1',
    dtype: 'fp16',
    pairs: 2,
    elapsedMs: 40,
  });
});

test('what could not be scored keeps its reason, and a number that is none becomes a reason', async () => {
  const { scores } = await score([{ id: 'a' }, { id: 'b' }, { id: 'c' }], ({ promptId }) =>
    promptId === 'a' ? { promptId, unscored: 'no-reference' } : { promptId, raw: promptId === 'b' ? Number.NaN : Number.POSITIVE_INFINITY },
  );
  expect(scores).toEqual([
    { line: 'score', promptId: 'a', evaluator: 'mine', unscored: 'no-reference' },
    { line: 'score', promptId: 'b', evaluator: 'mine', unscored: 'not-a-number' },
    { line: 'score', promptId: 'c', evaluator: 'mine', unscored: 'not-a-number' },
  ]);
});

test('truncated answers are marked and counted', async () => {
  const { scores, evaluator } = await score([{ id: 'a' }, { id: 'b' }], ({ promptId }) =>
    promptId === 'a' ? { promptId, raw: 0.5, truncated: true } : { promptId, raw: 0.5 },
  );
  expect(evaluator.truncated).toBe(1);
  expect(scores.map(({ truncated }) => truncated)).toEqual([true, undefined]);
});
