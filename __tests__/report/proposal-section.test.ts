import { describe, expect, test } from '@jest/globals';
import type { Proposal, Report } from '../../src/documents/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { loadFixtureReport } from './fixture-report.ts';

const renderWide = (report: Report): string => renderTerminal(report, { colour: false, width: 200 });
const renderings = [renderWide, renderComment, renderSummary, renderPage];
const title = 'This pull request changes what it is gated by';

/** The most that the schema lets through, all of it costly to escape. */
const worst: Proposal = {
  sentence: '$'.repeat(2_000),
  files: Array.from({ length: 100 }, () => ({ path: '@'.repeat(1_000), change: 'modified' })),
  settings: Array.from({ length: 100 }, () => ({ at: '$'.repeat(300), base: '|'.repeat(300), proposed: '`'.repeat(300) })),
  verdict: { status: 'pass', sentence: '$'.repeat(2_000) },
};

describe('what a pull request changes of its own gate', () => {
  test.each(renderings)('stands between the table and what decided it: %p', (render) => {
    const text = render(loadFixtureReport('proposal'));
    expect(text).toContain(title);
    expect(text.indexOf(title)).toBeGreaterThan(text.indexOf('p95, ms'));
    expect(text.indexOf(title)).toBeLessThan(text.indexOf('What decided it'));
    for (const part of ['lowers gate.floors.quality.all from 7.2 to 6.8', 'the verdict would be pass', 'allow-merge', 'main.run.jsonl'])
      expect(text).toContain(part);
  });

  test.each(renderings)('is not mentioned where there is nothing: %p', (render) => {
    expect(render(loadFixtureReport('fail'))).not.toContain(title);
  });

  test.each([renderComment, renderSummary])('leaves the first line to the verdict itself: %p', (render) => {
    expect(render(loadFixtureReport('proposal')).split('\n')[0]).toMatch(/^## ❌ fail: /);
  });

  test.each([renderComment, renderSummary])('leaves room for everything else, however much it is: %p', (render) => {
    const text = render({ ...loadFixtureReport('fail'), proposal: worst });
    const [before = ''] = text.split('**What decided it**');
    expect(before.length).toBeLessThan(45_000);
    expect(text).toContain('further rows left out here');
    expect(text).toContain('further files left out here');
    const plain = render(loadFixtureReport('fail'));
    expect(text.slice(text.indexOf('**What decided it**'))).toBe(plain.slice(plain.indexOf('**What decided it**')));
  });

  test('a terminal shows the first ten of each and counts the others', () => {
    const text = renderWide({ ...loadFixtureReport('fail'), proposal: worst });
    expect(text).toContain('and 180 more, in report.json');
    expect(text.match(/• modified/g)).toHaveLength(10);
  });

  test('the page and the JSON have all of it', () => {
    const report = { ...loadFixtureReport('fail'), proposal: worst };
    expect(renderPage(report).match(/modified <code>/g)).toHaveLength(100);
    expect((JSON.parse(renderJson(report)) as Report).proposal).toEqual(worst);
  });
});
