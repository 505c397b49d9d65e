import { expect, test } from '@jest/globals';
import { listTruth } from '../../../src/poq/network/truth-scores.ts';
import { makeQuestion } from '../../doubles/questions.ts';
import { buildRun } from '../../doubles/run.ts';

const questions = [makeQuestion('a', { references: ['answer to nobody'] }), makeQuestion('b', { references: ['answer to b'] })];
const scored = buildRun({
  answers: [
    { id: 'a', f1: 0.25 },
    { id: 'b', f1: 1 },
  ],
});
const failed = buildRun({
  answers: [
    { id: 'a', outcome: 'failed' },
    { id: 'b', f1: 0.5 },
  ],
});

test('truth is ten times token F1, prompt after prompt and of each node after node; a failed answer is 0', () => {
  expect([...(listTruth(questions, [scored, failed], { evaluator: 'token-f1' }) ?? [])]).toEqual([2.5, 0, 10, 5]);
});

test('where no evaluator of the suite is token F1 it is computed from the answers', () => {
  // "answer to a" against "answer to nobody": SQuAD drops the article, 2 of 2 and 2 of 3 words, F1 = 4/5
  expect([...(listTruth(questions, [buildRun({ answers: [{ id: 'a' }, { id: 'b' }] })], {}) ?? [])]).toEqual([8, 10]);
});

test('there is no truth at all where one record has none', () => {
  const unscored = buildRun({
    answers: [
      { id: 'a', f1: { unscored: 'no-reference' } },
      { id: 'b', f1: 1 },
    ],
  });
  expect(listTruth(questions, [scored, unscored], { evaluator: 'token-f1' })).toBeUndefined();
  expect(listTruth([makeQuestion('a')], [scored], {})).toBeUndefined();
  const withheld = buildRun({ answers: [{ id: 'a' }, { id: 'b' }], header: { texts: 'none' } });
  expect(listTruth(questions, [withheld], {})).toBeUndefined();
  expect(listTruth(questions, [buildRun({ answers: [{ id: 'a', outcome: 'lost' }] })], {})).toBeUndefined();
});
