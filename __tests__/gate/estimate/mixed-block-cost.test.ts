import { describe, expect, test } from '@jest/globals';
import { computeBlockCostDifference, computeNodeBlockCost } from '../../../src/gate/estimate/block-cost.ts';
import {
  computeMixedBlockCostDifference,
  computeMixedNodeBlockCost,
  type WeightedBlockCost,
} from '../../../src/gate/estimate/mixed-block-cost.ts';
import type { TooFew } from '../../../src/gate/estimate/quality-part.ts';
import { candidateOf, goldenEnergy, goldenLatency } from './golden-blocks.ts';

const runSpread = { kind: 'assumed', share: 0.03 } as const;
const latency: WeightedBlockCost = { weight: 0.7, measured: goldenLatency, reference: { kind: 'baseline-mean' } };
const energy: WeightedBlockCost = { weight: 0.3, measured: goldenEnergy, reference: { kind: 'fixed', value: 25 } };
const nodeLatency = { weight: 0.7, measured: candidateOf(goldenLatency), reference: 750 };
const nodeEnergy = { weight: 0.3, measured: candidateOf(goldenEnergy), reference: 25 };

function known<Cost extends object>(cost: Cost | TooFew): Cost {
  if ('kind' in cost) throw new Error('a cost was expected');
  return cost;
}

describe('a mix of costs of block totals', () => {
  /**
   * numpy 2.4.6, the delta method without linearising by hand: Z the eight columns of the two measures, f the whole figure of their means,
   *     g = [f(Z.mean(0) + 1e-20j * np.eye(8)[j]).imag / 1e-20 for j in range(8)]; g @ np.cov(Z.T) @ g / 6
   *     f = .7 * (z[0] / z[1] / (z[2] / z[3]) - 1) + .3 * (z[4] / z[5] - z[6] / z[7]) / 25
   */
  test('agrees with numpy', () => {
    const { part } = known(computeMixedBlockCostDifference([latency, energy], runSpread));
    expect(part.normalized).toBeCloseTo(0.07821520947334173, 14);
    expect(part.variance).toBeCloseTo(0.0002370556170609398, 16);
    expect(part.df).toBeCloseTo(5, 12);
    expect(part.candidateMean).toBeCloseTo(1.0898487972596018, 13);
    expect(part.baselineMean).toBeCloseTo(1.0116335877862594, 13);
    expect(part).toMatchObject({ reference: 1, blocks: 6, answers: 63 });
  });

  // the same with f = .7 * z[0] / z[1] / 750 + .3 * z[4] / z[5] / 25
  test('agrees with numpy for one node', () => {
    const { part } = known(computeMixedNodeBlockCost([nodeLatency, nodeEnergy], runSpread));
    expect(part.normalized).toBeCloseTo(1.106649113055011, 13);
    expect(part.candidateMean).toBeCloseTo(1.106649113055011, 13);
    expect(part.variance).toBeCloseTo(0.00027556730057117987, 16);
    expect(part).toMatchObject({ reference: 1, blocks: 6, answers: 64.25 });
    expect(part.baselineMean).toBeUndefined();
  });

  test('moves from run to run as a whole: its spread is the weighted sum of the spreads', () => {
    const { part } = known(computeMixedBlockCostDifference([latency, energy], runSpread));
    expect(part.runVariance).toBeCloseTo(0.00199005562514295, 15);
    const independent = [latency, energy].map(({ weight, measured, reference }) => {
      return weight ** 2 * known(computeBlockCostDifference(measured, reference, runSpread)).part.runVariance;
    });
    expect(part.runVariance).toBeGreaterThan(1.5 * independent.reduce((sum, one) => sum + one, 0));
    const node = known(computeMixedNodeBlockCost([nodeLatency, nodeEnergy], { kind: 'estimated', share: 0.05, df: 4 })).part;
    expect(Math.sqrt(node.runVariance)).toBeCloseTo(0.05 * 1.106649113055011, 14);
    expect(node.runDf).toBe(4);
  });

  test('of two halves of one measure is that measure', () => {
    const halves = [
      { ...latency, weight: 0.5 },
      { ...latency, weight: 0.5 },
    ];
    const [mixed, single] = [
      known(computeMixedBlockCostDifference(halves, runSpread)),
      known(computeBlockCostDifference(latency.measured, latency.reference, runSpread)),
    ];
    for (const figure of ['normalized', 'variance', 'df', 'runVariance', 'blocks', 'answers'] as const)
      expect(mixed.part[figure]).toBeCloseTo(single.part[figure] ?? Number.NaN, 13);
    expect(mixed.terms).toEqual(single.terms.map((term) => expect.closeTo(term, 14)));
    const node = known(computeMixedNodeBlockCost([{ ...nodeLatency, weight: 1 }], runSpread)).part;
    expect(node.normalized).toBeCloseTo(known(computeNodeBlockCost(nodeLatency.measured, 750, runSpread)).part.normalized, 14);
  });

  test('counts the blocks that every measure has, in whatever order they come', () => {
    const shuffled = { ...energy, measured: [...goldenEnergy].reverse().slice(0, 5) };
    const mixed = known(computeMixedBlockCostDifference([latency, shuffled], runSpread));
    expect(mixed.blocks).toEqual([1, 2, 3, 4, 5]);
    const cut = [latency, energy].map((part) => ({ ...part, measured: part.measured.slice(1) }));
    const straight = known(computeMixedBlockCostDifference(cut, runSpread));
    expect(mixed.part.normalized).toBeCloseTo(straight.part.normalized, 14);
    expect(mixed.part.variance).toBeCloseTo(straight.part.variance, 16);
    expect(mixed.part.normalized).not.toBeCloseTo(0.07821520947334173, 5);
  });

  test('does without a measure that weighs nothing, measured or not', () => {
    const mixed = known(
      computeMixedBlockCostDifference(
        [
          { ...latency, weight: 1 },
          { ...energy, weight: 0, measured: [] },
        ],
        runSpread,
      ),
    );
    expect(mixed.part.normalized).toBeCloseTo(0.08002030113348058, 14);
  });

  test('has no variance where the measures share one block or none', () => {
    const elsewhere = (kept: number): readonly WeightedBlockCost[] => [
      latency,
      { ...energy, measured: goldenEnergy.map((pair, i) => (i < kept ? pair : { ...pair, block: `other ${i}` })) },
    ];
    expect(computeMixedBlockCostDifference(elsewhere(1), runSpread)).toEqual({ kind: 'too-few', what: 'blocks', found: 1 });
    expect(computeMixedBlockCostDifference(elsewhere(0), runSpread)).toEqual({ kind: 'too-few', what: 'blocks', found: 0 });
    expect(computeMixedNodeBlockCost([nodeLatency, { ...nodeEnergy, measured: [] }], runSpread)).toMatchObject({ found: 0 });
  });

  test.each([
    ['do not add up to 1', 0.7, 0.4],
    ['are negative', 1.2, -0.2],
    ['are no numbers', 0.7, Number.NaN],
  ])('refuses weights that %s', (_, first, second) => {
    const parts = [
      { ...latency, weight: first },
      { ...energy, weight: second },
    ];
    expect(() => computeMixedBlockCostDifference(parts, runSpread)).toThrow(/shares that add up to 1/);
    expect(() => computeMixedNodeBlockCost([], runSpread)).toThrow(RangeError);
  });
});
