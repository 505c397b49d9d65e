import { describe, expect, test } from '@jest/globals';
import { assembleCalibration } from '../../../src/poq/costs/calibration.ts';
import { serialLatency } from '../../../src/poq/costs/cost-measure.ts';
import type { Run } from '../../../src/runs/run.ts';
import { type AnswerSketch, buildRun } from '../../doubles/run.ts';
import { measureOf } from '../suite-of.ts';

const timed = (...times: readonly (readonly [string, number])[]): Run =>
  buildRun({ latencyBlocks: [0, 1], answers: times.map(([id, ms], index): AnswerSketch => ({ id, ms, block: index % 2 })) });

test('a prompt costs the mean of its two measurements, if it was timed in all four', () => {
  const candidates = [timed(['a', 100], ['b', 200], ['c', 7]), timed(['a', 120], ['b', 220])] as const;
  const baselines = [timed(['a', 50], ['b', 60]), timed(['a', 70], ['b', 64], ['c', 1])] as const;
  const calibration = assembleCalibration('main', [...candidates], [...baselines], serialLatency);
  expect(calibration).toEqual({
    baseline: 'main',
    measure: serialLatency,
    candidateCosts: {
      kind: 'per-answer',
      source: 'machine',
      answers: new Map([
        ['a', { promptId: 'a', cost: 110, block: 0 }],
        ['b', { promptId: 'b', cost: 210, block: 1 }],
      ]),
    },
    baselineCosts: {
      kind: 'per-answer',
      source: 'machine',
      answers: new Map([
        ['a', { promptId: 'a', cost: 60, block: 0 }],
        ['b', { promptId: 'b', cost: 62, block: 1 }],
      ]),
    },
    sentence:
      'Costs are those of 2 prompts that both models were asked twice on this machine, in the order main, candidate, candidate, main, ' +
      'because the run of main was measured on another.',
  });
});

describe('there is none', () => {
  const one = timed(['a', 5]);
  test('of a cost that only blocks have', () => {
    const blocks = measureOf('reward: { cost: { measure: latency, at: load } }');
    const run = {
      ...one,
      blocks: one.blocks.map((line) => ({ ...line, kind: 'load' as const, steady: { startMs: 0, endMs: 1, answers: 1 } })),
    };
    expect(assembleCalibration('main', [run, run], [run, run], blocks)).toMatchObject({
      candidateCosts: { kind: 'absent', why: 'is weighed by latency at load, which only whole blocks have' },
      sentence: 'Costs could not be calibrated: one of candidate and main is weighed by latency at load, which only whole blocks have.',
    });
  });
  test('where one of the four has none', () => {
    const still = buildRun({ answers: [{ id: 'a' }] });
    expect(assembleCalibration('main', [one, one], [one, still], serialLatency).baselineCosts).toMatchObject({ because: 'untimed' });
  });
  test('where no prompt is common', () => {
    expect(assembleCalibration('main', [one, one], [one, timed(['b', 5])], serialLatency).candidateCosts).toMatchObject({
      because: 'unmeasured',
      why: 'has no prompt that was timed in all four measurements',
    });
  });
});
