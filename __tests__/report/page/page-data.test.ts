import { describe, expect, test } from '@jest/globals';
import { assemblePageData, renderEmbeddedJson } from '../../../src/report/page/page-data.ts';
import { growReport, loadFixtureReport } from '../fixture-report.ts';

describe('the data of the page', () => {
  test('JSON in a script element is the same JSON without a less-than sign or a line separator', () => {
    const value = { a: '</script><!--', b: ['\u2028', '\u2029', '&lt;'] };
    const text = renderEmbeddedJson(value);
    expect(text).toBe('{"a":"\\u003c/script>\\u003c!--","b":["\\u2028","\\u2029","&lt;"]}');
    expect(JSON.parse(text)).toEqual(value);
  });

  test('a long text is cut, and the page says at what length', () => {
    const report = loadFixtureReport('pass');
    const [first, ...rest] = report.prompts;
    if (first === undefined) throw new Error('no prompts');
    const data = assemblePageData({ ...report, prompts: [{ ...first, prompt: 'p'.repeat(9_000) }, ...rest] });
    expect(data.textLength).toBe(8_000);
    expect(data.rows[0]?.prompt).toBe(`${'p'.repeat(7_999)}…`);
    expect(data.rows[1]?.prompt).toBe(rest[0]?.prompt);
  });

  test('the more text there is, the shorter it is cut', () => {
    const report = growReport(loadFixtureReport('pass'), 4_000);
    const lengths = [1_000, 6_000, 40_000].map(
      (size) => assemblePageData({ ...report, prompts: report.prompts.map((row) => ({ ...row, prompt: 'p'.repeat(size) })) }).textLength,
    );
    expect(lengths).toEqual([8_000, 2_000, 2_000]);
  });

  test('figures are rounded beyond what is shown, an unscored answer stays unscored', () => {
    const report = loadFixtureReport('pass');
    const [first] = report.prompts;
    const cell = { outcome: 'answered' as const, quality: 6.123456789, costMs: 0.0123456789, scores: { 'token-f1': null, other: 1 / 3 } };
    if (first === undefined) throw new Error('no prompts');
    const { rows } = assemblePageData({ ...report, prompts: [{ ...first, nodes: [cell] }] });
    expect(rows[0]?.nodes[0]).toEqual({
      outcome: 'answered',
      quality: 6.12346,
      costMs: 0.0123457,
      scores: { 'token-f1': null, other: 0.333333 },
    });
  });

  test('the baseline that decided is the one compared with', () => {
    expect(assemblePageData(loadFixtureReport('inconclusive')).other).toBe(1);
    expect(assemblePageData(loadFixtureReport('no-baseline')).other).toBe(-1);
  });
});
