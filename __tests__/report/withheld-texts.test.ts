import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { withholdTexts } from '../../src/report/withheld-texts.ts';
import { loadFixtureReport } from './fixture-report.ts';

const SECRET = 'the launch code is 0000';
const renderings = [
  renderComment,
  renderSummary,
  renderJson,
  renderPage,
  (report: Report) => renderTerminal(report, { colour: false, width: 100 }),
];

function secretReport(texts: Report['settings']['texts']): Report {
  const report = loadFixtureReport('pass');
  const prompts = report.prompts.map((row) => ({
    ...row,
    prompt: SECRET,
    references: [SECRET],
    nodes: row.nodes.map((cell) => ({ ...cell, text: SECRET })),
  }));
  return { ...report, settings: { ...report.settings, texts }, prompts };
}

describe('withheld texts', () => {
  test('with texts: none no rendering carries a prompt, a reference or an answer', () => {
    for (const render of renderings) expect(render(secretReport('none'))).not.toContain(SECRET);
    expect(withholdTexts(secretReport('none')).prompts[0]).not.toHaveProperty('prompt');
  });

  test('with texts: digests there are twelve digits of the SHA-256 instead', () => {
    // printf 'the launch code is 0000' | sha256sum
    const digest = 'sha256:b0dd0da34123';
    for (const render of renderings) expect(render(secretReport('digests'))).not.toContain(SECRET);
    expect(withholdTexts(secretReport('digests')).prompts[0]?.nodes[0]?.text).toBe(digest);
    expect(renderJson(secretReport('digests'))).toContain(digest);
  });

  test('digests are not digested again', () => {
    const once = withholdTexts(secretReport('digests'));
    expect(withholdTexts(once)).toEqual(once);
  });

  test('with texts: all they are there', () => {
    expect(renderJson(secretReport('all'))).toContain(SECRET);
    expect(renderComment(secretReport('all'))).toContain(SECRET);
  });
});
