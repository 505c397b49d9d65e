import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { assembleCheckRun, publishCheck } from '../../src/pull-request/check-run.ts';
import { renderComment } from '../../src/report/comment.ts';
import { createBreakdown, createGitHubInMemory, createRefusal } from '../doubles/github-in-memory.ts';
import { growReport, loadFixtureReport } from '../report/fixture-report.ts';

const place = { name: 'PoQ Gate', headSha: 'a'.repeat(40), annotations: [], detailsUrl: 'https://github.test/acme/models/actions/runs/1' };

function judged(status: Report['verdict']['status'], softened = false): Report {
  const report = loadFixtureReport('inconclusive');
  return { ...report, verdict: { ...report.verdict, status, softened } };
}

describe('the check of a commit', () => {
  test.each([
    ['pass', false, 'success', 'pass: '],
    ['fail', false, 'failure', 'fail: '],
    ['inconclusive', false, 'failure', 'inconclusive: '],
    ['inconclusive', true, 'success', 'inconclusive, may be merged all the same: '],
    ['error', false, 'failure', 'error: '],
    ['error', true, 'failure', 'error: '],
    ['fail', true, 'failure', 'fail: '],
  ] as const)('%s (softened: %s) is a %s', (status, softened, conclusion, title) => {
    const report = judged(status, softened);
    const check = assembleCheckRun(report, place);
    expect(check.conclusion).toBe(conclusion);
    expect(check.title.startsWith(`${title}${report.verdict.sentence.slice(0, 40)}`)).toBe(true);
  });

  test('has the name that branch rules can require, and shows what the comment shows', () => {
    const report = loadFixtureReport('pass');
    expect(assembleCheckRun(report, place)).toEqual({
      name: 'PoQ Gate',
      headSha: place.headSha,
      conclusion: 'success',
      title: `pass: ${report.verdict.sentence}`,
      summary: renderComment(report),
      annotations: [],
      detailsUrl: place.detailsUrl,
    });
  });

  test('stays within what GitHub takes', () => {
    const report = growReport(loadFixtureReport('hostile'), 3_000);
    const long = { ...report, verdict: { ...report.verdict, sentence: 'a\n\u202eb '.repeat(500) } };
    const annotation = { path: 'candidate.yaml', line: 1, title: 't', message: 'm' };
    const check = assembleCheckRun(long, {
      ...place,
      annotations: Array.from({ length: 80 }, (_, line) => ({ ...annotation, line: line + 1 })),
    });
    expect(check.title.length).toBeLessThanOrEqual(200);
    expect(check.title).not.toMatch(/[\n\u202e]/);
    expect(check.summary.length).toBeLessThan(65_535);
    expect(check.annotations.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, line) => line + 1));
  });

  test('is created', async () => {
    const github = createGitHubInMemory();
    const check = assembleCheckRun(loadFixtureReport('fail'), place);
    expect(await publishCheck(github, check)).toEqual({ kind: 'posted', url: 'https://github.test/acme/models/runs/1' });
    expect(github.repository.checks).toEqual([check]);
  });

  test('without the permission there is a warning that names it', async () => {
    const github = createGitHubInMemory();
    github.fail('createCheck', createRefusal(403, 'Resource not accessible by integration', 'checks=write'));
    const published = await publishCheck(github, assembleCheckRun(loadFixtureReport('fail'), place));
    expect(published).toEqual({ kind: 'refused', sentence: expect.stringMatching(/403.*"checks: write".*checks=write would do/) });
  });

  test.each([createRefusal(422), createBreakdown()])('other failures are thrown', async (failure) => {
    const github = createGitHubInMemory();
    github.fail('createCheck', failure);
    await expect(publishCheck(github, assembleCheckRun(loadFixtureReport('fail'), place))).rejects.toBe(failure);
  });
});
