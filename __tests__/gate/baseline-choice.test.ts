import { describe, expect, test } from '@jest/globals';
import { chooseBaselines } from '../../src/gate/baseline-choice.ts';
import { computeReferences } from '../../src/gate/cost-reference.ts';
import type { Node } from '../../src/poq/node.ts';
import { buildNode } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const ids = ['a', 'b', 'c', 'd'];
const node = (name: string, f1: number, ms?: number): Node =>
  buildNode(name, {
    ...(ms !== undefined && { latencyBlocks: [0, 1] }),
    answers: ids.map((id, index) => ({ id, f1, ...(ms !== undefined && { ms, block: index % 2 }) })),
  });
const cheap = node('cheap', 0.5, 100);
const dear = node('dear', 0.7, 300);
const middle = node('middle', 0.6, 120);
const set = [cheap, dear, middle];

function choose(lines: string, baselines: readonly Node[] = set) {
  const choice = chooseBaselines(baselines, ids, rulesOf(lines));
  if (choice.kind === 'none') return choice.reason;
  return {
    gated: choice.gated.map(({ name }) => name),
    references: choice.references,
    figures: computeReferences(choice.references, choice.gated[0]),
  };
}

test('a named baseline is its own reference', () => {
  expect(choose('gate: { against: dear }')).toEqual({ gated: ['dear'], references: [{ kind: 'baseline-mean' }], figures: [300] });
});

test('all means all, and the set’s median is the reference, fixed before anything is compared', () => {
  expect(choose('gate: { against: all }')).toEqual({
    gated: ['cheap', 'dear', 'middle'],
    references: [{ kind: 'fixed', value: 120 }],
    figures: [120],
  });
  expect(choose('gate: { against: all }', [cheap, dear])).toMatchObject({ figures: [200] });
});

describe('best is the highest reward', () => {
  test('with cost', () => {
    // rewards at x_ref = 120: cheap .5 − .25 = .25, dear .7 − .75 = −.05, middle .6 − .3 = .3
    expect(choose('gate: { against: best }')).toMatchObject({ gated: ['middle'], figures: [120] });
  });
  test('without cost', () => {
    expect(choose('gate: { against: best }\nreward: { cost: none }')).toEqual({
      gated: ['dear'],
      references: undefined,
      figures: undefined,
    });
  });
  test('of equals the first', () => {
    expect(choose('gate: { against: best }', [node('one', 0.5, 100), node('two', 0.5, 100)])).toMatchObject({ gated: ['one'] });
  });
});

test('a figure in the suite goes before every mean', () => {
  for (const against of ['cheap', 'best', 'all'])
    expect(choose(`gate: { against: ${against} }\nreward: { cost: { referenceMs: 1000 } }`)).toMatchObject({
      references: [{ kind: 'fixed', value: 1000 }],
    });
});

describe('no baseline', () => {
  test('at all', () => {
    for (const against of ['main', 'best', 'all'])
      expect(choose(`gate: { against: ${against} }`, [])).toEqual({
        code: 'no-baselines',
        sentence: 'There is no baseline to compare with.',
        cure: 'Accept a run as the baseline: poq measure --accept main.',
      });
    expect(choose('gate: { against: shipped }', [])).toMatchObject({ cure: 'Accept a run as the baseline: poq measure --accept shipped.' });
  });
  test('of that name', () => {
    expect(choose('')).toEqual({
      code: 'baseline-missing',
      sentence: 'There is no baseline called main; there are cheap, dear, middle.',
      cure: 'Accept one: poq measure --accept main, or name another in gate.against.',
    });
    expect(choose('', [cheap])).toMatchObject({ sentence: 'There is no baseline called main; there is cheap.' });
  });
});

describe('costs that are needed and not there are refused', () => {
  const untimed = node('untimed', 0.9);
  const still = node('still', 0.9, 0);
  test('of the named baseline, or of any out of which the best is chosen', () => {
    expect(() => choose('gate: { against: untimed }', [cheap, untimed])).toThrow('the run of untimed has no timings');
    expect(() => choose('gate: { against: best }', [cheap, untimed])).toThrow('the run of untimed has no timings');
    expect(() => choose('gate: { against: cheap }', [cheap, untimed])).not.toThrow();
    expect(() => choose('gate: { against: untimed }\nreward: { cost: none }', [cheap, untimed])).not.toThrow();
  });
  test('a reference of 0', () => {
    expect(() => choose('gate: { against: still }', [still])).toThrow('the reward divides costs by the mean cost of still, which is 0 ms');
    expect(() => choose('gate: { against: all }', [still])).toThrow('the median of the baselines’ mean costs, which is 0 ms');
    expect(() => choose('gate: { against: still }\nreward: { cost: { referenceMs: 10 } }', [still])).not.toThrow();
  });
});
