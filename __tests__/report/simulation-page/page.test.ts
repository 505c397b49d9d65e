import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Simulation } from '../../../src/documents/simulation.ts';
import { renderSimulationPage } from '../../../src/report/simulation/page/simulation-page.ts';
import { buildLargeSimulation, fixtureNames, loadFixtureSimulation, readGolden } from './fixture-simulation.ts';
import { readPageText } from './page-text.ts';

const pages = new Map(fixtureNames.map((name) => [name, renderSimulationPage(loadFixtureSimulation(name))]));
const page = (name: (typeof fixtureNames)[number]): string => pages.get(name) ?? '';
const text = (simulation: Simulation): string => readPageText(renderSimulationPage(simulation));

describe('the simulation page', () => {
  test.each(fixtureNames)('%s: reads as its golden does', (name) => {
    const shown = readPageText(page(name));
    expect(shown).toBe(readGolden(`${name}.page.txt`, shown));
  });

  test.each(fixtureNames)('%s: its policy allows exactly the style sheet that is in it, and no script', (name) => {
    const policy = page(name)
      .match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1]
      ?.replaceAll('&#39;', "'");
    const style = page(name).match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`);
  });

  test.each(fixtureNames)('%s: only our own elements, and no attribute that runs or loads anything', (name) => {
    const tags = [
      ...page(name)
        .replace(/<style>[\s\S]*?<\/style>/, '')
        .matchAll(/<([a-z][\w-]*)([^>]*)>/gi),
    ];
    expect(tags.length).toBeGreaterThan(300);
    const foreign = ['img', 'iframe', 'object', 'embed', 'a', 'base', 'form', 'b', 'i', 'script', 'picture', 'source'];
    expect(tags.filter(([, tag = '']) => foreign.includes(tag.toLowerCase()))).toEqual([]);
    expect(tags.filter(([, , attributes = '']) => /\s(on\w+|src|style|srcdoc|action)=/i.test(attributes))).toEqual([]);
    expect(page(name)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test.each(fixtureNames)('%s: every picture has a title and tells its figures, and no id stands twice', (name) => {
    const ids = [...page(name).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const pictures = page(name).match(/<svg(?![^>]*aria-hidden)[\s\S]*?<\/svg>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(5);
    for (const svg of pictures)
      expect(svg).toMatch(
        /role="img" aria-labelledby="(\S+)-title \1-text">\s*<title id="\1-title">[^<]+<\/title><desc id="\1-text">[^<]+<\/desc>/,
      );
    expect(page(name)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('says in this order: who leads, nodes, weights, evaluators, attacks, rules, rounds, lies, batches, settings', () => {
    const places = [
      'clear lead',
      'id="nodes"',
      'id="weights-section"',
      'id="evaluators"',
      'id="attacks"',
      'id="rules"',
      'id="convergence"',
      'id="misreports"',
      'id="batches"',
      'id="settings"',
    ].map((part) => page('three-evaluators').indexOf(part));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('a thousand nodes and fifty evaluators: both ends of the lists, how many are between, and under a megabyte', () => {
    const simulation = buildLargeSimulation(1_000, 50);
    const html = renderSimulationPage(simulation);
    expect(html.length).toBeLessThan(1_000_000);
    const shown = readPageText(html);
    expect(shown).toMatch(/\n10\. node-\d{4} \|.*\n… 980 between them: simulation\.json has all/);
    expect(shown).toMatch(/\n1000\. node-\d{4} \|/);
    expect(shown).toContain('… 30 between them');
    expect(shown).toContain('the 994 other nodes');
  });

  test('with one sampled evaluator says why evaluators are not rewarded, and draws none of their rewards', () => {
    const shown = readPageText(page('one-sampled'));
    expect(shown).toContain('Not rewarded: with K = 1');
    expect(shown).toContain('so that nobody earns by attacking');
    expect(page('one-sampled')).not.toContain('agreement-title');
  });

  test('without costs rewards at β = 0 stand with their intervals, and the reason once', () => {
    const shown = readPageText(page('no-costs'));
    expect(shown).toContain('By quality alone (β = 0) gemma-3-270m earns');
    expect(shown.match(/No reward with costs for all of them: its run has no timings/g)).toHaveLength(1);
    expect(shown).toMatch(/β = 0 \[95 %\]/);
    expect(page('no-costs')).not.toMatch(/front-title|weights-title/);
  });

  test('without F1 neither errors nor correlations are shown, and why', () => {
    const shown = readPageText(page('no-truth'));
    expect(shown).not.toMatch(/\|c − F1 × 10\||Pearson \(Spearman\)/);
    expect(shown).toContain('Token F1 was not scored, so that how far the consensus moves from it cannot be shown');
  });

  test('an empty simulation is a page, too', () => {
    const { evaluatorRewardsRefused: _, ...simulation } = loadFixtureSimulation('one-sampled');
    const empty = {
      nodes: [],
      evaluators: [],
      lines: [],
      leaders: [],
      rules: [],
      weights: [],
      batches: [],
      attacks: [],
      misreports: [],
      warnings: [],
    };
    const shown = text({ ...simulation, ...empty, convergence: { rounds: [], nodes: [] } });
    expect(shown).toContain('Nobody has a reward');
    expect(shown).toContain('from seed 20251218 on');
  });
});
