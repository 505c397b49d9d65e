import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeLeastAudit, simulateAudits } from '../../../src/poq/attacks/audit.ts';

describe('the least probability of an audit', () => {
  test('by hand: a gain of 1 and a penalty of 3 need one audit in four', () => {
    expect(computeLeastAudit({ gain: 1, penalty: 3 })).toBe(0.25);
    expect(computeLeastAudit({ gain: 2, penalty: 2 })).toBe(0.5);
  });

  test('is 0 where there is nothing to gain', () => {
    expect(computeLeastAudit({ gain: 0, penalty: 1 })).toBe(0);
    expect(computeLeastAudit({ gain: -0.2, penalty: 1 })).toBe(0);
  });

  test('falls with the penalty, rises with the gain, and is where a lie is worth nothing', () => {
    const amount = fc.double({ min: 0.001, max: 100, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (gain, penalty) => {
        const least = computeLeastAudit({ gain, penalty });
        expect((1 - least) * gain - least * penalty).toBeCloseTo(0, 9);
        expect(computeLeastAudit({ gain, penalty: 2 * penalty })).toBeLessThan(least);
        expect(computeLeastAudit({ gain: 2 * gain, penalty })).toBeGreaterThan(least);
      }),
    );
  });

  test('without a penalty there is none', () => {
    expect(() => computeLeastAudit({ gain: 1, penalty: 0 })).toThrow(RangeError);
  });
});

describe('audits that are played', () => {
  const lie = { gain: 0.3, penalty: 0.5 };
  const least = computeLeastAudit(lie);

  test('agree with the closed form: over 400 seeds z has mean 0 and deviation 1', () => {
    for (const probability of [0.5 * least, least, 1.5 * least]) {
      const expected = (1 - probability) * lie.gain - probability * lie.penalty;
      const scores = Array.from({ length: 400 }, (_, seed) => {
        const { meanGain, standardError } = simulateAudits(lie, probability, { rounds: 2_000, seed });
        return (meanGain - expected) / standardError;
      });
      const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
      const deviation = Math.sqrt(scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (scores.length - 1));
      // Four standard errors of the mean of 400, and of their deviation.
      expect(Math.abs(mean)).toBeLessThan(0.2);
      expect(Math.abs(deviation - 1)).toBeLessThan(0.15);
    }
  });

  test('pay below the least probability, and cost above it', () => {
    const played = (factor: number): number => simulateAudits(lie, factor * least, { rounds: 50_000, seed: 3 }).meanGain;
    expect(played(0.8)).toBeGreaterThan(0);
    expect(played(1.2)).toBeLessThan(0);
  });

  test('by hand: of always and of never nothing is left to chance', () => {
    expect(simulateAudits(lie, 0, { rounds: 10, seed: 1 })).toEqual({ probability: 0, meanGain: 0.3, standardError: 0 });
    expect(simulateAudits(lie, 1, { rounds: 10, seed: 1 })).toEqual({ probability: 1, meanGain: -0.5, standardError: 0 });
    expect(() => simulateAudits(lie, 0.5, { rounds: 0, seed: 1 })).toThrow(RangeError);
  });

  test('claim no certainty where a rare audit never came', () => {
    // By hand: p = 1e-6/(1e-6 + 1); a coin's deviation √(p(1 − p)) is 0.001, times gain + penalty = 1, over √5000.
    const tiny = { gain: 1e-6, penalty: 1 };
    const { meanGain, standardError } = simulateAudits(tiny, computeLeastAudit(tiny), { rounds: 5_000, seed: 1 });
    expect(meanGain).toBe(1e-6);
    expect(standardError).toBeCloseTo(0.001 / Math.sqrt(5_000), 10);
  });
});
