import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderConvergencePicture } from '../../../src/report/simulation/page/convergence-picture.ts';
import { renderConvergenceSection } from '../../../src/report/simulation/page/convergence-section.ts';
import { renderEvaluatorPicture } from '../../../src/report/simulation/page/evaluator-picture.ts';
import { scaleLog } from '../../../src/report/simulation/page/log-scale.ts';
import { renderMisreportSection } from '../../../src/report/simulation/page/misreport-section.ts';
import { renderRulePictures } from '../../../src/report/simulation/page/rule-pictures.ts';
import { pickEnds, showEnds } from '../../../src/report/simulation/page/shown-ends.ts';
import { loadFixtureSimulation } from './fixture-simulation.ts';
import { readPageText } from './page-text.ts';

const base = loadFixtureSimulation('five-evaluators');

describe('evaluators', () => {
  test('who votes against F1 is marked and stands left of the middle, the others right', () => {
    const html = renderEvaluatorPicture(base)?.html ?? '';
    const dots = [...html.matchAll(/<g class="(opposed|along)">.*?<circle cx="(\S+)" cy="\S+" r="5"/g)].map(
      ([, kind, x]) => [kind, Number(x)] as const,
    );
    const middle =
      Number(html.match(/<rect class="against" x="(\S+)"/)?.[1]) + Number(html.match(/class="against"[^>]* width="(\S+)"/)?.[1]);
    expect(dots.filter(([kind]) => kind === 'opposed')).toHaveLength(1);
    for (const [kind, x] of dots) expect(kind === 'opposed').toBe(x < middle);
    expect(html).toMatch(/ce-deberta: Pearson −0\.\d\d, reward 0\.\d{3}/);
  });

  test('without rewards or correlations there is no picture', () => {
    expect(renderEvaluatorPicture(loadFixtureSimulation('one-sampled'))).toBeUndefined();
    expect(renderEvaluatorPicture(loadFixtureSimulation('no-truth'))).toBeUndefined();
  });
});

describe('convergence', () => {
  test('a running mean that has arrived ends on the exact line', () => {
    const node = { name: 'a', kind: 'inference' as const, means: [null, 0.1, 0.9, 0.5], exact: 0.5 };
    const html =
      renderConvergencePicture(
        [{ node, rank: 1, kind: 'series-0' }],
        { rounds: [1, 10, 100, 1_000], nodes: [node] },
        { id: 'x', title: 'X' },
      )?.html ?? '';
    const exact = html.match(/class="exact series-0"[^>]* y1="(\S+)"/)?.[1];
    const path = html.match(/class="line series-0" d="([^"]*)"/)?.[1] ?? '';
    expect(path.endsWith(` ${exact}`)).toBe(true);
    expect(path.match(/[ML]/g)).toHaveLength(3);
  });

  test('tells how many means lie where they should', () => {
    const member = (mean: number): (typeof base.nodes)[number] => ({
      name: `m${mean}`,
      reward: { rounds: 10, mean, standardError: 0.1, exact: 0 },
    });
    const shown = readPageText(
      renderConvergenceSection({ ...base, nodes: [member(0.1), member(0.3), member(-0.19)], evaluators: [] }).html,
    );
    expect(shown).toContain(
      '2 of 3 means of rounds lie within 1.96 standard errors of their exact expectation (95 % are expected to); the farthest is 3.00 away.',
    );
  });

  test('counts no mean whose error is what rounding leaves of equal payoffs', () => {
    const member = (name: string, mean: number, standardError: number): (typeof base.nodes)[number] => ({
      name,
      reward: { rounds: 10, mean, standardError, exact: 0.3 },
    });
    const nodes = [member('steady', 0.1 + 0.2, 4e-18), member('other', 0.4, 0.1)];
    const shown = readPageText(renderConvergenceSection({ ...base, nodes, evaluators: [] }).html);
    expect(shown).toContain('1 of 1 means of rounds lie');
  });

  test('on a scale of ratios equal ratios are equal steps, and every value lies on it', () => {
    expect(scaleLog([1, 1_000], 0, 300).at(10)).toBe(100);
    expect(scaleLog([1, 1_000], 0, 300).axis.ticks).toEqual([1, 10, 100, 1_000]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 1e8, noNaN: true }), { minLength: 1, maxLength: 6 }), (values) => {
        const { at, axis } = scaleLog(values, 50, 250);
        for (const value of [...values, ...axis.ticks]) {
          expect(at(value)).toBeGreaterThanOrEqual(49.9);
          expect(at(value)).toBeLessThanOrEqual(250.1);
        }
      }),
    );
  });
});

describe('lists', () => {
  const table = (count: number) => ({
    columns: [
      { title: 'a', kind: 'text' as const },
      { title: 'b', kind: 'figure' as const },
    ],
    rows: Array.from({ length: count }, (_, index) => [`n${index}`, '1']),
  });

  test('that are long show both ends and count the rest', () => {
    expect(showEnds(table(22)).rows).toHaveLength(22);
    const { rows } = showEnds(table(1_234));
    expect(rows).toHaveLength(21);
    expect(rows[10]).toEqual(['… 1,214 between them: simulation.json has all', '']);
    expect([rows[9]?.[0], rows[11]?.[0], rows[20]?.[0]]).toEqual(['n9', 'n1224', 'n1233']);
    expect([pickEnds([1, 2, 3, 4, 5], 2), pickEnds([1, 2, 3, 4], 2)]).toEqual([
      [1, 2, 4, 5],
      [1, 2, 3, 4],
    ]);
  });

  test('of lies begin with whom lying brings most', () => {
    const lie = (name: string, gain: number) => ({
      name,
      kind: 'inference' as const,
      declaredShare: 0.5,
      gain,
      penalty: 1,
      leastAudit: gain / (gain + 1),
    });
    const shown = readPageText(renderMisreportSection({ ...base, misreports: [lie('a', 0), lie('b', 0.25), lie('c', 1)] })?.html ?? '');
    expect(shown).toMatch(/\nc \| 50\.0 % \(\+1\.000\)\nb \| 20\.0 % \(\+0\.250\)\na \| 0\.0 % \(\+0\.000\)/);
    expect(renderMisreportSection({ ...base, misreports: [] })).toBeUndefined();
  });
});

describe('rules against K', () => {
  test('are drawn only where there are several K', () => {
    expect(renderRulePictures(base.rules)?.html.match(/<svg/g)).toHaveLength(3);
    expect(renderRulePictures(base.rules.filter(({ sampled }) => sampled === 2))).toBeUndefined();
  });
});
