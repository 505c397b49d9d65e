import { describe, expect, test } from '@jest/globals';
import { renderJson } from '../../src/report/json.ts';
import { growReport, loadFixtureReport } from './fixture-report.ts';

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

describe('report.json', () => {
  test('is the report', () => {
    const report = loadFixtureReport('hostile');
    expect(JSON.parse(renderJson(report))).toEqual(report);
  });

  test('the order in which the report was put together does not show', () => {
    const report = loadFixtureReport('inconclusive');
    expect(renderJson(reversed(report) as typeof report)).toBe(renderJson(report));
  });

  test('every prompt has its own line, and the last line ends', () => {
    const lines = renderJson(growReport(loadFixtureReport('pass'), 1_000)).split('\n');
    expect(lines.filter((line) => line.startsWith('    {"id":'))).toHaveLength(1_000);
    expect(lines.at(-1)).toBe('');
  });

  test('verdict and sentence come before the long parts', () => {
    const keys = Object.keys(JSON.parse(renderJson(loadFixtureReport('pass'))) as object);
    expect([keys[0], keys[1], keys.at(-1)]).toEqual(['schemaVersion', 'verdict', 'prompts']);
  });

  test('a report without prompts is JSON too', () => {
    const report = { ...loadFixtureReport('pass'), prompts: [] };
    expect(JSON.parse(renderJson(report))).toEqual(report);
  });
});
