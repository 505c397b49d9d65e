import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/documents/run.ts';
import { findBlockers, findBreakages, findCostObstacles, requireCosts, requirePositiveCost } from '../../src/gate/measurement-reasons.ts';
import { buildNode, type RunSketch } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const breakages = (sketch: RunSketch, ids = ['a', 'b', 'c']) =>
  findBreakages(buildNode('gemma', sketch), ids).map(({ code, sentence }) => `${code}: ${sentence}`);
const answers = ['a', 'b', 'c'].map((id) => ({ id, f1: 1 }));

describe('a broken measurement', () => {
  test('a whole run is none', () => {
    expect(breakages({ answers })).toEqual([]);
  });
  test('prompts that were not asked', () => {
    expect(breakages({ answers: answers.slice(1) })).toEqual(['incomplete: The run of gemma is incomplete: 2 of 3 prompts were asked.']);
  });
  test('a run without an end, though all was asked', () => {
    expect(breakages({ answers, finished: false })).toEqual([
      'incomplete: The run of gemma is unfinished: all 3 prompts were asked, but its last line is missing.',
    ]);
  });
  test('answers to other prompts do not stand in for those that are missing', () => {
    expect(breakages({ answers: [...answers.slice(1), { id: 'x', f1: 1 }] })).toEqual([
      'incomplete: The run of gemma is incomplete: 2 of 3 prompts were asked.',
      'foreign-answers: The run of gemma holds answers to prompts that the suite does not ask (1).',
    ]);
  });
  test('lost answers', () => {
    expect(breakages({ answers: [...answers.slice(1), { id: 'a', outcome: 'lost' }] })).toEqual([
      'lost-answers: 1 of 3 answers of gemma was lost (connection-reset).',
    ]);
  });
});

describe('blocking findings', () => {
  const throttled: Finding = { name: 'throttled', sentence: 'The GPU was throttled.', cure: 'Cool it.', blocking: true };
  const capped: Finding = { name: 'power-capped', sentence: 'Power was capped.', cure: 'None.', blocking: false };
  const blockers = (sketch: Partial<RunSketch>, lines = '') =>
    findBlockers(buildNode('gemma', { answers, ...sketch }), rulesOf(lines)).map(({ code, sentence }) => `${code}: ${sentence}`);
  test('of the run or of one of its blocks block; warnings do not', () => {
    expect(blockers({ findings: [capped, throttled] })).toEqual(['throttled: gemma: The GPU was throttled.']);
    expect(blockers({ latencyBlocks: [0], blockFindings: [throttled, capped] })).toEqual(['throttled: gemma: The GPU was throttled.']);
  });
  test('that every block repeats are told once', () => {
    expect(blockers({ latencyBlocks: [0, 1, 2], blockFindings: [throttled] })).toHaveLength(1);
  });
  test('may be waived by name, and only by their own', () => {
    expect(blockers({ findings: [throttled] }, 'gate: { waive: [throttled] }')).toEqual([]);
    expect(blockers({ findings: [throttled] }, 'gate: { waive: [throttle] }')).toHaveLength(1);
  });
});

describe('costs cannot be compared', () => {
  const on = (name: string, sketch: Partial<RunSketch>) => buildNode(name, { answers, ...sketch });
  test('between different hardware', () => {
    expect(findCostObstacles(on('gemma', { hardware: 'EPYC' }), on('main', { hardware: 'Xeon' }))).toEqual([
      {
        code: 'hardware-differs',
        sentence: 'Costs are not comparable: gemma was measured on EPYC, 8 cores, main on Xeon, 8 cores.',
        cure: 'Measure main on this hardware: poq measure --accept main with its candidate.yaml.',
      },
    ]);
  });
  test('where recorded timings do not say where they were taken', () => {
    expect(findCostObstacles(on('gemma', { kind: 'recorded' }), on('main', {}))).toEqual([
      {
        code: 'hardware-unknown',
        sentence: 'Costs are not comparable: the recorded timings of gemma do not say on what hardware they were taken.',
        cure: 'Add environment: with the hardware in words to the recorded candidate.',
      },
    ]);
  });
  test('where somebody could have left out the slow answers', () => {
    const timed = { id: 'a', f1: 1, ms: 5 };
    const partly = buildNode('gemma', { kind: 'recorded', hardware: 'EPYC', answers: [timed, { id: 'b', f1: 1 }] });
    const whole = buildNode('main', { kind: 'recorded', hardware: 'EPYC', answers: [timed, { id: 'b', f1: 1, ms: 7 }] });
    expect(findCostObstacles(partly, whole)).toEqual([
      {
        code: 'partly-timed',
        sentence: 'Costs are not comparable: 1 of 2 recorded answers of gemma carry no timing.',
        cure: 'Record e2eMs with every answer, or the block of those that were timed in latency blocks.',
      },
    ]);
    expect(findCostObstacles(whole, whole)).toEqual([]);
    const blocked = buildNode('gemma', {
      kind: 'recorded',
      hardware: 'EPYC',
      answers: [
        { ...timed, block: 0 },
        { id: 'b', f1: 1 },
      ],
    });
    expect(findCostObstacles(blocked, blocked)).toEqual([]);
  });
  test('but can on the same', () => {
    expect(findCostObstacles(on('gemma', {}), on('main', {}))).toEqual([]);
  });
});

test('a reward that weighs cost needs timings, and a divisor that is not 0', () => {
  expect(() => requireCosts(buildNode('gemma', { answers }))).toThrow('the reward weighs cost, but the run of gemma has no timings');
  expect(() => requireCosts(buildNode('gemma', { answers: [{ id: 'a', ms: 0 }] }))).not.toThrow();
  expect(requirePositiveCost(0.5, 'x')).toBe(0.5);
  expect(() => requirePositiveCost(0, 'the mean cost of main')).toThrow('the reward divides costs by the mean cost of main, which is 0 ms');
});
