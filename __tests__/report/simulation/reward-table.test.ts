import { describe, expect, test } from '@jest/globals';
import { assembleEvaluatorRewardTable, assembleNodeRewardTable, countLeftOut } from '../../../src/report/simulation/reward-table.ts';
import { buildSimulation, estimate, evaluator, model } from './built-simulation.ts';

const titlesOf = ({ columns }: ReturnType<typeof assembleNodeRewardTable>): readonly string[] => columns.map(({ title }) => title);

describe('what inference nodes earn', () => {
  test('stands beside the mean of the rounds, its Monte Carlo error, and the reward at β = 0; who earns most is first', () => {
    const table = assembleNodeRewardTable(buildSimulation());
    expect(titlesOf(table)).toEqual([
      ...['node', 'reward (95 %)', 'in rounds (SE)', 'rounds', 'β = 0', 'cost (latency, ms)', 'C', 'quality of 10'],
    ]);
    expect(table.rows).toEqual([
      ['1. small', '0.550 [0.530, 0.570]', '0.551 (0.0012)', '20,012', '0.700', '500', '0.500', '7.00'],
      ['2. tiny', '0.470 [0.450, 0.490]', '0.471 (0.0012)', '20,012', '0.500', '100', '0.100', '5.00'],
      ['3. large', '0.200 [0.180, 0.220]', '0.201 (0.0012)', '20,012', '0.800', '2,000', '2.000', '8.00'],
    ]);
  });

  test('is the mean of the rounds where no expectation was computed, and a dash where a node took part in none', () => {
    const reward = { rounds: 5_000, mean: 0.25, standardError: 0.004 };
    const nodes = [model('played', 5, 100, { reward, qualityOnly: reward }), model('idle', 5, 100, { reward: { rounds: 0 } })];
    expect(assembleNodeRewardTable(buildSimulation({ nodes })).rows.map((row) => row.slice(1, 5))).toEqual([
      ['0.250', '0.250 (0.0040)', '5,000', '0.250'],
      ['–', '–', '0', '0.500'],
    ]);
  });

  test('is what they earn by quality alone where nobody has a cost, and no column is empty', () => {
    const nodes = ['one', 'two'].map((name, index) => ({ name, qualityOnly: estimate(0.5 + index / 10), refused: 'no cost' }));
    const table = assembleNodeRewardTable(buildSimulation({ nodes }));
    expect(titlesOf(table)).toEqual(['node', 'quality alone (95 %)', 'in rounds (SE)', 'rounds']);
    expect(table.rows.map(([name]) => name)).toEqual(['1. two', '2. one']);
  });

  test('has the first and the last rows where there is little room, and no column that follows from another', () => {
    const nodes = Array.from({ length: 1_000 }, (_, index) => model(`n${index}`, 9 - index / 200, 100));
    const table = assembleNodeRewardTable(buildSimulation({ nodes }), { first: 10, last: 3 });
    expect(table.rows.map(([name]) => name)).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `${index + 1}. n${index}`),
      ...['998. n997', '999. n998', '1000. n999'],
    ]);
    expect(titlesOf(table)).not.toContain('C');
    expect(countLeftOut(nodes, { first: 10, last: 3 })).toBe(987);
    expect(countLeftOut(nodes.slice(0, 13), { first: 10, last: 3 })).toBe(0);
    expect(assembleNodeRewardTable(buildSimulation({ nodes: nodes.slice(0, 13) }), { first: 10, last: 3 }).rows).toHaveLength(13);
  });
});

describe('what evaluators earn', () => {
  test('stands beside their correlation with F1, and one that is below 0 beyond chance is marked', () => {
    const table = assembleEvaluatorRewardTable(buildSimulation());
    expect(table.rows.map((row) => [row[0], row[titlesOf(table).indexOf('with F1 (Pearson)')]])).toEqual([
      ['1. sts', '0.66'],
      ['2. ce-minilm', '0.05'],
      ['3. ce-deberta', '−0.31 (against)'],
    ]);
  });

  test('is nothing with K = 1, and without F1 there is no correlation', () => {
    const unpaid = { name: 'sts', withTruth: { pearson: 0.5, spearman: 0.5 } };
    const table = assembleEvaluatorRewardTable(buildSimulation({ evaluators: [unpaid] }));
    expect([titlesOf(table), table.rows]).toEqual([['evaluator', 'with F1 (Pearson)'], [['sts', '0.50']]]);
    const { withTruth: _, ...blind } = evaluator('sts', 0.9, 0);
    expect(titlesOf(assembleEvaluatorRewardTable(buildSimulation({ evaluators: [blind] })))).not.toContain('with F1 (Pearson)');
  });
});
