import { describe, expect, test } from '@jest/globals';
import { findCostObstacles, requireCosts } from '../../src/gate/cost-obstacles.ts';
import { requirePositiveCost } from '../../src/gate/cost-reference.ts';
import { serialLatency } from '../../src/poq/costs/cost-measure.ts';
import { type AnswerSketch, buildNode, type RunSketch } from '../doubles/run.ts';

const answers = ['a', 'b', 'c'].map((id) => ({ id, f1: 1 }));

describe('costs cannot be compared', () => {
  const on = (name: string, sketch: Partial<RunSketch>) => buildNode(name, { answers, ...sketch });
  test('between different hardware', () => {
    expect(findCostObstacles(on('gemma', { hardware: 'EPYC' }), on('main', { hardware: 'Xeon' }))).toEqual([
      {
        code: 'hardware-differs',
        sentence: 'Costs are not comparable: gemma was measured on EPYC, 8 cores, main on Xeon, 8 cores.',
        cure: 'Measure main on this hardware: poq measure --accept main with its candidate.yaml; or name it in gate.calibrate, and poq evaluate measures both here.',
      },
    ]);
  });
  test('where recorded timings do not say where they were taken', () => {
    expect(findCostObstacles(on('gemma', { kind: 'recorded' }), on('main', {}))).toEqual([
      {
        code: 'hardware-unknown',
        sentence: 'Costs are not comparable: the timings of gemma do not say on what hardware they were taken.',
        cure: 'Say in environment: of the candidate made elsewhere on what hardware that was; what only declares its hardware is compared with nothing but its like.',
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
        cure: 'Record e2eMs with every answer, or with every answer of the latency blocks, and its block with each of those.',
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
  test.each<[string, readonly AnswerSketch[], readonly string[]]>([
    [
      'one answer with a block does not vouch for the others',
      [{ id: 'a', ms: 5, block: 0 }, { id: 'b', ms: 5 }, { id: 'c' }],
      ['partly-timed'],
    ],
    [
      'a block of which one answer is not timed',
      [
        { id: 'a', ms: 5, block: 0 },
        { id: 'b', block: 0 },
      ],
      ['partly-timed'],
    ],
    [
      'a block on an answer without a timing',
      [
        { id: 'a', ms: 5 },
        { id: 'b', block: 0 },
      ],
      ['partly-timed'],
    ],
    [
      'whole blocks are timed',
      [
        { id: 'a', ms: 5, block: 0 },
        { id: 'b', ms: 6, block: 0 },
        { id: 'c', block: 1 },
      ],
      [],
    ],
    ['a missing answer is no answer left untimed', [{ id: 'a', ms: 5, block: 0 }, { id: 'b', outcome: 'failed' }, { id: 'c' }], []],
  ])('recorded timings: %s', (_, records, codes) => {
    const recorded = buildNode('gemma', { kind: 'recorded', hardware: 'EPYC', answers: records });
    const whole = buildNode('main', { kind: 'recorded', hardware: 'EPYC', answers: [{ id: 'a', ms: 5 }] });
    expect(findCostObstacles(recorded, whole).map(({ code }) => code)).toEqual(codes);
  });
  test('where every timed prompt failed', () => {
    const refused = buildNode('gemma', {
      latencyBlocks: [0],
      answers: [
        { id: 'a', outcome: 'failed', ms: 2, block: 0 },
        { id: 'b', f1: 1, block: 1 },
      ],
    });
    expect(findCostObstacles(refused, on('main', {})).map(({ sentence }) => sentence)).toEqual([
      'Costs are not comparable: gemma answered none of its 1 timed prompts.',
    ]);
    expect(() => requireCosts(refused)).not.toThrow();
  });
  test('but can on the same', () => {
    expect(findCostObstacles(on('gemma', {}), on('main', {}))).toEqual([]);
  });
});

test('a reward that weighs cost needs timings, and a divisor that is not 0', () => {
  expect(() => requireCosts(buildNode('gemma', { answers }))).toThrow('the reward weighs cost, but the run of gemma has no timings');
  expect(() => requireCosts(buildNode('gemma', { answers: [{ id: 'a', ms: 0 }] }))).not.toThrow();
  expect(requirePositiveCost(0.5, serialLatency, 'x')).toBe(0.5);
  expect(() => requirePositiveCost(0, serialLatency, 'the mean cost of main')).toThrow(
    'the reward divides costs by the mean cost of main, which is 0 ms',
  );
});
