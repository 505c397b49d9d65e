import { describe, expect, test } from '@jest/globals';
import { assembleMoves } from '../../src/report/moved-prompts.ts';
import { loadFixtureReport } from './fixture-report.ts';

describe('what moved', () => {
  const report = loadFixtureReport('inconclusive');

  test('better, equal and worse count every prompt that both answered and nobody left out', () => {
    const moves = assembleMoves(report);
    const paired = report.prompts.filter(
      (row) => row.leftOut === undefined && row.nodes[0]?.quality !== undefined && row.nodes[1]?.quality !== undefined,
    );
    expect((moves?.better ?? 0) + (moves?.equal ?? 0) + (moves?.worse ?? 0)).toBe(paired.length);
    expect(moves?.moved).toHaveLength((moves?.better ?? 0) + (moves?.worse ?? 0));
  });

  test('the largest difference comes first, whichever way it goes', () => {
    const sizes = assembleMoves(report)?.moved.map((move) => Math.abs(move.difference)) ?? [];
    expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
    expect(assembleMoves(report)?.moved[0]?.row.id).toBe('qa-04-3');
  });

  test('the comparison is with the baseline whose verdict decided', () => {
    expect(assembleMoves(report)?.against).toBe('main');
    const [main, nightly] = report.comparisons;
    const other = {
      ...report,
      comparisons: [
        { ...main, status: 'pass' as const },
        { ...nightly, status: 'inconclusive' as const },
      ] as typeof report.comparisons,
    };
    expect(assembleMoves(other)?.against).toBe('nightly');
  });

  test('alone, nothing moves', () => {
    expect(assembleMoves(loadFixtureReport('no-baseline'))).toBeUndefined();
  });
});
