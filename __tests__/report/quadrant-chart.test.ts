import { describe, expect, test } from '@jest/globals';
import { renderQuadrantChart } from '../../src/report/quadrant-chart.ts';
import { loadFixtureReport } from './fixture-report.ts';

describe('the quadrant chart', () => {
  test('the deciding baseline stands in the centre, cheaper to the left, better above', () => {
    const chart = renderQuadrantChart(loadFixtureReport('inconclusive')) ?? '';
    expect(chart).toContain('"main": [0.500, 0.500]');
    const [, x, y] = chart.match(/"gemma-2-2b-it-speculative": \[(0\.\d+), (0\.\d+)\] radius: 8/) ?? [];
    expect(Number(x)).toBeLessThan(0.5);
    expect(Number(y)).toBeLessThan(0.5);
  });

  test('a doubling of cost and a halving lie equally far from the centre', () => {
    const report = loadFixtureReport('pass');
    const costs = [2, 1, 0.5];
    const nodes = report.nodes.map((node, index) => ({
      ...node,
      cost: { measure: 'latency' as const, unit: 'ms' as const, mean: 100 * (costs[index] ?? 1), answers: 9 },
    }));
    const chart = renderQuadrantChart({ ...report, nodes: nodes as typeof report.nodes }) ?? '';
    expect(chart).toMatch(/"best-sentence": \[0\.860,/);
    expect(chart).toMatch(/"lead-1": \[0\.140,/);
    expect(chart).toContain('×2.00 in cost');
  });

  test('no name can close the fence, the quotes or the diagram', () => {
    const chart = renderQuadrantChart(loadFixtureReport('hostile')) ?? '';
    expect(chart.match(/```/g)).toHaveLength(2);
    for (const line of chart.split('\n').filter((text) => text.includes('": [')))
      expect(line).toMatch(/^ {2}"[\p{L}\p{N} ._-]+": \[0\.\d+, 0\.\d+\]( radius: 8)?$/u);
  });

  test('there is none without two models that have costs', () => {
    expect(renderQuadrantChart(loadFixtureReport('no-baseline'))).toBeUndefined();
    expect(renderQuadrantChart(loadFixtureReport('quality-only'))).toBeUndefined();
  });
});
