import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Consensus } from '../../../src/poq/consensus/consensus.ts';
import { openTrustWeighted } from '../../../src/poq/consensus/trust-weighted.ts';
import { ask, askWithout, teach } from './asked-consensus.ts';

const trust = { rate: 0.1, least: 0.1, most: 3 };

/** λ = 3, more than a suite allows, so that a round beside others of weight 1 moves a tenth. */
const openQuick = (evaluators: number): Consensus => openTrustWeighted(evaluators, { ...trust, rate: 3 });

const weightsOf = (consensus: Consensus): readonly number[] => [...(consensus.weights ?? [])];

describe('worked by hand', () => {
  // Everybody starts with D = 1/20 and E = 1/10, a standing of (1/20)/(1/20 + 1/100) = 5/6.
  test('who agrees gains, measured by its distance from the others, with the mean of all weights unchanged', () => {
    const consensus = openQuick(3);
    expect(teach(consensus, [5, 5], [0, 1])).toBe(5);
    // D = 9/10 · 1/20 + 1/10 · 0 = 9/200, E = 1/10: standing (11/200)/(11/200) = 1, twice; mean standing (1 + 1 + 5/6)/3 = 17/18.
    const slope = 17 / 18 / ((17 / 18) ** 2 + 1 / 400);
    expect(weightsOf(consensus)[0]).toBeCloseTo(1 + slope / 18, 6);
    expect(weightsOf(consensus)[1]).toBeCloseTo(1 + slope / 18, 6);
    expect(weightsOf(consensus)[2]).toBeCloseTo(1 - slope / 9, 6);
  });

  test('of a pair both are equally far from each other: what tells them apart is what others said before, and of what', () => {
    const consensus = openQuick(2);
    // First record, 8 and 4: D = 9/10 · 1/20 + 1/10 · 16/100 = 61/1000 for both, and nothing heard before.
    teach(consensus, [8, 4]);
    expect(weightsOf(consensus)[0]).toBeCloseTo(1, 12);
    expect(weightsOf(consensus)[1]).toBeCloseTo(1, 12);
    // Second, 4 and 8: again four points apart: D = 9/10 · 61/1000 + 16/1000 = 709/10000; but the first says what it had heard (4, then 4),
    // as does the second (8, then 8): E = 9/10 · 1/10 = 9/100. Standing (900 − 709)/(709 + 90) = 191/799 for both.
    teach(consensus, [4, 8]);
    expect(weightsOf(consensus)[0]).toBeCloseTo(1, 12);
    // Third, with E of the first moved by (9 − 8)², of the second by (4 − 4)², with a tenth each.
    teach(consensus, [9, 4]);
    const apart = 0.9 * 0.0709 + 0.1 * 0.25;
    const standing = (byChance: number): number => Math.max(0, byChance - apart) / (apart + byChance / 10);
    const [first, second] = [standing(0.9 * 0.09 + 0.1 * 0.01), standing(0.9 * 0.09 + 0.1 * 0)];
    expect([first, second]).toEqual([0, 0]);
    // Neither agrees beyond chance: nobody is to be trusted more.
    expect(weightsOf(consensus)).toEqual([1, 1]);
  });

  test('who is not trusted teaches little', () => {
    const consensus = openQuick(3);
    teach(consensus, [5, 5], [0, 1]);
    const [trusted = 0, , other = 0] = weightsOf(consensus);
    // Evaluator 0 beside 2: D = 9/200 moves by a tenth of the weight of 2 towards 0.16; E by a tenth (whom it heard before had weight 1) towards 0.16.
    teach(consensus, [9, 5], [0, 2]);
    const apart = 0.045 + 0.1 * other * (0.16 - 0.045);
    const byChance = 0.1 + 0.1 * (0.16 - 0.1);
    const standing = (byChance - apart) / (apart + byChance / 10);
    // Evaluator 2 had heard nobody: its E stays.
    const apart2 = 0.05 + 0.1 * trusted * (0.16 - 0.05);
    const standing2 = (0.1 - apart2) / (apart2 + 0.01);
    const mean = (standing + 1 + standing2) / 3;
    const slope = mean / (mean ** 2 + 0.0025);
    expect(weightsOf(consensus)[0]).toBeCloseTo(1 + slope * (standing - mean), 6);
    expect(weightsOf(consensus)[1]).toBeCloseTo(1 + slope * (1 - mean), 6);
    expect(weightsOf(consensus)[2]).toBeCloseTo(1 + slope * (standing2 - mean), 6);
    // Again beside 1: what evaluator 0 heard from 2 (5, at the weight that 2 had then) moves its E by a tenth of that weight towards 0.16; evaluator 1
    // heard 5 from 0 at weight 1, and says it again.
    const [weight0 = 0, weight1 = 0] = weightsOf(consensus);
    teach(consensus, [1, 5], [0, 1]);
    const standingOf = (d: number, e: number): number => Math.max(0, e - d) / (d + e / 10);
    const first = standingOf(apart + 0.1 * weight1 * (0.16 - apart), byChance + 0.1 * other * (0.16 - byChance));
    const second = standingOf(0.045 + 0.1 * weight0 * (0.16 - 0.045), 0.09);
    const among = (first + second + standing2) / 3;
    const rise = among / (among ** 2 + 0.0025);
    expect(weightsOf(consensus)[0]).toBeCloseTo(1 + rise * (first - among), 6);
    expect(weightsOf(consensus)[1]).toBeCloseTo(1 + rise * (second - among), 6);
  });

  test('the consensus is the weighted mean', () => {
    const consensus = openQuick(3);
    teach(consensus, [5, 5], [0, 1]);
    const [w = 0, , v = 0] = weightsOf(consensus);
    expect(ask(consensus, [1, 4, 10])).toBeCloseTo((w * 5 + v * 10) / (2 * w + v), 12);
    expect(askWithout(consensus, [1, 4, 10], 0)).toBeCloseTo((w * 4 + v * 10) / (w + v), 12);
  });
});

test('a single evaluator agrees with itself, which teaches nothing', () => {
  const consensus = openQuick(2);
  for (const score of [0, 10, 3]) teach(consensus, [score], [0]);
  expect(weightsOf(consensus)).toEqual([1, 1]);
});

test('weights are finite and within least..most, whatever is said and however extreme the settings', () => {
  const score = fc.oneof(fc.constantFrom(0, 10), fc.double({ min: 0, max: 10, noNaN: true }));
  const settings = fc.record({
    rate: fc.double({ min: 1e-6, max: 2, noNaN: true }),
    least: fc.double({ min: 1e-300, max: 1, noNaN: true }),
    most: fc.double({ min: 1, max: 1000, noNaN: true }),
  });
  fc.assert(
    fc.property(settings, fc.array(fc.array(score, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 60 }), (trust, records) => {
      const consensus = openTrustWeighted(6, trust);
      for (const record of records) {
        expect(teach(consensus, record)).toBeGreaterThanOrEqual(Math.min(...record) - 1e-9);
        for (const weight of weightsOf(consensus)) {
          expect(weight).toBeGreaterThanOrEqual(trust.least);
          expect(weight).toBeLessThanOrEqual(trust.most);
        }
      }
    }),
  );
});

test('where all say the same for ever, weights stay equal and nothing becomes 0/0', () => {
  const consensus = openTrustWeighted(3, { ...trust, rate: 2 });
  for (let round = 0; round < 40_000; round += 1) teach(consensus, [6, 6, 6]);
  for (const weight of weightsOf(consensus)) expect(weight).toBeCloseTo(1, 9);
});
