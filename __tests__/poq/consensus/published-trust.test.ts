import { describe, expect, test } from '@jest/globals';
import { openPublishedTrust } from '../../../src/poq/consensus/published-trust.ts';
import { ask, askWithout, teach } from './asked-consensus.ts';

const trust = { rate: 0.1, least: 0.1, most: 3 };
const open = (settings: Partial<typeof trust> = {}) => openPublishedTrust(3, { ...trust, ...settings });

describe('worked by hand', () => {
  test('less than five points off is a gain, more a loss, and exactly five neither', () => {
    const consensus = open({ rate: 1 });
    // c = 4; d = 0.4, 0.2, 0.6.
    expect(teach(consensus, [0, 2, 10])).toBe(4);
    expect(consensus.weights).toEqual(Float64Array.of(1.1, 1.3, 0.9));
    const other = open();
    // c = 5; d = 0.5 and 0.5.
    teach(other, [0, 10], [2, 0]);
    expect(other.weights).toEqual(Float64Array.of(1, 1, 1));
  });

  test('the consensus is the weighted mean', () => {
    const consensus = open({ rate: 2 });
    // c = 5 and all agree: 1 · (1 + 2 · 0.5) = 2 for two of three.
    teach(consensus, [5, 5], [0, 1]);
    expect(consensus.weights).toEqual(Float64Array.of(2, 2, 1));
    // (2 · 1 + 2 · 4 + 1 · 10)/5 = 4, and without the first (2 · 4 + 1 · 10)/3 = 6.
    expect(ask(consensus, [1, 4, 10])).toBe(4);
    expect(askWithout(consensus, [1, 4, 10], 0)).toBe(6);
    // Drawn in another order: (1 · 1 + 2 · 4)/3.
    expect(ask(consensus, [1, 4], [2, 0])).toBe(3);
  });

  test('weights stay within least..most', () => {
    const consensus = open({ rate: 2, least: 0.5, most: 1.5 });
    // c = 2.5; d = 0.25, 0.25, 0.25, 0.75 with factors 1.5 and 0.5.
    teach(consensus, [0, 0, 0, 10], [0, 0, 0, 1]);
    expect(consensus.weights).toEqual(Float64Array.of(1.5, 0.5, 1));
  });
});

describe('known defect of the published rule', () => {
  /** Truth is 3 to 7; two see it exactly, one sees the opposite. */
  const records = [3, 4, 5, 6, 7].map((truth) => [truth, truth, 10 - truth]);

  test('an anti-correlated evaluator ends at the maximal weight, because it is less than five points off', () => {
    const consensus = open();
    for (let round = 0; round < 60; round += 1) teach(consensus, records[round % 5] ?? []);
    expect(consensus.weights).toEqual(Float64Array.of(3, 3, 3));
  });

  test('drawn in pairs, even one that says the exact opposite on the whole scale does not lose: each is five points off the mean', () => {
    const consensus = open();
    for (let round = 0; round < 100; round += 1) teach(consensus, round % 2 === 0 ? [0, 10] : [10, 0], [0, 2]);
    expect(consensus.weights).toEqual(Float64Array.of(1, 1, 1));
  });

  test('with all weights at the maximum the rule is the plain mean', () => {
    const consensus = open();
    for (let round = 0; round < 60; round += 1) teach(consensus, records[round % 5] ?? []);
    expect(ask(consensus, [1, 2, 9])).toBeCloseTo(4, 12);
  });
});
