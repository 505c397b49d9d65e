import { describe, expect, test } from '@jest/globals';
import { sweepBatches } from '../../../src/poq/rewards/batch-sweep.ts';

const evaluators = ['a', 'b', 'c'];
const weights = { alpha: 1, beta: 0.5 };
const payoffs = [0.75, 0.75, 1];

describe('evaluators’ rewards by batch size', () => {
  test('worked by hand: within a size 0, 1/4, 1 of cost; over both sizes batches of 8 are cheaper', () => {
    const batches = [
      { batch: 1, costs: [40, 50, 80] },
      { batch: 8, costs: [0, 10, 40] },
    ];
    expect(sweepBatches({ evaluators, batches, scale: 'pool', weights, payoffs })).toEqual([
      { batch: 1, costs: [40, 50, 80], evaluators: [0.75, 0.625, 0.5], common: [0.5, 0.4375, 0.5] },
      { batch: 8, costs: [0, 10, 40], evaluators: [0.75, 0.625, 0.5], common: [0.75, 0.6875, 0.75] },
    ]);
  });

  test('batches that make all cheaper by one factor change no reward within a size, and every one by the common scale', () => {
    for (const scale of ['pool', 'max', 'log'] as const) {
      const batches = [4, 1].map((factor) => ({ batch: 8 / factor, costs: [10, 20, 40].map((cost) => cost * factor) }));
      const [slow, fast] = sweepBatches({ evaluators, batches, scale, weights, payoffs });
      expect(fast?.evaluators.map((reward) => reward?.toFixed(12))).toEqual(slow?.evaluators.map((reward) => reward?.toFixed(12)));
      expect(new Set(fast?.evaluators).size).toBeGreaterThan(1);
      fast?.common?.forEach((reward, place) => {
        expect(reward).toBeGreaterThan(slow?.common?.[place] ?? Number.NaN);
      });
    }
  });

  test('an evaluator without a cost has no reward, and the others keep theirs', () => {
    const batches = [{ batch: 1, costs: [10, undefined, 30] }];
    expect(sweepBatches({ evaluators, batches, scale: 'pool', weights, payoffs })).toEqual([
      { batch: 1, costs: [10, null, 30], evaluators: [0.75, null, 0.5], common: [0.75, null, 0.5] },
    ]);
  });

  test('where evaluators are not paid, costs alone are shown', () => {
    const batches = [{ batch: 1, costs: [10, 20, 30] }];
    const [row] = sweepBatches({ evaluators, batches, scale: 'max', weights, payoffs: undefined });
    expect(row).toMatchObject({ costs: [10, 20, 30], evaluators: [null, null, null] });
  });
});
