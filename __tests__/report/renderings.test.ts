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
    expect(text).toContain('sha256:5b1de3f2a90c, q8, one text at a time');
    expect(text).not.toContain('5b1de3f2a90c7');
    const full = JSON.parse(JSON.stringify(loadFixtureReport('fail')).replaceAll('"q8"', '"fp32"')) as Report;
    expect(render(full)).not.toContain('one text at a time');
  });

  test.each([renderComment, renderSummary])('says that an answer is empty: %p', (render) => {
    const report = loadFixtureReport('fail');
    const prompts = report.prompts.map((row) => ({ ...row, nodes: row.nodes.map((cell) => ({ ...cell, text: ' \n' })) }));
    expect(render({ ...report, prompts })).toContain('| (empty) | (empty) |');
  });

  test.each(renderings)('tells what a judge is worth, and names the one that is not fit: %p', (render) => {
    const text = render(loadFixtureReport('judges')).replaceAll('&#91;', '[').replaceAll('&#93;', ']').replaceAll('&#8203;', '');
    for (const part of [
      'several: gpt-4o-mini-2024-07-18 (108), gpt-4o-mini-2025-02-11 (9)',
      'poq-judge/1, sha256:4be14be14be1',
      'standard deviation 0.41 of 10',
      '3 never (2.6 % of what was asked)',
      '1.40 [+0.20, +2.60] (99 %) of 10',
      '0172 USD of a budget of 0.0173 USD, which 7 answers lay beyond',
      'p50 861 ms, p95 1,733 ms',
      'thought process',
      'own minus foreign reference',
      'Judge careful: fit to judge',
      'NOT fit to judge, by its canaries',
      'Every judge has a vote of its own.',
      'judge-model-changed',
    ])
      expect(text).toContain(part);
    // said by three models' runs, told once
    expect(text.match(/local on match-lstm and 2 more/g)).toHaveLength(1);
  });

  test.each(renderings)('tells which evaluator votes against quality, and how to stop it: %p', (render) => {
    const text = render(loadFixtureReport('instruments')).replaceAll('&#34;', '"');
    for (const part of [
      'ce-deberta votes against quality here',
      'Write "role: analysis"',
      '16 of 48, 3 of them the answer',
      'one text at a time',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/over all 48\sprompts, 24\sof\sthem\sjudged/);
  });

  test('only the comment is short about trust', () => {
    const report = loadFixtureReport('instruments');
    const [comment, ...others] = [renderComment, renderSummary, renderPage, renderWide].map((render) => render(report));
    expect(comment).toContain('58 further rows left out here');
    expect(comment).not.toMatch(/Kendall|within prompts/);
    for (const text of others) expect(text).toMatch(/token-f1, within prompts/);
  });

  test('one left-out prompt is, several are', () => {
    expect(renderWide(loadFixtureReport('hostile'))).toContain('1 of 12 prompts is left out');
    expect(renderWide(loadFixtureReport('error'))).toContain('5 of 24 prompts are left out');
  });
});
