import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitSections } from '../../src/report/length-budget.ts';

const measure = (text: string): number => text.length;

function section(name: string, rows: readonly string[], withheld = 0) {
  return { head: name, rows, tail: `end of ${name}`, withheld, note: (count: number): string => `${count} more` };
}

describe('fitting sections', () => {
  test('everything is there where it fits', () => {
    expect(fitSections([section('A', ['1', '2']), section('B', [])], { limit: 1_000, measure })).toBe('A\n1\n2\nend of A\n\nB\nend of B\n');
  });

  test('rows go from the end, and are counted', () => {
    const rows = Array.from({ length: 100 }, (_, index) => `row ${index} ${'x'.repeat(10)}`);
    const text = fitSections([section('A', rows)], { limit: 400, measure });
    const kept = text.match(/^row /gm)?.length ?? 0;
    expect(kept).toBeGreaterThan(3);
    expect(text).toContain(`\n${100 - kept} more\nend of A`);
  });

  test('rows that were never offered count as left out', () => {
    expect(fitSections([section('A', ['1'], 7)], { limit: 1_000, measure })).toContain('7 more');
  });

  test('the limit holds for any rows', () => {
    const rows = fc.array(fc.string({ maxLength: 300 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 5 }), (all) => {
        const text = fitSections(
          all.map((part, index) => section(`S${index}`, part)),
          { limit: 2_000, measure },
        );
        expect(text.length).toBeLessThanOrEqual(2_000);
      }),
    );
  });
});
