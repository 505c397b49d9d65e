import { describe, expect, test } from '@jest/globals';
import { computeAnswerLatencies } from '../../../src/poq/costs/answer-latencies.ts';
import { type AnswerSketch, buildRun, type RunSketch } from '../../doubles/run.ts';

/** Latency in ms by prompt id. Answers lie in latency block 0 unless they say otherwise. */
function latenciesOf(answers: readonly AnswerSketch[], sketch: Partial<RunSketch> = {}): Record<string, number> {
  const run = buildRun({ latencyBlocks: [0], loadBlocks: [1], ...sketch, answers: answers.map((answer) => ({ block: 0, ...answer })) });
  return Object.fromEntries([...computeAnswerLatencies(run)].map(([id, { latencyMs }]) => [id, latencyMs]));
}

test('an answer costs the time until its last word', () => {
  expect(
    latenciesOf([
      { id: 'a', ms: 120 },
      { id: 'b', ms: 80.5 },
    ]),
  ).toEqual({ a: 120, b: 80.5 });
});

test('answers under load never enter, however they were timed', () => {
  expect(
    latenciesOf([
      { id: 'a', ms: 120 },
      { id: 'b', ms: 900, block: 1 },
    ]),
  ).toEqual({ a: 120 });
});

test('an answer without a block is not serial where there are blocks', () => {
  const run = buildRun({
    latencyBlocks: [0],
    answers: [
      { id: 'a', ms: 120, block: 0 },
      { id: 'b', ms: 900 },
    ],
  });
  expect([...computeAnswerLatencies(run).keys()]).toEqual(['a']);
});

test('an answer kept by a resume carries no cost, not even the median for a failed one', () => {
  expect(
    latenciesOf([
      { id: 'a', ms: 120 },
      { id: 'b', ms: 10, resumed: true },
      { id: 'c', outcome: 'failed', resumed: true },
    ]),
  ).toEqual({ a: 120 });
});

describe('a failed answer', () => {
  const answered = [
    { id: 'a', ms: 100 },
    { id: 'b', ms: 300 },
    { id: 'c', ms: 140 },
  ];
  test('that was refused at once costs the median', () => {
    expect(latenciesOf([...answered, { id: 'd', outcome: 'failed', ms: 2 }])).toMatchObject({ d: 140 });
  });
  test('that ran into its time limit costs the limit', () => {
    expect(latenciesOf([...answered, { id: 'd', outcome: 'failed', ms: 120_000 }])).toMatchObject({ d: 120_000 });
  });
  test('whose time is not known costs the median', () => {
    expect(latenciesOf([...answered, { id: 'd', outcome: 'failed' }])).toMatchObject({ d: 140 });
  });
  test('does not move the median itself', () => {
    const failed = ['d', 'e', 'f', 'g'].map((id) => ({ id, outcome: 'failed' as const, ms: 1 }));
    expect(latenciesOf([...answered, ...failed])).toMatchObject({ d: 140, g: 140 });
  });
  test('costs nothing that anybody knows where nothing timed was answered: a fast refusal is no cheap answer', () => {
    expect(
      latenciesOf([
        { id: 'd', outcome: 'failed', ms: 7 },
        { id: 'e', outcome: 'failed' },
        { id: 'f', ms: 90, block: 1 },
      ]),
    ).toEqual({});
  });
});

test('a lost answer costs nothing that anybody knows', () => {
  expect(
    latenciesOf([
      { id: 'a', ms: 100 },
      { id: 'b', outcome: 'lost' },
    ]),
  ).toEqual({ a: 100 });
});

describe('recorded answers, which come without block lines', () => {
  const recorded = (answers: readonly AnswerSketch[]) => [...computeAnswerLatencies(buildRun({ kind: 'recorded', answers })).values()];
  test('carry their own timings, with and without block numbers', () => {
    expect(recorded([{ id: 'a', ms: 100 }, { id: 'b', ms: 50, block: 4 }, { id: 'c' }])).toEqual([
      { promptId: 'a', latencyMs: 100 },
      { promptId: 'b', latencyMs: 50, block: 4 },
    ]);
  });
  test('that are missing cost the median of those that are there', () => {
    expect(
      recorded([
        { id: 'a', ms: 100 },
        { id: 'b', ms: 50 },
        { id: 'c', outcome: 'failed' },
      ]).at(-1),
    ).toEqual({ promptId: 'c', latencyMs: 75 });
  });
  test('without any timings cost nothing, also where some are missing', () => {
    expect(recorded([{ id: 'a' }, { id: 'b', outcome: 'failed' }])).toEqual([]);
  });
});
