import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Simulation } from '../../../src/documents/simulation.ts';
import { renderSimulationSummary } from '../../../src/report/simulation/simulation-summary.ts';
import { renderSimulationForTerminal } from '../../../src/report/simulation/terminal-simulation.ts';
import { hostileTexts } from '../hostile-corpus.ts';
import { findBreaches, renderHtml } from '../rendered-markdown.ts';
import { attack, buildSimulation, evaluator, model } from './built-simulation.ts';

const show = (simulation: Simulation, width = 100, colour = false): string => renderSimulationForTerminal(simulation, { colour, width });
const ESC = String.fromCharCode(27);

/** Everything that others may have written is `text`. */
function poison(text: string): Simulation {
  const built = buildSimulation();
  return {
    ...built,
    name: text,
    network: { ...built.network, leftOut: [{ reason: text, prompts: 1 }], costMeasure: text },
    settings: { ...built.settings, referenceOf: text, generator: text },
    nodes: [model(text, 8, 100, { refused: text }), model(`${text} 2`, 7, 50)],
    evaluators: [evaluator(text, 0.9, -0.5), evaluator('b', 0.8, 0.4)],
    warnings: [text],
    leaders: [{ name: text, from: 0 }],
    misreports: built.misreports.map((misreport) => ({ ...misreport, name: text })),
    evaluatorRewardsRefused: text,
  };
}

describe('a simulation on a terminal', () => {
  test('says first who earns most, then what is to be doubted, then the tables, and last what was played', () => {
    const text = show(buildSimulation({ warnings: ['main ran on other hardware'] }));
    const order = [
      ...['Proof of Quality, squad', 'small earns most: 0.550', 'By quality alone', 'Who leads', 'Lying', 'Warnings', 'main ran on'],
      ...['What inference nodes earn', 'What evaluators earn', '−0.31', 'Attacks by 1 of 3', 'Left out', 'K = 2 are drawn', 'from seed 7'],
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test('has colours where they are wanted, red for a negative correlation, and none in a pipe', () => {
    const [plain, coloured] = [show(buildSimulation()), show(buildSimulation(), 100, true)];
    expect(plain).not.toContain(ESC);
    expect(coloured).toContain(`${ESC}[31m−0.31 (against)${ESC}[39m`);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  test.each([60, 72, 80, 100, 160])('no line is wider than %i columns', (width) => {
    const names = ['a-model-with-a-rather-long-name-q4', '大規模言語モデル', 'b'];
    const nodes = names.map((name, index) => model(name, 8 - index, 1_000 + index));
    const attacks = (['random-noise', 'collusion'] as const).flatMap((name) => [attack(name, 'mean'), attack(name, 'trust-weighted')]);
    const text = show(buildSimulation({ nodes, attacks, warnings: [`${'word '.repeat(60)}end`] }), width);
    const widest = Math.max(...text.split('\n').map((line) => line.length + (line.match(/[\u3000-\u9fff]/g) ?? []).length));
    expect(widest).toBeLessThanOrEqual(width);
  });

  test('of a thousand nodes shows the first ten and the last three, and how many are not there', () => {
    const nodes = Array.from({ length: 1_000 }, (_, index) => model(`n${index}`, 9 - index / 200, 100));
    const text = show(buildSimulation({ nodes }));
    expect([...text.matchAll(/^\d+\. n(\d+)/gm)].map(([, index]) => Number(index))).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 997, 998, 999],
    ]);
    expect(text).toContain('987 between the first 10 and the last 3 are left out here; simulation.json has them.');
    expect(show(buildSimulation())).not.toContain('left out here');
  });

  test('with K = 1 says why evaluators are not rewarded, and shows no reward of theirs', () => {
    const evaluators = [{ name: 'sts', withTruth: { pearson: 0.5, spearman: 0.5 } }];
    const text = show(buildSimulation({ evaluators, evaluatorRewardsRefused: 'K = 1: it would agree with itself.', attacks: [] }));
    expect(text).toMatch(/What evaluators earn\n *evaluator +with F1 \(Pearson\)\nsts +0\.50\n {2}Evaluators are not rewarded: K = 1/);
    expect(text).not.toContain('Attacks by');
  });

  test('with nothing known of evaluators has no table of them', () => {
    const text = show(buildSimulation({ evaluators: [{ name: 'sts' }], evaluatorRewardsRefused: 'K = 1.', attacks: [] }));
    expect(text).toMatch(/What evaluators earn\n {2}Evaluators are not rewarded: K = 1\.\n/);
    expect(renderSimulationSummary(buildSimulation({ evaluators: [{ name: 'sts' }] }))).not.toContain('What evaluators earn');
  });

  test('no name or sentence moves the cursor, colours the log or turns a line around', () => {
    for (const text of [...hostileTexts, `${ESC}[2J${ESC}]0;x\u0007`, 'a\r\nb\u202e', '\u0000']) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(show(poison(text))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

describe('a simulation as a job summary', () => {
  test('is the same in Markdown, with every column', () => {
    const html = renderHtml(renderSimulationSummary(buildSimulation({ warnings: ['other hardware'] })));
    expect(html).toMatch(/^<h2>Proof of Quality, squad[^<]*<\/h2>\n<p><strong>small earns most: 0\.550<\/strong><\/p>/);
    expect(html.match(/<table>/g)).toHaveLength(3);
    expect(html).toContain('<li>other hardware</li>');
    expect(html).toMatch(/<td[^>]*>1\. small<\/td>\n<td align="right">0\.550 \[0\.530, 0\.570\]<\/td>/);
    expect(html).toContain('>quality of 10</th>');
    expect(html).toContain('rounds drawn by xoroshiro128+ from seed 7.');
  });

  test('of a thousand nodes has a hundred rows, and says how many are left out', () => {
    const nodes = Array.from({ length: 1_000 }, (_, index) => model(`n${index}`, 9 - index / 200, 100));
    const text = renderSimulationSummary(buildSimulation({ nodes }));
    expect(text.match(/^\| \d+&#46; n/gm)).toHaveLength(100);
    expect(text).toContain('900 further rows left out here; simulation.html and simulation.json have more.');
  });

  test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 60)), text]))('nothing but text is found in %s', (_, text) => {
    expect(findBreaches(renderSimulationSummary(poison(text)), renderHtml(renderSimulationSummary(poison('word'))))).toEqual([]);
  });
});

test('whatever is known or not known, both have words for it and no number that is none', () => {
  const figure = fc.option(fc.double({ min: -2, max: 2, noNaN: true }), { nil: undefined });
  const member = fc.record({ exact: figure, mean: figure, error: figure, quality: figure, cost: figure }).map((known) => {
    const reward = {
      rounds: 3,
      ...(known.exact !== undefined && { exact: known.exact }),
      ...(known.mean !== undefined && { mean: known.mean }),
    };
    return {
      name: 'x',
      reward,
      qualityOnly: reward,
      ...(known.quality !== undefined && { quality: known.quality }),
      ...(known.cost !== undefined && { cost: Math.abs(known.cost) }),
    };
  });
  fc.assert(
    fc.property(fc.array(member, { maxLength: 4 }), fc.array(member, { maxLength: 4 }), (nodes, evaluators) => {
      const simulation = buildSimulation({ nodes, evaluators });
      for (const text of [show(simulation), renderSimulationSummary(simulation)])
        expect(text).not.toMatch(/NaN|undefined|Infinity|null|-0\.000/);
    }),
    { numRuns: 50 },
  );
});
