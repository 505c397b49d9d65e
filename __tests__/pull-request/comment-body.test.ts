import { describe, expect, test } from '@jest/globals';
import { DocumentError, describeFailure, InputError } from '../../src/failures.ts';
import { renderCommentBody, renderNoVerdictBody, renderWithdrawnBody } from '../../src/pull-request/comment-body.ts';
import { computeCommentKey, computeOriginKey } from '../../src/pull-request/comment-marker.ts';
import { renderOwnComment } from '../../src/pull-request/own-comments.ts';
import { growReport, loadFixtureReport } from '../report/fixture-report.ts';

const run = { id: 123, attempt: 2, url: 'https://github.test/acme/models/actions/runs/123' };
const headSha = 'c0ffee'.padEnd(40, '0');
const place = { run, headSha, uploaded: true };
const link = '[run 123, attempt 2](https://github.test/acme/models/actions/runs/123)';

describe('the body of a comment', () => {
  const body = renderCommentBody(loadFixtureReport('fail'), place);

  test('begins with the verdict', () => {
    expect(body.split('\n')[0]).toMatch(/^## ❌ fail: /);
  });

  test('ends with where the whole report is, which commit was measured and who wrote last', () => {
    const last = `Commit \`${headSha}\` · updated in place by ${link}, with report.html and report.json in its artifacts\n`;
    expect(body.endsWith(`\n\n${last}`)).toBe(true);
  });

  test('promises no artifacts where none are uploaded', () => {
    const text = renderCommentBody(loadFixtureReport('fail'), { ...place, uploaded: false });
    expect(text.endsWith(`updated in place by ${link}\n`)).toBe(true);
  });

  test.each(['javascript:alert(1)', 'https://x.test/a b)', 'nothing', `https://x.test/${'a'.repeat(500)}`])(
    'an address that no link can hold is left out: %.40s',
    (url) => {
      const text = renderCommentBody(loadFixtureReport('fail'), { ...place, run: { ...run, url } });
      expect(text).toContain('updated in place by run 123, attempt 2, with');
    },
  );

  test('fits with its marker where the report fills what GitHub takes', () => {
    const marker = {
      key: computeCommentKey('a', 'b'),
      origin: computeOriginKey('c'),
      headSha: 'd'.repeat(64),
      run: { id: 999_999_999_999_999, attempt: 999_999 },
    };
    const report = growReport(loadFixtureReport('inconclusive'), 300);
    const worst = '$'.repeat(2_000);
    const verdict = {
      ...report.verdict,
      reasons: Array.from({ length: 9 }, (_, index) => ({ code: `${index}`, sentence: worst, cure: worst })),
    };
    const long = { ...place, headSha: marker.headSha, run: { ...marker.run, url: `https://x.test/${'a'.repeat(165)}` } };
    const text = renderCommentBody({ ...report, verdict }, long);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).toContain('](https://x.test/');
    // the report’s part may be 65,000 characters long
    const room = 65_000 + text.length - text.lastIndexOf('\nCommit `');
    expect(renderOwnComment(marker, 'x'.repeat(room)).length).toBeLessThanOrEqual(65_536);
  });
});

describe('the body that withdraws a verdict', () => {
  test('says that there is none, why and what helps', () => {
    const failure = describeFailure(new InputError('the folder is empty', { cure: 'Put a run into it.' }));
    const body = renderWithdrawnBody(failure, place);
    expect(body).toMatch(/^## 🛑 error: no verdict for /);
    expect(body.replaceAll('&#8203;', '')).toContain('no verdict for c0ffee000000; the earlier verdict was withdrawn');
    expect(body).toContain('- the folder is empty');
    expect(body).toContain('Put a run into it.');
    expect(body).toContain(link);
  });

  test('where nothing broke says what it is instead', () => {
    const description = describeFailure(new InputError('main has no suite', { cure: 'Merge one.' }));
    const body = renderNoVerdictBody({ title: 'inconclusive: main has no suite yet', description }, place);
    expect(body).toMatch(/^## ⚠️ inconclusive: main has no suite yet\n/);
    expect(body).toContain('- main has no suite\n\nMerge one.\n\nCommit `c0ffee');
  });

  test('stays within what GitHub takes, whatever went wrong, and shows as much as fits', () => {
    const violations = Array.from({ length: 100 }, (_, index) => ({ line: index + 1, at: '$'.repeat(500), message: '$'.repeat(1_500) }));
    const huge = new DocumentError('suite.yaml', violations, { cure: '$\n'.repeat(5_000) });
    const body = renderWithdrawnBody(describeFailure(huge), place);
    expect(body.length).toBeLessThanOrEqual(65_000);
    expect(body.match(/^- suite\.yaml/gm)).toHaveLength(20);
    expect(body).toContain('… 80 more, in the log');
    expect(body).toContain(link);
    const usual = renderWithdrawnBody(describeFailure(new InputError('y'.repeat(1_500))), place);
    expect(usual).toContain('y'.repeat(1_500));
  });
});
