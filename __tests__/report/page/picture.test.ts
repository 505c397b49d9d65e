import { describe, expect, test } from '@jest/globals';
import { renderPicture } from '../../../src/report/page/picture.ts';
import { loadFixtureReport } from '../fixture-report.ts';

const report = loadFixtureReport('pass');
const svg = renderPicture(report)?.html ?? '';

function dots(html: string): readonly { readonly role: string; readonly x: number; readonly y: number }[] {
  return [...html.matchAll(/<g class="(\w+)">.*?<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, role = '', x, y]) => ({
    role,
    x: Number(x),
    y: Number(y),
  }));
}

describe('the picture of quality against cost', () => {
  test('the dearer stands further right, the better higher', () => {
    const place = Object.fromEntries(dots(svg).map((dot) => [dot.role, dot]));
    expect(place.candidate?.x).toBeLessThan(place.baseline?.x ?? 0);
    expect(place.shown?.x).toBeLessThan(place.candidate?.x ?? 0);
    expect(place.baseline?.y).toBeLessThan(place.candidate?.y ?? 0);
    expect(place.candidate?.y).toBeLessThan(place.shown?.y ?? 0);
  });

  test('the line of equal reward goes through the baseline, and rises with the weight of cost', () => {
    const [, x1, y1, x2, y2] = (svg.match(/class="equal-reward" d="M(\S+) (\S+)L(\S+) (\S+)"/) ?? []).map(Number);
    const baseline = dots(svg).find((dot) => dot.role === 'baseline');
    const at = (y1 ?? 0) + (((y2 ?? 0) - (y1 ?? 0)) * ((baseline?.x ?? 0) - (x1 ?? 0))) / ((x2 ?? 1) - (x1 ?? 0));
    expect(Math.abs(at - (baseline?.y ?? 0))).toBeLessThan(0.3);
    const flat = renderPicture({ ...report, settings: { ...report.settings, beta: 0 } })?.html ?? '';
    const [, , from, , to] = (flat.match(/class="equal-reward" d="M(\S+) (\S+)L(\S+) (\S+)"/) ?? []).map(Number);
    expect(from).toBe(to);
    expect(y2).toBeLessThan(y1 ?? 0);
  });

  test('a reader without eyes is told the figures', () => {
    expect(svg).toContain('role="img" aria-labelledby="picture-title picture-text"');
    expect(svg).toMatch(/<desc[^>]*>best-sentence: 0\.06\d+ ms, quality 6\.\d\d; /);
  });

  test('names are text', () => {
    expect(renderPicture(loadFixtureReport('hostile'))?.html).not.toMatch(/<b>|<\/details>/);
  });

  test('without costs there is none', () => {
    expect(renderPicture(loadFixtureReport('quality-only'))).toBeUndefined();
  });
});
