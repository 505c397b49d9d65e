import { describe, expect, test } from '@jest/globals';
import { spaceWeights, sweepWeights } from '../../../src/poq/rewards/weight-sweep.ts';
import { refused, scaled } from './members.ts';

const payoffs = { nodes: [0.75, 0.5], evaluators: [1, undefined] };
const costs = { nodes: [scaled(1), refused], evaluators: [scaled(0.5), scaled(0)] };

describe('rewards over α and β', () => {
  test('worked by hand, every α with every β', () => {
    expect(sweepWeights({ alphas: [1, 2], betas: [0, 1], payoffs, costs })).toEqual([
      { alpha: 1, beta: 0, nodes: [0.75, 0.5], evaluators: [1, null] },
      { alpha: 1, beta: 1, nodes: [-0.25, null], evaluators: [0.5, null] },
      { alpha: 2, beta: 0, nodes: [1.5, 1], evaluators: [2, null] },
      { alpha: 2, beta: 1, nodes: [0.5, null], evaluators: [1.5, null] },
    ]);
  });

  test('evaluators who are not paid have none, one null each', () => {
    const [row] = sweepWeights({ alphas: [1], betas: [0.5], payoffs: { ...payoffs, evaluators: undefined }, costs });
    expect(row).toMatchObject({ nodes: [0.25, null], evaluators: [null, null] });
  });

  test('what is played is among what is swept, once and in order', () => {
    expect(spaceWeights({ alpha: 1, beta: 0.3 })).toEqual({ alphas: [0.5, 1, 2], betas: [0, 0.1, 0.2, 0.3, 0.5, 1] });
    expect(spaceWeights({ alpha: 0.7, beta: 0.25 })).toEqual({ alphas: [0.5, 0.7, 1, 2], betas: [0, 0.1, 0.2, 0.25, 0.3, 0.5, 1] });
  });
});
