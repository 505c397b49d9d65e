import { expect, test } from '@jest/globals';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { pickSerialAnswers } from '../../src/profile/serial-answers.ts';

const answer = (promptId: string, block?: number): AnswerLine => ({
  line: 'answer',
  outcome: 'answered',
  promptId,
  cluster: promptId,
  task: 'qa',
  text: '',
  ...(block !== undefined && { block }),
});

const block = (number: number, kind: 'latency' | 'load'): BlockLine => ({
  line: 'block',
  kind,
  block: number,
  concurrency: 1,
  startMs: 0,
  endMs: 1,
  answers: 1,
  findings: [],
});

const answers = [answer('a', 0), answer('b', 1), answer('c'), answer('d', 2)];
const idsOf = (blocks: readonly BlockLine[]): readonly string[] => pickSerialAnswers(answers, blocks).map(({ promptId }) => promptId);

test('answers of latency blocks were asked one at a time, those under load and those without a block were not', () => {
  expect(idsOf([block(0, 'latency'), block(1, 'load'), block(2, 'latency')])).toEqual(['a', 'd']);
  expect(idsOf([block(1, 'load')])).toEqual([]);
});

test('without block lines the answers are recorded ones, and all of them count', () => {
  expect(idsOf([])).toEqual(['a', 'b', 'c', 'd']);
});
