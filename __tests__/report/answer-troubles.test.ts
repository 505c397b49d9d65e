import { describe, expect, test } from '@jest/globals';
import type { ReportNode } from '../../src/documents/report.ts';
import { describeTroubles } from '../../src/report/answer-troubles.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { loadFixtureReport } from './fixture-report.ts';

const [candidate] = loadFixtureReport('pass').nodes;

function withFailures(...failures: NonNullable<ReportNode['failures']>): ReportNode {
  return { ...candidate, failures };
}

describe('failed, lost and cut answers', () => {
  test('each reason with its number and the words of the first, failed before lost', () => {
    const node = withFailures(
      { outcome: 'failed', reason: 'http-400', answers: 1_077, example: 'request (611 tokens) exceeds\nthe context' },
      { outcome: 'lost', reason: 'timeout', answers: 2 },
      { outcome: 'failed', reason: 'http-500', answers: 3 },
    );
    expect(describeTroubles(node)).toEqual([
      'best-sentence: 1,080 failed: http-400 ×1,077, e.g. “request (611 tokens) exceeds the context”; http-500 ×3',
      'best-sentence: 2 lost: timeout ×2',
    ]);
  });

  test('long words are cut, and of many reasons the first three are named', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      outcome: 'failed' as const,
      reason: `r${index}`,
      answers: 1,
      example: 'x'.repeat(2_000),
    }));
    const [line = ''] = describeTroubles(withFailures(...many));
    expect(line).toMatch(/r2 ×1, e\.g\. “x{159}…”; 6 more$/);
    expect(line).not.toContain('r3');
  });

  test('that many answers were cut by the token limit is said from a fifth on', () => {
    const cut = (cappedShare: number): readonly string[] => describeTroubles({ ...candidate, profile: { cappedShare } });
    expect(cut(0.2)).toEqual([]);
    expect(cut(0.354)).toEqual(['best-sentence: 35 % of answers were cut by the token limit.']);
  });

  test('every rendering says why answers failed', () => {
    const report = loadFixtureReport('inconclusive');
    const terminal = renderTerminal(report, { colour: false, width: 200 });
    for (const text of [terminal, renderComment(report), renderSummary(report), renderPage(report)])
      expect(text).toContain('1 failed: http-400 ×1, e.g. “request (611 tokens) exceeds the available context size');
  });

  test('the words of a failure, which can quote a prompt, are withheld with the texts', () => {
    const report = loadFixtureReport('inconclusive');
    for (const texts of ['none', 'digests'] as const) {
      const comment = renderComment({ ...report, settings: { ...report.settings, texts } });
      expect(comment).toContain('1 failed: http-400 ×1\n');
      expect(comment).not.toContain('611 tokens');
    }
  });
});
