import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { renderPage } from '../../../src/report/page/page.ts';
import { fixtureNames, growReport, loadFixtureReport } from '../fixture-report.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

describe('the page', () => {
  test.each(fixtureNames)('%s: its policy allows exactly the style sheet and the script that are in it', (name) => {
    const html = renderPage(loadFixtureReport(name));
    const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const style = html.match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? '';
    const script = html.match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? '';
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  test.each(fixtureNames)('%s: only our own elements, and no attribute that runs or loads anything', (name) => {
    const html = renderPage(loadFixtureReport(name));
    const body = html.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    const tags = [...body.matchAll(/<([a-z][\w-]*)([^>]*)>/gi)];
    expect(tags.length).toBeGreaterThan(100);
    for (const [, tag = '', attributes = ''] of tags) {
      expect(['img', 'iframe', 'object', 'embed', 'a', 'base', 'form', 'b', 'i']).not.toContain(tag.toLowerCase());
      expect(attributes).not.toMatch(/\s(on\w+|src|style|srcdoc|action)=/i);
    }
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<link/g)).toHaveLength(1);
  });

  test('the data are the rows, whatever they say, with what cannot be seen marked', () => {
    const report = loadFixtureReport('hostile');
    const data = renderPage(report).match(/<script type="application\/json" id="report-data">([\s\S]*?)<\/script>/)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(data).not.toMatch(/[\u2028\u2029]/);
    const { rows } = JSON.parse(data) as { rows: typeof report.prompts };
    const unmark = (text: string | undefined): string | undefined =>
      text?.replace(/⟦U\+([0-9A-F]{4,6})⟧/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
    expect(rows.map((row) => unmark(row.nodes[0]?.text))).toEqual(report.prompts.map((row) => row.nodes[0]?.text));
    expect(rows.map((row) => row.nodes[0]?.text).join()).toContain('⟦U+202E⟧esrever⟦U+202C⟧');
  });

  test('no character that turns the line round is in it, whichever text brought it', () => {
    const text = JSON.stringify(loadFixtureReport('hostile')).replaceAll('octocat', '\u202e\u2066octocat');
    const html = renderPage(JSON.parse(text) as ReturnType<typeof loadFixtureReport>);
    expect(html).toContain('⟦U+202E⟧⟦U+2066⟧octocat');
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('the first screen has verdict, sentence, table and picture before any prompt', () => {
    const report = loadFixtureReport('fail');
    const html = renderPage(report);
    const places = [
      'data-verdict="fail"',
      '</span> fail</span>',
      'The reward is lower by',
      '0.244',
      '<svg',
      'id="prompts"',
      'report-data',
    ].map((text) => html.indexOf(text));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('without costs the picture shows qualities alone, and no cost column is offered', () => {
    const html = renderPage(loadFixtureReport('quality-only'));
    expect(html).toContain('Quality of each model');
    expect(html).not.toContain('<button type="button" data-sort="candidateMs"');
    expect(renderPage(loadFixtureReport('pass'))).toContain('<button type="button" data-sort="candidateMs"');
  });

  test('alone there is nothing to compare with', () => {
    const html = renderPage(loadFixtureReport('no-baseline'));
    expect(html).not.toContain('id="other"');
    expect(html).not.toContain('<button type="button" data-sort="difference"');
  });

  test('ten thousand prompts with long texts stay under 24 MB', () => {
    const report = growReport(loadFixtureReport('pass'), 10_000);
    const long = { ...report, prompts: report.prompts.map((row) => ({ ...row, prompt: 'x'.repeat(50_000) })) };
    expect(renderPage(long).length).toBeLessThan(24_000_000);
    expect(renderPage(report)).toContain(report.prompts[9_999]?.id);
  });
});
