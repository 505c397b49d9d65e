import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Simulation } from '../../../src/documents/simulation.ts';
import { renderFrontPicture } from '../../../src/report/simulation/page/front-picture.ts';
import { listLeaders } from '../../../src/report/simulation/page/leader-strip.ts';
import { pickWeightLines, rewardAt } from '../../../src/report/simulation/page/weight-lines.ts';
import { renderWeightPicture } from '../../../src/report/simulation/page/weight-picture.ts';
import { loadFixtureSimulation } from './fixture-simulation.ts';

const base = loadFixtureSimulation('three-evaluators');
const draw = (simulation: Simulation): string => renderWeightPicture(simulation, pickWeightLines(simulation)).html;

describe('reward against β', () => {
  test('is α · quality less β times C', () => {
    expect(rewardAt({ name: 'a', quality: 0.75, cost: 0.5 }, 0.5)).toBe(0.5);
  });

  test('the line of a free node is level, that of a dear one falls', () => {
    const simulation = {
      ...base,
      lines: [
        { name: 'free', quality: 0.5, cost: 0 },
        { name: 'dear', quality: 0.6, cost: 0.2 },
      ],
      leaders: [],
    };
    const paths = [...draw(simulation).matchAll(/class="line series-\d" d="M(\S+) (\S+)L(\S+) (\S+)"/g)].map((match) =>
      match.slice(1).map(Number),
    );
    const drops = paths.map(([, from, , to]) => (to ?? 0) - (from ?? 0)).sort((left, right) => left - right);
    expect(drops[0]).toBe(0);
    expect(drops[1]).toBeGreaterThan(50);
  });

  test('of many lines those that lead somewhere and those that earn most are drawn, the others make a band', () => {
    const lines = Array.from({ length: 40 }, (_, index) => ({ name: `n${index}`, quality: 0.5 + index / 100, cost: index / 20 }));
    const leaders = [
      { name: 'n39', from: 0, to: 0.2 },
      { name: 'n0', from: 0.2 },
    ];
    const picked = pickWeightLines({ ...base, lines, leaders });
    const drawn = picked.drawn.map(({ line }) => line.name);
    expect(drawn).toHaveLength(6);
    expect(drawn).toEqual(expect.arrayContaining(['n39', 'n0', 'n1', 'n2']));
    expect(picked.others).toHaveLength(34);
    expect(draw({ ...base, lines, leaders })).toContain('class="others"');
    expect(draw(base)).not.toContain('class="others"');
  });

  test('the β of the settings stands in the left half, and no change of leaders far off spoils the picture', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 5 }),
        (beta, changes) => {
          const leaders = changes.map((from) => ({ name: 'a', from }));
          const { reach } = pickWeightLines({ ...base, leaders, settings: { ...base.settings, beta } });
          expect(reach).toBeGreaterThanOrEqual(Math.max(1, 2 * beta));
          expect(reach).toBeLessThanOrEqual(Math.max(2, 4 * beta));
        },
      ),
    );
  });

  test('bars under the axis meet where the leader changes', () => {
    const bars = [...draw(base).matchAll(/<rect class="lead-bar[^>]* x="(\S+)"[^>]* width="(\S+)"/g)].map(
      ([, x, width]) => [Number(x), Number(width)] as const,
    );
    expect(bars).toHaveLength(base.leaders.length);
    for (const [index, [x]] of bars.slice(1).entries()) expect(x).toBeCloseTo((bars[index]?.[0] ?? 0) + (bars[index]?.[1] ?? 0), 6);
    expect(
      listLeaders([
        { name: '<b>', from: 0, to: 0.25 },
        { name: 'b', from: 0.25 },
      ]).html,
    ).toContain('from 0 to 0.25 &#60;b&#62;; from 0.25 on b.');
  });
});

describe('quality against cost', () => {
  const dots = (html: string): readonly (readonly [string, number, number])[] =>
    [...html.matchAll(/<g class="(front|behind)[^"]*">.*?<circle cx="(\S+)" cy="(\S+)"/g)].map(
      ([, kind = '', x, y]) => [kind, Number(x), Number(y)] as const,
    );

  test('the stairs go through every node of the front and no other', () => {
    const html = renderFrontPicture(base)?.html ?? '';
    const stairs = html.match(/class="front-line" d="([^"]*)"/)?.[1] ?? '';
    for (const [kind, x, y] of dots(html)) {
      const through = stairs.includes(`H${x}V${y}`) || (stairs.startsWith(`M${x} `) && stairs.includes(`V${y}`));
      expect([kind, through]).toEqual([kind, kind === 'front']);
    }
    expect(dots(html).filter(([kind]) => kind === 'front')).toHaveLength(base.nodes.filter(({ onFront }) => onFront).length);
  });

  test('costs of many orders stand on an axis of ratios, like ones on an even one', () => {
    expect(renderFrontPicture(base)?.html).toMatch(/>1<.*>10<.*>100<.*>1,000</s);
    const alike = base.nodes.map((node, index) => ({ ...node, cost: 1_000 + 100 * index }));
    const html = renderFrontPicture({ ...base, nodes: alike })?.html ?? '';
    const places = dots(html).map(([, x]) => x);
    const steps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 0);
  });

  test('without costs there is none', () => {
    expect(renderFrontPicture(loadFixtureSimulation('no-costs'))).toBeUndefined();
  });
});
