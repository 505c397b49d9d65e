import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { fixtureNames, growReport, loadFixtureReport, readGolden } from './fixture-report.ts';
import { longJudge, longTrust } from './worst-instruments.ts';

/** Every text as long and as costly to escape as it may be. */
function worstReport(nodes: number): Report {
  const report = loadFixtureReport('inconclusive');
  const long = '$'.repeat(2_000);
  const [candidate] = report.nodes;
  const many = Array.from({ length: nodes }, (_, index) => ({
    ...candidate,
    name: '$'.repeat(90) + index,
    findings: [{ name: long, sentence: long, cure: long, blocking: true }],
    stack: { engine: long.slice(0, 200), flags: '$ --'.repeat(5_000), templates: { a: long } },
    evaluators: Array.from({ length: 8 }, (_, judge) => ({ ...longJudge(long), name: '$'.repeat(90) + judge })),
  }));
  const [comparison] = report.comparisons;
  return {
    ...growReport(report, 2_000),
    nodes: [{ ...candidate, stack: { engine: 'x', flags: '`; $'.repeat(5_000), templates: { a: '`' } } }, ...many],
    settings: { ...report.settings, prices: { source: long.slice(0, 500), list: many.map(() => long.slice(0, 1_000)) } },
    verdict: {
      ...report.verdict,
      sentence: long,
      reasons: Array.from({ length: 50 }, (_, index) => ({ code: `${index}`, sentence: long, cure: long })),
    },
    comparisons: comparison === undefined ? [] : many.map((node) => ({ ...comparison, baseline: node.name, settle: long })),
    trust: longTrust(long),
    leftOut: many.map(() => ({ reason: long.slice(0, 500), prompts: 1 })),
    provenance: { ...report.provenance, command: long, hardware: long.slice(0, 1000) },
  };
}

describe('the pull-request comment', () => {
  test.each(fixtureNames)('%s reads as its golden file', (name) => {
    const text = renderComment(loadFixtureReport(name));
    expect(text).toBe(readGolden(`${name}.comment.md`, text));
  });

  test.each(fixtureNames)('the first line of %s says the verdict', (name) => {
    const report = loadFixtureReport(name);
    expect(renderComment(report).split('\n')[0]).toMatch(new RegExp(`^## \\S+ ${report.verdict.status}: `));
  });

  test.each([1, 40, 300])('is never longer than GitHub takes, with %i more models and the worst of texts', (nodes) => {
    const text = renderComment(worstReport(nodes));
    expect(text.length).toBeLessThan(65_536);
    expect(text.length).toBeGreaterThan(20_000);
    expect(text).toMatch(/further \w+ left out here; report\.html and report\.json have all of them\./);
    expect(text.match(/<details/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test('says how many prompts it does not show', () => {
    const report = growReport(loadFixtureReport('pass'), 1_000);
    const different = report.prompts.filter((row) => Math.abs((row.nodes[0]?.quality ?? 0) - (row.nodes[1]?.quality ?? 0)) > 1e-9).length;
    expect(renderComment(report)).toContain(`${different - 20} further prompts left out here`);
  });

  test('blocking findings are unfolded, warnings are not', () => {
    expect(renderComment(loadFixtureReport('inconclusive'))).toContain('<details open><summary>Findings: 1 blocking, 1 warning</summary>');
    expect(renderComment(loadFixtureReport('hostile'))).toContain('<details><summary>Findings: 0 blocking, 3 warnings</summary>');
  });

  test('there is a chart only where there are costs', () => {
    expect(renderComment(loadFixtureReport('pass'))).toContain('quadrantChart');
    expect(renderComment(loadFixtureReport('quality-only'))).not.toContain('mermaid');
  });

  test('token F1 is also there in per cent, to three decimals', () => {
    const report = loadFixtureReport('quality-only');
    const [first, ...rest] = report.nodes;
    const evaluators = first.evaluators.map((evaluator) =>
      evaluator.name === 'token-f1' ? { ...evaluator, mean: 8.84778596542324 } : evaluator,
    );
    expect(renderComment({ ...report, nodes: [{ ...first, evaluators }, ...rest] as Report['nodes'] })).toContain('8.85 (88.478 %)');
  });
});

test('a long reason stands in the heading in short, and in whole below it; where it stands nowhere else it is not cut', () => {
  const report = loadFixtureReport('inconclusive');
  const sentence = `${'word '.repeat(80)}end.`;
  const [headed = '', ...below] = renderComment({
    ...report,
    verdict: { ...report.verdict, sentence, reasons: [{ code: 'judge-unfit', sentence }] },
    comparisons: [],
  }).split('\n');
  expect(headed.length).toBeLessThan(280);
  expect(headed).toMatch(/word…$/);
  expect(below.join('\n')).toContain(sentence);
  const alone = { ...report, verdict: { ...report.verdict, sentence, reasons: [] }, comparisons: [] };
  expect(renderComment(alone).split('\n')[0]).toContain('word end.');
});
