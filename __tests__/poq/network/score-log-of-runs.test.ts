import { describe, expect, test } from '@jest/globals';
import { speakAlone } from '../../../src/poq/consensus/voices.ts';
import { assembleScoreLog } from '../../../src/poq/network/score-log-of-runs.ts';
import { makeQuestion } from '../../doubles/questions.ts';
import { buildScoredRun } from './scored-runs.ts';

const questions = [makeQuestion('a', { cluster: 'x' }), makeQuestion('b', { cluster: 'y' }), makeQuestion('c', { cluster: 'x' })];
const asked = ['a', 'b', 'c'].map((id) => ({ id }));
const both = { voices: [speakAlone('m1'), speakAlone('m2')], maps: new Map() };
const first = { name: 'first', run: buildScoredRun('first', asked, { m1: [1, 2, 3], m2: [4, 5, 6] }) };
const second = { name: 'second', run: buildScoredRun('second', asked, { m1: [7, 8, 9], m2: [10, 0, 1] }) };

test('the log holds prompt after prompt, of each node after node, of each voice after voice', () => {
  const { log, questions: kept, leftOut } = assembleScoreLog(questions, [first, second], both);
  expect([...log.scores]).toEqual([1, 4, 7, 10, 2, 5, 8, 0, 3, 6, 9, 1]);
  expect([log.promptCount, log.nodeCount, log.evaluatorCount]).toEqual([3, 2, 2]);
  expect([...log.clusters]).toEqual([0, 1, 0]);
  expect(kept.map(({ prompt }) => prompt.id)).toEqual(['a', 'b', 'c']);
  expect(leftOut).toEqual([]);
});

test('a panel of judges is one voice', () => {
  const panel = { voices: [{ evaluators: ['m1', 'm2'], joinedBy: 'mean' }], maps: new Map() } as const;
  expect([...assembleScoreLog(questions, [first], panel).log.scores]).toEqual([2.5, 3.5, 4.5]);
});

describe('a prompt is left out for all nodes and counted by why', () => {
  test('where one evaluator could not score one answer', () => {
    const silent = { name: 'silent', run: buildScoredRun('silent', asked, { m1: [7, 'too-long', 'too-long'], m2: [10, 0, 1] }) };
    const { log, leftOut } = assembleScoreLog(questions, [first, silent], both);
    expect([...log.scores]).toEqual([1, 4, 7, 10]);
    expect(leftOut).toEqual([{ reason: 'silent: m1: too-long', prompts: 2 }]);
  });

  test('where an answer was lost or never asked for; the most frequent reason comes first', () => {
    const outcomes = [
      { id: 'a', outcome: 'lost' as const },
      { id: 'b', outcome: 'lost' as const },
    ];
    const lossy = { name: 'lossy', run: buildScoredRun('lossy', outcomes) };
    const { log, leftOut } = assembleScoreLog([...questions].reverse(), [lossy], both);
    expect(log.promptCount).toBe(0);
    expect(leftOut).toEqual([
      { reason: 'lossy: lost: connection-reset', prompts: 2 },
      { reason: 'lossy: not asked', prompts: 1 },
    ]);
  });
});

test('a failed answer is 0 with every evaluator, whatever they would say', () => {
  const failing = [{ id: 'a', outcome: 'failed' as const }, { id: 'b' }, { id: 'c' }];
  const run = buildScoredRun('failing', failing, { m1: [9, 2, 3], m2: [9, 5, 6] });
  const { log, leftOut } = assembleScoreLog(questions, [{ name: 'failing', run }], both);
  expect([...log.scores]).toEqual([0, 0, 2, 5, 3, 6]);
  expect(leftOut).toEqual([]);
});
