import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnswerLine } from '../../src/documents/run.ts';
import { computeResumable } from '../../src/runs/resumable.ts';
import type { Run } from '../../src/runs/run.ts';
import type { Block } from '../../src/suite/block.ts';
import { buildRun } from '../doubles/run.ts';

const blocks: readonly Block[] = [
  { number: 0, kind: 'latency', concurrency: 1, promptIds: ['a', 'b'] },
  { number: 1, kind: 'load', concurrency: 8, promptIds: ['c', 'd', 'e'] },
  { number: 2, kind: 'latency', concurrency: 1, promptIds: ['f'] },
];

test('answers under load are kept, latency blocks are asked again as a whole, lost answers too', () => {
  const run = buildRun({
    finished: false,
    answers: [
      { id: 'a', block: 0, ms: 10 },
      { id: 'c', block: 1, ms: 10 },
      { id: 'd', block: 1, outcome: 'lost' },
    ],
  });
  const { kept, remaining, askedBefore } = computeResumable(run, blocks);
  expect(kept).toEqual([
    { line: 'answer', outcome: 'answered', promptId: 'c', cluster: 'c', task: 'qa', block: 1, text: 'answer to c', resumed: true },
  ]);
  expect(remaining).toEqual([blocks[0], { ...blocks[1], promptIds: ['d', 'e'] }, blocks[2]]);
  expect(askedBefore).toBe(1);
});

test('a failed answer is kept without the time until it failed', () => {
  const run = buildRun({ answers: [{ id: 'c', outcome: 'failed', ms: 30 }] });
  expect(computeResumable(run, blocks).kept).toEqual([
    { line: 'answer', outcome: 'failed', promptId: 'c', cluster: 'c', task: 'qa', reason: 'time-out', resumed: true },
  ]);
});

test('what is left of a block at a request rate comes at that rate from the start again', () => {
  const rated: Block = {
    number: 1,
    kind: 'load',
    concurrency: 1,
    promptIds: ['c', 'd', 'e'],
    rate: { requestsPerSecond: 2, dueMs: [0, 300, 900] },
  };
  const run = buildRun({ finished: false, answers: [{ id: 'd', block: 1, ms: 10 }] });
  expect(computeResumable(run, [rated]).remaining).toEqual([
    { ...rated, promptIds: ['c', 'e'], rate: { requestsPerSecond: 2, dueMs: [0, 300] } },
  ]);
});

test('a load block with all its answers is not asked again', () => {
  const run = buildRun({ answers: [{ id: 'c' }, { id: 'd' }, { id: 'e' }] });
  expect(computeResumable(run, blocks).remaining.map((block) => block.number)).toEqual([0, 2]);
});

test('answers to prompts outside the plan are not kept', () => {
  const run = buildRun({ answers: [{ id: 'x' }] });
  expect(computeResumable(run, blocks)).toEqual({ kept: [], remaining: blocks, askedBefore: 0 });
});

test('recorded answers are read again instead, with the timings that they came with', () => {
  const run = buildRun({
    kind: 'recorded',
    answers: [
      { id: 'a', ms: 5 },
      { id: 'c', ms: 5 },
    ],
  });
  expect(computeResumable(run, blocks)).toEqual({ kept: [], remaining: blocks, askedBefore: 0 });
});

const timings = ['ttftMs', 'ttfatMs', 'e2eMs', 'tpotMs', 'longestGapMs', 'delayMs', 'elapsedMs'];
const time = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined });
const place = (promptId: string) => ({ line: 'answer' as const, promptId, cluster: promptId, task: 'qa' });
const drop = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));
const anyAnswer = (promptId: string): fc.Arbitrary<AnswerLine> =>
  fc.oneof(
    fc
      .record({ ttftMs: time, ttfatMs: time, e2eMs: time, tpotMs: time, longestGapMs: time, delayMs: time, outputTokens: fc.nat() })
      .map((times): AnswerLine => drop({ ...place(promptId), outcome: 'answered', text: 't', ...times } as AnswerLine)),
    time.map((ms): AnswerLine => drop({ ...place(promptId), outcome: 'failed', reason: 'r', elapsedMs: ms, delayMs: ms } as AnswerLine)),
    fc.constant<AnswerLine>({ ...place(promptId), outcome: 'lost', reason: 'r' }),
  );
const anyRun: fc.Arbitrary<Run> = fc
  .subarray(['a', 'b', 'c', 'd', 'e', 'f'])
  .chain((ids) => fc.tuple(...ids.map(anyAnswer)))
  .map((answers) => ({ ...buildRun({ answers: [], finished: false }), answers: new Map(answers.map((one) => [one.promptId, one])) }));

test('no timing is ever carried over, and every prompt is either kept or asked again, never both', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const { kept, remaining } = computeResumable(run, blocks);
      for (const answer of kept) {
        expect(Object.keys(answer).filter((key) => timings.includes(key))).toEqual([]);
        expect(answer.resumed).toBe(true);
        expect(answer.outcome).not.toBe('lost');
      }
      const again = remaining.flatMap((block) => block.promptIds);
      expect([...kept.map((answer) => answer.promptId), ...again].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    }),
  );
});

test('resuming twice keeps the same as resuming once', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const once = computeResumable(run, blocks).kept;
      const again = { ...run, answers: new Map(once.map((answer) => [answer.promptId, answer])) };
      expect(computeResumable(again, blocks).kept).toEqual(once);
    }),
  );
});
