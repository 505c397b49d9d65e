import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { loadFixtureReport } from './fixture-report.ts';

const renderWide = (report: Report): string => renderTerminal(report, { colour: false, width: 200 });
const renderings = [renderWide, renderComment, renderSummary, renderPage];

describe('every rendering', () => {
  test.each(renderings)('names the cost that costs are relative to: %p', (render) => {
    const text = render(loadFixtureReport('fail'));
    expect(text).toContain('cost, ms (relative to 1,502)');
    expect(text.indexOf('What decided it')).toBeLessThan(text.search(/Also(<\/h2>|\*\*|\n)/));
  });

  test.each(renderings)('shows throughput and the share of cut answers: %p', (render) => {
    const text = render(loadFixtureReport('fail'));
    for (const part of ['answers/s', 'output tokens/s', 'cut by the token limit', '0.669', '35 % of answers were cut by the token limit.'])
      expect(text).toContain(part);
  });

  test.each(renderings)('shows no costs where none are weighed, though they were measured: %p', (render) => {
    const report = loadFixtureReport('fail');
    const { reference: _, ...settings } = report.settings;
    const text = render({ ...report, settings: { ...settings, cost: 'none' } });
    expect(text).toContain('timings are not used');
    expect(text).not.toMatch(/relative to 1,502|1,491 \(|of them timed|cost variance|quadrantChart|data-sort="candidateMs"><|mean cost of/);
  });

  test.each([renderComment, renderSummary, renderPage])('says which weights scored, in which format: %p', (render) => {
    const text = render(loadFixtureReport('fail')).replaceAll('&#8203;', '');
    expect(text).toContain('sha256:5b1de3f2a90c, q8, in batches of one');
    expect(text).not.toContain('5b1de3f2a90c7');
    const full = JSON.parse(JSON.stringify(loadFixtureReport('fail')).replaceAll('"q8"', '"fp32"')) as Report;
    expect(render(full)).not.toContain('in batches of one');
  });

  test.each([renderComment, renderSummary])('says that an answer is empty: %p', (render) => {
    const report = loadFixtureReport('fail');
    const prompts = report.prompts.map((row) => ({ ...row, nodes: row.nodes.map((cell) => ({ ...cell, text: ' \n' })) }));
    expect(render({ ...report, prompts })).toContain('| (empty) | (empty) |');
  });

  test('one left-out prompt is, several are', () => {
    expect(renderWide(loadFixtureReport('hostile'))).toContain('1 of 12 prompts is left out');
    expect(renderWide(loadFixtureReport('error'))).toContain('5 of 24 prompts are left out');
  });
});
