import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type BlockCost,
  type BlockCostPair,
  computeBlockCostDifference,
  computeNodeBlockCost,
} from '../../../src/gate/estimate/block-cost.ts';
import { computeCostDifference, computeNodeCost } from '../../../src/gate/estimate/cost-part.ts';
import type { TooFew } from '../../../src/gate/estimate/quality-part.ts';
import { candidateOf, goldenLatency } from './golden-blocks.ts';

const runSpread = { kind: 'assumed', share: 0.03 } as const;
const toBaseline = { kind: 'baseline-mean' } as const;
const fixed = { kind: 'fixed', value: 750 } as const;

function known<Cost extends object>(cost: Cost | TooFew): Cost {
  if ('kind' in cost) throw new Error('a cost was expected');
  return cost;
}

function alter(change: (pair: BlockCostPair) => BlockCostPair): readonly BlockCostPair[] {
  return goldenLatency.map(change);
}

/**
 * statsmodels 0.15.0, T and a the columns of `golden-blocks.ts`: R is the slope of a line through the origin with weights 1/a, and its
 * robust variance that of the ratio estimator.
 *
 *     sm.WLS(Tc, ac, weights=1 / ac).fit(cov_type='HC1')                                    # node: bse² / 750²
 *     both = sm.WLS(np.r_[Tc, Tb], block_diag(ac, ab), weights=1 / np.r_[ac, ab]).fit(
 *         cov_type='cluster', cov_kwds={'groups': np.r_[:6, :6], 'use_correction': False})
 *     g @ both.cov_params() @ g * 6 / 5      # g = [1, -R_c / R_b] / R_b (baseline as reference) or [1, -1] / 750 (fixed)
 */
describe('the cost of block totals, against statsmodels', () => {
  test('a difference in units of the baseline itself', () => {
    const { part } = known(computeBlockCostDifference(goldenLatency, toBaseline, runSpread));
    expect(part.candidateMean).toBeCloseTo(828.0155642023349, 10);
    expect(part.baselineMean).toBeCloseTo(766.6666666666664, 10);
    expect(part.reference).toBeCloseTo(766.6666666666664, 10);
    expect(part.normalized).toBeCloseTo(0.08002030113348058, 14);
    expect(part.variance).toBeCloseTo(0.00028488412229238553, 16);
    expect(part.df).toBeCloseTo(5, 12);
    expect(part).toMatchObject({ blocks: 6, answers: 63 });
    expect(part.prompts).toBeUndefined();
  });

  test('a difference in units of a fixed figure', () => {
    const { part } = known(computeBlockCostDifference(goldenLatency, fixed, runSpread));
    expect(part.normalized).toBeCloseTo(0.08179853004755797, 14);
    expect(part.variance).toBeCloseTo(0.0002681534269778402, 16);
    expect(part.reference).toBe(750);
  });

  test('one node', () => {
    const { part } = known(computeNodeBlockCost(candidateOf(goldenLatency), 750, runSpread));
    expect(part.normalized).toBeCloseTo(1.10402075226978, 13);
    expect(part.variance).toBeCloseTo(0.00019522650403269433, 16);
    expect(part.candidateMean).toBeCloseTo(828.0155642023349, 10);
    expect(part).toMatchObject({ blocks: 6, answers: 64.25, reference: 750 });
    expect(part.baselineMean).toBeUndefined();
  });
});

describe('the cost of block totals', () => {
  test('is that of single prompts where every block holds one answer', () => {
    const single = alter((pair) => ({
      ...pair,
      candidate: { ...pair.candidate, answers: 1 },
      baseline: { ...pair.baseline, answers: 1 },
    }));
    const prompts = single.map(({ block, candidate, baseline }) => ({
      block,
      candidateCost: candidate.total,
      baselineCost: baseline.total,
    }));
    const nodePrompts = single.map(({ block, candidate }) => ({ block, cost: candidate.total }));
    const each = [
      [computeBlockCostDifference(single, toBaseline, runSpread), computeCostDifference(prompts, toBaseline, runSpread)],
      [computeBlockCostDifference(single, fixed, runSpread), computeCostDifference(prompts, fixed, runSpread)],
      [computeNodeBlockCost(candidateOf(single), 750, runSpread), computeNodeCost(nodePrompts, 750, runSpread)],
    ] as const;
    for (const [totals, direct] of each) {
      const [{ part }, expected] = [known(totals), known(direct).part];
      expect(part.normalized).toBeCloseTo(expected.normalized, 13);
      expect(part.variance).toBeCloseTo(expected.variance, 14);
      expect(part.runVariance).toBeCloseTo(expected.runVariance, 15);
      expect(part.df).toBeCloseTo(expected.df, 10);
    }
  });

  test('has one term for each block, which add up to 0 and make the variance', () => {
    const { part, terms, blocks } = known(computeBlockCostDifference(goldenLatency, toBaseline, runSpread));
    expect(blocks).toEqual([0, 1, 2, 3, 4, 5]);
    expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(0, 13);
    expect(terms.reduce((sum, term) => sum + term ** 2, 0) / 30).toBeCloseTo(part.variance, 16);
  });

  test('moves from run to run as a cost of single prompts does', () => {
    const estimated = { kind: 'estimated', share: 0.05, df: 4 } as const;
    const { part } = known(computeBlockCostDifference(goldenLatency, fixed, estimated));
    const [candidate, baseline] = [828.0155642023349 / 750, 766.6666666666664 / 750];
    expect(part.runVariance).toBeCloseTo(0.0025 * (candidate ** 2 + baseline ** 2), 15);
    expect(part.runDf).toBe(4);
    expect(known(computeBlockCostDifference(goldenLatency, fixed, runSpread)).part).not.toHaveProperty('runDf');
  });

  test('cancels what makes a block dear for both', () => {
    const paced = alter(({ block, candidate: { answers } }) => {
      const pace = 1 + 0.1 * Number(block);
      return { block, candidate: { total: 900 * pace * answers, answers }, baseline: { total: 800 * pace * answers, answers } };
    });
    const { part } = known(computeBlockCostDifference(paced, toBaseline, runSpread));
    expect(part.normalized).toBeCloseTo(0.125, 13);
    expect(part.variance).toBeCloseTo(0, 20);
    expect(known(computeNodeBlockCost(candidateOf(paced), 750, runSpread)).part.variance).toBeGreaterThan(1e-3);
  });

  test('depends neither on the unit nor, block by block, on how long the window was', () => {
    const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
    const base = known(computeBlockCostDifference(goldenLatency, toBaseline, runSpread)).part;
    fc.assert(
      fc.property(positive, positive, (unit, length) => {
        const scaled = alter(({ block, candidate, baseline }) => ({
          block,
          candidate: { total: candidate.total * unit * length, answers: candidate.answers * length },
          baseline: { total: baseline.total * unit, answers: baseline.answers },
        }));
        const { part } = known(computeBlockCostDifference(scaled, toBaseline, runSpread));
        expect(part.normalized).toBeCloseTo(base.normalized, 11);
        expect(part.variance).toBeCloseTo(base.variance, 13);
        expect(part.candidateMean / base.candidateMean).toBeCloseTo(unit, 9);
      }),
    );
  });

  test('has no variance from one block or none, nor from answers of one side alone', () => {
    expect(computeBlockCostDifference([], toBaseline, runSpread)).toEqual({ kind: 'too-few', what: 'blocks', found: 0 });
    expect(computeBlockCostDifference(goldenLatency.slice(0, 1), toBaseline, runSpread)).toEqual({
      kind: 'too-few',
      what: 'blocks',
      found: 1,
    });
    const silent = alter((pair) => ({ ...pair, candidate: { total: 5, answers: 0 } }));
    expect(computeBlockCostDifference(silent, toBaseline, runSpread)).toEqual({ kind: 'too-few', what: 'blocks', found: 0 });
    expect(computeNodeBlockCost(candidateOf(silent), 750, runSpread)).toEqual({ kind: 'too-few', what: 'blocks', found: 0 });
    expect(computeNodeBlockCost(candidateOf(goldenLatency).slice(2, 3), 750, runSpread)).toMatchObject({ found: 1 });
  });

  test('keeps a block in which one side answered nothing: its cost was paid', () => {
    const silent = alter((pair) => (pair.block === 3 ? { ...pair, candidate: { ...pair.candidate, answers: 0 } } : pair));
    expect(known(computeBlockCostDifference(silent, fixed, runSpread)).part.candidateMean).toBeCloseTo(53200 / 53.75, 9);
  });

  test('refuses a free baseline as the reference, figures that are none, and a block that comes twice', () => {
    const free = alter((pair) => ({ ...pair, baseline: { total: 0, answers: 5 } }));
    expect(() => computeBlockCostDifference(free, toBaseline, runSpread)).toThrow(/positive reference, not 0/);
    const gaining = alter((pair) => ({ ...pair, baseline: { total: -10, answers: 5 } }));
    expect(() => computeBlockCostDifference(gaining, toBaseline, runSpread)).toThrow(/positive reference, not -2/);
    expect(() => computeNodeBlockCost(candidateOf(goldenLatency), 0, runSpread)).toThrow(RangeError);
    for (const wrong of [
      { total: Number.NaN, answers: 1 },
      { total: Number.POSITIVE_INFINITY, answers: 1 },
      { total: 1, answers: -1 },
      { total: 1, answers: Number.NaN },
    ])
      expect(() =>
        computeBlockCostDifference(
          [...goldenLatency, { block: 9, candidate: wrong, baseline: { total: 1, answers: 1 } }],
          fixed,
          runSpread,
        ),
      ).toThrow(/finite total/);
    expect(() => computeBlockCostDifference([...goldenLatency, ...goldenLatency.slice(0, 1)], fixed, runSpread)).toThrow(/comes twice/);
  });

  test('takes block names as they come: numbers and strings are different blocks', () => {
    const [first, second] = goldenLatency;
    if (first === undefined || second === undefined) throw new Error('two blocks were expected');
    const named: BlockCost = known(
      computeBlockCostDifference(
        [
          { ...first, block: 1 },
          { ...second, block: '1' },
        ],
        fixed,
        runSpread,
      ),
    );
    expect(named.part.blocks).toBe(2);
  });
});
