import { describe, expect, test } from '@jest/globals';
import { renderComment } from '../../src/report/comment.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { growReport, loadFixtureReport } from './fixture-report.ts';

describe('the job summary', () => {
  test('has what the comment has, and quality per task and the latency profile', () => {
    const report = loadFixtureReport('fail');
    const [summary, comment] = [renderSummary(report), renderComment(report)];
    expect(summary.startsWith(comment.split('<details>')[0] ?? 'nothing')).toBe(true);
    expect(summary).toMatch(/\| time to first token, ms +\|/);
    expect(summary).toContain('<summary>Quality per task, of 10</summary>');
    expect(comment).not.toContain('Quality per task');
  });

  test('shows more prompts than the comment, and stays under one mebibyte of UTF-8', () => {
    const report = growReport(loadFixtureReport('pass'), 3_000);
    const long = {
      ...report,
      prompts: report.prompts.map((row) => ({
        ...row,
        references: ['漢$'.repeat(2_000)],
        nodes: row.nodes.map((cell) => ({ ...cell, text: '字$'.repeat(2_000) })),
      })),
    };
    const summary = renderSummary(long);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(500_000);
    expect(summary.length).toBeGreaterThan(renderComment(long).length);
  });
});
