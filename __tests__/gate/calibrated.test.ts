import { describe, expect, test } from '@jest/globals';
import { decideGate, type GateDecision } from '../../src/gate/decide-gate.ts';
import { assembleCalibration, type Calibration } from '../../src/poq/costs/calibration.ts';
import { serialLatency } from '../../src/poq/costs/cost-measure.ts';
import { type AnswerSketch, buildNode, buildRun, type RunSketch, sketchPlan } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const count = 400;
const promptIds = Array.from({ length: count }, (_, index) => `p${index}`);
const plan = (ms: number, hardware: string): RunSketch => ({
  ...sketchPlan(count, (index): Partial<AnswerSketch> => ({ f1: index % 2, ms: ms + (index % 5) })),
  hardware,
});
/** On the EPYC the candidate takes as long as the baseline, whose own run was measured on a machine twice as fast. */
const candidate = buildNode('gemma', plan(100, 'EPYC'));
const main = buildNode('main', plan(50, 'Xeon'));
const short = (ms: number) => buildRun(plan(ms, 'EPYC'));
const calibrated = (own: number, theirs: number, name = 'main'): Calibration =>
  assembleCalibration(name, [short(own), short(own + 2)], [short(theirs), short(theirs + 2)], serialLatency);
const decide = (calibrations: readonly Calibration[], lines = '', baselines = [main]): GateDecision =>
  decideGate({ candidate, baselines, promptIds, rules: rulesOf(lines), calibrations });

test('without a calibration other hardware keeps the question open', () => {
  expect(decide([]).reasons.map(({ code }) => code)).toEqual(['hardware-differs']);
  expect(decide([calibrated(100, 100, 'other')]).status).toBe('inconclusive');
});

test('with one, costs that were taken on one machine are compared instead of the runs’ own', () => {
  const decision = decide([calibrated(100, 100)]);
  // 100 + mean of 0..4 over the timed prompts + 1, the mean of the two turns
  expect(decision).toMatchObject({ status: 'pass', reference: expect.closeTo(102.98, 1) });
  const [comparison] = decision.comparisons;
  expect(comparison).toMatchObject({ costCompared: true, costPrompts: 134, calibration: expect.stringContaining('twice on this machine') });
  if (comparison?.difference.kind !== 'estimate') throw new Error('there is an interval');
  expect(comparison.difference.parts.cost?.normalized).toBeCloseTo(0, 12);
  expect(decide([calibrated(200, 100)]).status).toBe('fail');
});

test('against best and all it takes the place of the baseline’s own costs, also in the median', () => {
  const here = buildNode('here', plan(300, 'EPYC'));
  const decision = decide([calibrated(100, 100)], 'gate: { against: all }', [main, here]);
  expect(decision.comparisons.map(({ calibration }) => calibration !== undefined)).toEqual([true, false]);
  expect(decision.reference).toBeCloseTo((102.98 + 301.98) / 2, 1);
  expect(decision.status).toBe('pass');
});

describe('a calibration', () => {
  test('that is not needed changes nothing', () => {
    const same = buildNode('main', plan(100, 'EPYC'));
    const bare = decide([], '', [same]);
    expect(decide([calibrated(900, 1)], '', [same])).toEqual(bare);
  });
  test('of another cost than the one that is weighed bridges nothing', () => {
    const other = { ...calibrated(100, 100), measure: { name: 'gpu-seconds', at: 'serial', unit: 'GPU s' } as const };
    expect(decide([other]).reasons.map(({ code }) => code)).toEqual(['hardware-differs']);
  });
  test('that failed bridges nothing, and says why', () => {
    const failed = assembleCalibration('main', [short(1), short(1)], [short(1), buildRun({ answers: [{ id: 'p0' }] })], serialLatency);
    const decision = decide([failed]);
    expect(decision.reasons.map(({ code }) => code)).toEqual(['hardware-differs', 'uncalibrated']);
    expect(decision.reasons[1]?.sentence).toBe('Costs could not be calibrated: one of candidate and main has no timings.');
  });
  test('stands in for timings whose hardware nobody knows', () => {
    const recorded = buildNode('main', { ...plan(50, 'x'), kind: 'recorded', latencyBlocks: [], loadBlocks: [], header: {} });
    expect(decide([], '', [recorded]).status).toBe('inconclusive');
    expect(decide([calibrated(100, 100)], '', [recorded]).status).toBe('pass');
  });
});
