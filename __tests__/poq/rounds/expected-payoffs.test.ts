import { describe, expect, test } from '@jest/globals';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { computeExpectedPayoffs, enumerateExpectedPayoffs } from '../../../src/poq/rounds/expected-payoffs.ts';
import { listOutcomes, momentOf } from './all-outcomes.ts';
import { close, closeAll, expectedOf } from './expected-of.ts';
import { drawLog, logOf, planOf, smallLog } from './score-logs.ts';

describe('worked by hand: (2,4,9) (0,6,6) for the first prompt, (10,8,6) (5,5,5) for the second', () => {
  /*
   * K = 2, mean. c of evaluators 01, 02, 12: 3, 5.5, 6.5 and 3, 3, 6; then 9, 8, 7 and 5, 5, 5.
   * Node 0: (.3 + .55 + .65 + .9 + .8 + .7)/6 = .65; squares .09 + .3025 + .4225 + .81 + .64 + .49 = 2.755, /6 − .4225 = 11/300.
   * Node 1: (.3 + .3 + .6 + 3 · .5)/6 = .45; squares 1.29/6 − .2025 = .0125.
   */
  test('inference nodes earn their expected consensus', () => {
    expect(expectedOf(smallLog, {}).nodes).toEqual(
      closeAll([
        [0.65, 11 / 300],
        [0.45, 0.0125],
      ]),
    );
  });

  /*
   * Of two, both are |a − b|/2 from their mean: payoff 1 − |a − b|/20.
   * Evaluator 0: |a − b| = 2, 7; 6, 6; 2, 4; 0, 0: mean 27/8, squares 145/8, variance 145/8 − (27/8)² = 431/64.
   * Evaluator 1: 2, 5; 6, 0; 2, 2; 0, 0: 17/8, 73/8, 295/64.  Evaluator 2: 7, 5; 6, 0; 4, 2; 0, 0: 3, 130/8, 7.25.
   */
  test('evaluators earn their expected agreement with the two that were drawn', () => {
    expect(expectedOf(smallLog, {}).evaluators).toEqual(
      closeAll([
        [1 - 27 / 160, 431 / 64 / 400],
        [1 - 17 / 160, 295 / 64 / 400],
        [0.85, 7.25 / 400],
      ]),
    );
  });

  // Of two, the other's score is the consensus of the others: payoff 1 − |a − b|/10.
  test('with their own score excluded, the other of two is all that evaluators are compared with', () => {
    expect(expectedOf(smallLog, { selfExcluded: true }).evaluators).toEqual(
      closeAll([
        [1 - 27 / 80, 431 / 64 / 100],
        [1 - 17 / 80, 295 / 64 / 100],
        [0.7, 7.25 / 100],
      ]),
    );
  });

  // Node 0: (3 + 5.5 + 6.5)/30 and (9 + 8 + 7)/30; node 1: (3 + 3 + 6)/30 and .5. Evaluator 0: 21/4 and 6/4 points off, 1: 13/4 and 4/4, 2: 18/4 and 6/4.
  test('for each prompt apart', () => {
    const { nodes, evaluators } = expectedOf(smallLog, {}).byPrompt;
    expect(nodes.map((values) => [...values])).toEqual([
      [close(0.5), close(0.8)],
      [close(0.4), close(0.5)],
    ]);
    expect(evaluators?.map((values) => [...values])).toEqual([
      [close(1 - 21 / 80), close(1 - 6 / 80)],
      [close(1 - 13 / 80), close(1 - 4 / 80)],
      [close(1 - 18 / 80), close(1 - 6 / 80)],
    ]);
  });

  /*
   * G: 4, 6; 7, 5. |c − G| = 1, 1.5, 2.5, 3, 3, 0, 2, 1, 0, 0, 0, 0: 14/12. c and G both have the mean 5.5;
   * products 2.25 − 2.25 + 11.25 + .75 = 12, squares of c 41.5, of G 6.75 + .75 + 6.75 + .75 = 15.
   */
  test('how far consensus is from truth', () => {
    expect(expectedOf(smallLog, {}).truth).toEqual({ error: close(14 / 12), correlation: close(12 / Math.sqrt(41.5 * 15)) });
  });

  // All three, median: 4, 6, 8, 5. |q − c|: evaluator 0: 2, 6, 2, 0; 1: 0; 2: 5, 0, 2, 0 (squares 29/4 − (7/4)² = 67/16).
  test('with all evaluators, median', () => {
    const { nodes, evaluators } = expectedOf(smallLog, { rule: 'median', sampled: 3 });
    expect(nodes).toEqual(
      closeAll([
        [0.6, 0.04],
        [0.55, 0.0025],
      ]),
    );
    expect(evaluators).toEqual(
      closeAll([
        [0.75, 0.0475],
        [1, 0],
        [0.825, 67 / 1600],
      ]),
    );
  });

  // Evaluator 1 alone gives 4, 6, 8, 5; the mean of all single scores of node 0 is 39/6, of node 1 27/6.
  test('one evaluator alone is paid nothing: it would agree with itself', () => {
    const { nodes, evaluators, byPrompt } = expectedOf(smallLog, { sampled: 1, selfExcluded: true });
    expect(nodes.map(({ mean }) => mean)).toEqual([close(0.65), close(0.45)]);
    expect([evaluators, byPrompt.evaluators]).toEqual([undefined, undefined]);
  });
});

/* q = ((7 i + 11 f + 13 m + i f m) mod 101)/10.1 of 7 prompts, 3 nodes, 6 evaluators; G = ((17 i + 29 f) mod 97)/9.7; K = 4
   import numpy as np, itertools
   P, F, M, K = 7, 3, 6, 4
   i, f, m = np.meshgrid(np.arange(P), np.arange(F), np.arange(M), indexing='ij')
   q = ((7*i + 11*f + 13*m + i*f*m) % 101)/10.1; g = ((i[:,:,0]*17 + f[:,:,0]*29) % 97)/9.7
   S = np.array(list(itertools.combinations(range(M), K))); x = q[:,:,S]
   for rule in ('mean', 'median'):
       c = getattr(np, rule)(x, axis=3); y = c/10; d = 1 - np.abs(x - c[...,None])/10; e = [d[:,:,S == k] for k in range(M)]
       print([(y[:,k].mean(), y[:,k].var()) for k in range(F)], [(v.mean(), v.var()) for v in e])
       print(np.abs(c - g[...,None]).mean(), np.corrcoef(c.ravel(), np.repeat(g.ravel(), len(S)))[0,1], y[:,1].mean(1), e[2].mean((1,2))) */
describe('by numpy 2', () => {
  const counted = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));
  const log = logOf(
    counted(7, (i) => counted(3, (f) => counted(6, (m) => ((7 * i + 11 * f + 13 * m + i * f * m) % 101) / 10.1))),
    counted(7, (i) => counted(3, (f) => ((17 * i + 29 * f) % 97) / 9.7)),
  );

  test('mean of four of six', () => {
    const { nodes, evaluators, truth, byPrompt } = expectedOf(log, { sampled: 4 });
    expect(nodes).toEqual(
      closeAll([
        [0.5058934464875059, 0.017998046521160507],
        [0.5223950966525224, 0.010171782989573962],
        [0.5150872230080151, 0.00922464695449137],
      ]),
    );
    expect(evaluators).toEqual(
      closeAll([
        [0.7965346534653466, 0.013173883512820872],
        [0.8406647807637906, 0.007855527369265519],
        [0.8319660537482321, 0.01798205057927494],
        [0.8066478076379067, 0.019971001242375195],
        [0.7723950966525224, 0.01423627713347209],
        [0.7299622819424799, 0.01296354276769362],
      ]),
    );
    expect(truth).toEqual({ error: close(2.276808093180452), correlation: close(0.2983039019328389) });
    expect([...(byPrompt.nodes[1] ?? [])]).toEqual(
      [0.4306930693069307, 0.5247524752475247, 0.6188118811881188, 0.5462046204620461, 0.4735973597359736, 0.5676567656765676]
        .map(close)
        .concat(close(0.4950495049504951)),
    );
    expect([...(byPrompt.evaluators?.[2] ?? [])]).toEqual(
      [0.9227722772277226, 0.9113861386138614, 0.8698019801980197, 0.8683168316831684, 0.7806930693069307, 0.7668316831683168]
        .map(close)
        .concat(close(0.7039603960396039)),
    );
  });

  test('median of four of six', () => {
    const { nodes, evaluators, truth } = expectedOf(log, { rule: 'median', sampled: 4 });
    expect(nodes).toEqual(
      closeAll([
        [0.5113154172560114, 0.021327374200341837],
        [0.5220650636492221, 0.01358318212100054],
        [0.5258840169731259, 0.012399931445963344],
      ]),
    );
    expect(evaluators?.[5]).toEqual(closeAll([[0.7344648750589345, 0.019320292506114625]])[0]);
    expect(truth).toEqual({ error: close(2.314939299526418), correlation: close(0.2806838249663257) });
  });
});

test('of 200 random logs, mean and variance are those of all outcomes written out', () => {
  const random = xoroshiro128plus(11);
  const describeAll = (payoffs: readonly (readonly number[])[]): readonly unknown[] =>
    closeAll(payoffs.map((values) => [momentOf(values, 1, 0), momentOf(values, 2, momentOf(values, 1, 0))]));
  for (let index = 0; index < 200; index += 1) {
    const log = drawLog(random);
    const rule = (['mean', 'median', 'trimmed-mean'] as const)[index % 3] ?? 'mean';
    const plan = planOf({ rule, sampled: 1 + (index % log.evaluatorCount), selfExcluded: index % 2 === 0 });
    const outcomes = listOutcomes(log, plan);
    const { nodes, evaluators } = expectedOf(log, plan);
    expect(nodes).toEqual(describeAll(outcomes.nodes));
    expect(evaluators).toEqual(plan.sampled === 1 ? undefined : describeAll(outcomes.evaluators));
  }
});

describe('what cannot be enumerated', () => {
  // 40 over 20 is 1.4e11.
  const wide = logOf([[Array.from({ length: 40 }, (_, evaluator) => evaluator / 4)], [Array.from({ length: 40 }, () => 2)]]);

  test('rules with trust have no expectation', () => {
    expect(computeExpectedPayoffs(smallLog, planOf({ rule: 'published-trust' }))).toBeUndefined();
    expect(computeExpectedPayoffs(smallLog, planOf({ rule: 'trust-weighted' }))).toBeUndefined();
  });

  // c of the first prompt has the mean 4.875 and the variance σ²/20 · 20/39, σ² = (40² − 1)/12/16; of the second always 2. Variance between: (2.875/2)².
  test('with too many subsets the mean still has one for inference nodes, the median none', () => {
    const { nodes, evaluators, byPrompt, truth } = expectedOf(wide, { sampled: 20 });
    expect(nodes).toEqual(closeAll([[0.34375, (1.4375 ** 2 + 1599 / 192 / 39 / 2) / 100]]));
    expect(byPrompt.nodes).toEqual([Float64Array.of(0.4875, 0.2)]);
    expect([evaluators, byPrompt.evaluators, truth]).toEqual([undefined, undefined, undefined]);
    expect(computeExpectedPayoffs(wide, planOf({ rule: 'median', sampled: 20 }))).toBeUndefined();
  });

  test('more evaluators than there are cannot be drawn', () => {
    expect(() => computeExpectedPayoffs(smallLog, planOf({ sampled: 4 }))).toThrow(new RangeError('4 of 3 evaluators cannot be drawn'));
  });
});

test('many subsets are enumerated in steps that say how many prompts are done, and come to the same', () => {
  const random = xoroshiro128plus(7);
  // C(20, 6) = 38,760 subsets of 6 scores: eight prompts of one node are a step of two million.
  const log = logOf(Array.from({ length: 30 }, () => [Array.from({ length: 20 }, () => uniformInt(random, 0, 10))]));
  const plan = planOf({ sampled: 6 });
  const steps = enumerateExpectedPayoffs(log, plan);
  const done: number[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) done.push(step.value);
  expect(done).toEqual([8, 16, 24]);
  expect(step.value).toEqual(computeExpectedPayoffs(log, plan));
});
