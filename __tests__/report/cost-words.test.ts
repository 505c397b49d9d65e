import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/documents/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { assembleCostLines } from '../../src/report/cost-lines.ts';
import { describeCost, nameCost, renderCost } from '../../src/report/cost-words.ts';
import { assembleNodeTable } from '../../src/report/node-table.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { renderPicture } from '../../src/report/page/picture.ts';
import { renderQuadrantChart } from '../../src/report/quadrant-chart.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { loadFixtureReport } from './fixture-report.ts';

type Settings = Report['settings'];

/** The fixture with another cost of the same size. */
function costing(settings: Partial<Settings>): Report {
  const report = loadFixtureReport('pass');
  return { ...report, settings: { ...report.settings, ...settings } };
}

const head = (report: Report): readonly string[] => assembleNodeTable(report).columns.map(({ title }) => title);

describe('what a cost is called and how it is written', () => {
  test.each([
    [{}, 'latency one at a time', 'cost', 'cost, ms (relative to 1.21)'],
    [{ costAt: 'load' }, 'latency under load', 'latency under load', 'cost under load, ms (relative to 1.21)'],
    [{ cost: 'energy', costAt: 'serial' }, 'energy one at a time', 'energy one at a time', 'cost one at a time, J (relative to 1.21)'],
    [{ cost: 'gpu-seconds', costAt: 'load' }, 'GPU time under load', 'GPU time under load', 'cost under load, GPU s (relative to 1.21)'],
    [
      { cost: 'usd', costAt: 'load', reference: 0.0000123 },
      'price under load',
      'price under load',
      'cost under load, USD per 1,000 answers (relative to 0.0123)',
    ],
    [
      { cost: 'mix', costAt: 'load', weights: { energy: 0.25, latency: 0.75 } },
      'mixed cost of latency (75 %) and energy (25 %) under load',
      'mixed cost under load',
      'mixed cost under load (relative)',
    ],
  ] as const)('%j', (settings, whole, name, title) => {
    const report = costing(settings);
    expect(describeCost(report.settings)).toBe(whole);
    expect(nameCost(report.settings)).toBe(name);
    expect(head(report)).toContain(title);
  });

  test('prices are of a thousand answers, and a small one is a figure that can be read', () => {
    const { settings } = loadFixtureReport('price');
    expect([0.0000123, 0.0042, 0.31, 0].map((cost) => renderCost(cost, settings))).toEqual([
      '0.0123 USD per 1,000 answers',
      '4.20 USD per 1,000 answers',
      '310 USD per 1,000 answers',
      '0 USD per 1,000 answers',
    ]);
  });

  test('every rendering writes the price of a thousand answers, and that of one nowhere', () => {
    const report = loadFixtureReport('price');
    const terminal = renderTerminal(report, { colour: false, width: 200 });
    for (const text of [terminal, renderComment(report), renderSummary(report), renderPage(report)]) {
      expect(text).toContain('0.0123');
      expect(text).toContain('USD per 1,000 answers');
      expect(text).not.toContain('0.0000123');
      expect(text).toContain('main’s costs are taken ×0.412');
      expect(text.replaceAll('&#46;', '.')).toContain('2.49 USD for a GPU hour');
    }
  });

  test('a column of 95th percentiles is there only where single answers carry a cost', () => {
    expect(head(costing({ cost: 'usd' }))).toContain('p95, USD per 1,000 answers');
    expect(head(loadFixtureReport('pass'))).toContain('p95, ms');
    expect(head(loadFixtureReport('load')).filter((title) => title.startsWith('p95'))).toEqual([]);
  });

  test('a mix is shown relative to its references, once', () => {
    const [row = []] = assembleNodeTable(loadFixtureReport('reasoning')).rows;
    expect(row).toContain('×4.12');
  });

  test('pictures name what they show', () => {
    expect(renderQuadrantChart(loadFixtureReport('load'))).toContain('in energy under load, ');
    expect(renderQuadrantChart(loadFixtureReport('pass'))).toContain('in cost, ');
    const axis = (report: Report): string => renderPicture(report)?.html.match(/text-anchor="end">([^<]*) →/)?.[1] ?? '';
    expect(axis(loadFixtureReport('pass'))).toBe('mean cost of an answer, ms');
    expect(axis(loadFixtureReport('load'))).toBe('mean cost of an answer under load, J');
    expect(axis(loadFixtureReport('price'))).toBe('mean cost of 1,000 answers under load, USD');
    expect(axis(loadFixtureReport('reasoning'))).toBe('mean cost of an answer one at a time, mixed');
  });

  test('the line of equal reward is the same in dollars as in thousands of them', () => {
    const price = loadFixtureReport('price');
    const [first, ...rest] = price.nodes.map((node) => ({ ...node, cost: node.cost && { ...node.cost, mean: node.cost.mean * 1_000 } }));
    if (first === undefined) throw new Error('no nodes');
    const { settings } = price;
    const scaled = {
      ...price,
      nodes: [first, ...rest],
      settings: { ...settings, cost: 'energy', reference: (settings.reference ?? 0) * 1_000 },
    };
    const line = (html: string | undefined): string | undefined => html?.match(/class="equal-reward" d="([^"]*)"/)?.[1];
    expect(line(renderPicture(price)?.html)).toBe(line(renderPicture(scaled as Report)?.html));
    expect(line(renderPicture(price)?.html)).toMatch(/^M/);
  });
});

describe('what costs rest on', () => {
  test('of the usual cost its column says everything', () => {
    expect(assembleCostLines(costing({}))).toEqual([]);
    expect(assembleCostLines(costing({ cost: 'none' }))).toEqual([]);
  });

  test('what is measured where, what counts as 1, and the prices with their source', () => {
    expect(assembleCostLines(loadFixtureReport('price'))).toEqual([
      'price under load: totals of load blocks divided by their answers',
      'relative to 0.0387 USD per 1,000 answers',
      'prices from our contract of 2026-10-01, and openai.com/api/pricing read on 2026-11-20',
      '2.49 USD for a GPU hour',
      '0.32 USD for a kWh',
      'gpt-4o-mini-2024-07-18: 0.15 USD for a million prompt tokens, 0.075 USD for cached ones, 0.6 USD for a million output tokens',
    ]);
    expect(assembleCostLines(loadFixtureReport('reasoning'))[1]).toBe('each part is divided by its own reference, then weighed');
  });

  test('a terminal shows the first of many prices', () => {
    const report = loadFixtureReport('price');
    const list = Array.from({ length: 500 }, (_, index) => `model ${index}: 1 USD`);
    const text = renderTerminal(
      { ...report, settings: { ...report.settings, prices: { source: 'a list', list } } },
      { colour: false, width: 110 },
    );
    expect(text).toContain('model 16: 1 USD\n  and 483 more, in report.json');
  });
});
