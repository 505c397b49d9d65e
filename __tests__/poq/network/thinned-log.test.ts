import { expect, test } from '@jest/globals';
import { thinLog } from '../../../src/poq/network/thinned-log.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';

const log: ScoreLog = {
  promptCount: 5,
  nodeCount: 2,
  evaluatorCount: 1,
  scores: Float64Array.from([0, 1, 10, 11, 20, 21, 30, 31, 40, 41].map((score) => score / 10)),
  truth: Float64Array.from([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]),
  clusters: Int32Array.from([0, 1, 2, 3, 4]),
};

test('a thinned log holds whole prompts, evenly spread over all', () => {
  const { promptCount, scores, truth, clusters } = thinLog(log, 2);
  expect(promptCount).toBe(2);
  expect([...scores]).toEqual([0, 0.1, 2, 2.1]);
  expect([...(truth ?? [])]).toEqual([0, 0, 2, 2]);
  expect([...clusters]).toEqual([0, 2]);
});

test('a log that is small enough stays itself, and one prompt always stays', () => {
  expect(thinLog(log, 5)).toBe(log);
  expect(thinLog(log, 0.2).promptCount).toBe(1);
  const { truth: _, ...untrue } = log;
  expect(thinLog(untrue, 2)).not.toHaveProperty('truth');
});
