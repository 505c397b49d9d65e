import { expect, test } from '@jest/globals';
import type { Simulation } from '../../src/documents/simulation.ts';
import { renderSimulationPage } from '../../src/report/simulation/page/simulation-page.ts';
import { buildLargeSimulation, fixtureNames, loadFixtureSimulation } from '../report/simulation-page/fixture-simulation.ts';
import { describeReal } from './describe-real.ts';
import { chromiumPath, needsChromium, type ShowingOptions, type ShownPage, showPages } from './shown-pages.ts';

// In the page's own words: this file is compiled without the browser's types.
const OPEN_FOLDS = 'for (const fold of document.querySelectorAll("details")) fold.open = true';
const WIDTH = 'document.documentElement.scrollWidth';
const SCROLLING =
  '[...document.querySelectorAll(".scroll")].filter((area) => area.scrollWidth > area.clientWidth).map((area) => area.getAttribute("aria-label"))';
/** Texts of pictures that reach over the picture's edge by more than a pixel. */
const CLIPPED = `[...document.querySelectorAll("svg.picture[role=img]")].flatMap((svg) => {
  const box = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
  }).map((text) => svg.querySelector("title").textContent + ": " + text.textContent);
})`;
/** Pairs of axis titles, ticks, tags or names in one picture that lie on one another. */
const COVERED = `[...document.querySelectorAll("svg.picture[role=img]")].flatMap((svg) => {
  const texts = [...svg.querySelectorAll("text")].map((text) => ({ text: text.textContent, kind: text.getAttribute("class"), box: text.getBoundingClientRect() }));
  const apart = (one, two) => one.right <= two.left + 1 || two.right <= one.left + 1 || one.bottom <= two.top + 5 || two.bottom <= one.top + 5;
  return texts.flatMap((one, index) => texts.slice(index + 1).filter((two) => one.kind === two.kind && !apart(one.box, two.box)).map((two) => svg.querySelector("title").textContent + ": " + one.text + " on " + two.text));
})`;

const suite = 'the simulation page in a real browser';
describeReal(needsChromium(suite), chromiumPath !== undefined)(suite, () => {
  const show = showPages();
  const visit = (simulation: Simulation, options?: ShowingOptions): Promise<ShownPage> => show(renderSimulationPage(simulation), options);

  test.each([1280, 390])(
    'at %i pixels no label is cut off or lies on another of its kind, and the page does not scroll sideways',
    async (width) => {
      for (const name of fixtureNames) {
        const { page, trouble } = await visit(loadFixtureSimulation(name), { viewport: { width, height: 900 } });
        await page.evaluate(OPEN_FOLDS);
        expect([name, await page.evaluate<number>(WIDTH)]).toEqual([name, width]);
        expect([name, await page.evaluate<string[]>(CLIPPED)]).toEqual([name, []]);
        expect([name, await page.evaluate<string[]>(COVERED)]).toEqual([name, []]);
        // only the table of everything is wider than its room, and scrolls by itself
        expect((await page.evaluate<string[]>(SCROLLING)).filter((label) => label !== 'All attacks')).toEqual([]);
        expect(trouble).toEqual([]);
      }
    },
  );

  test('the first screen says who earns most, by how much, and whether that is more than its uncertainty', async () => {
    const { page } = await visit(loadFixtureSimulation('three-evaluators'));
    const sentence = page.locator('.sentence');
    expect(await sentence.textContent()).toMatch(
      /earns 0\.\d{3} a round, 0\.\d{3} more than .*what other prompts could change \(95 % interval of the lead/,
    );
    for (const part of [sentence, page.locator('#nodes tbody tr').last()]) {
      const box = await part.boundingBox();
      expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThan(900);
    }
  });

  test('hostile names are shown to the letter and do nothing', async () => {
    const { page, trouble } = await visit(loadFixtureSimulation('hostile'));
    const elements = await page.evaluate<string[]>(
      '[...new Set([...document.body.querySelectorAll("*")].map((element) => element.localName))]',
    );
    for (const name of ['img', 'iframe', 'a', 'b', 'i', 'script', 'source']) expect(elements).not.toContain(name);
    const text = await page.evaluate<string>('document.body.innerText');
    expect(text).toContain('</td></tr></table>');
    expect(trouble).toEqual([]);
  });

  test('even a script that got in would not run', async () => {
    const { page, trouble } = await visit(loadFixtureSimulation('one-sampled'));
    await page.evaluate(
      'document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = \'owned\'" }))',
    );
    expect(await page.title()).toMatch(/^Simulation: /);
    expect(trouble.join('\n')).toContain('Content Security Policy');
  });

  test('follows the reader’s colour scheme, and lines stand out from the ground in both', async () => {
    for (const [colorScheme, ground] of [
      ['light', 'rgb(255, 255, 255)'],
      ['dark', 'rgb(25, 29, 35)'],
    ] as const) {
      const { page } = await visit(loadFixtureSimulation('five-evaluators'), { colorScheme });
      expect(await page.evaluate('getComputedStyle(document.querySelector("#weights-section")).backgroundColor')).toBe(ground);
      const strokes = await page.evaluate<string[]>(
        '[...new Set([...document.querySelectorAll(".legend .line")].map((line) => getComputedStyle(line).stroke))]',
      );
      expect(strokes).toHaveLength(5);
      // WCAG 2.2, 1.4.11: 3:1 for graphics
      for (const stroke of strokes) expect(contrast(stroke, ground)).toBeGreaterThan(3);
    }
  });

  test('on paper it is light, whatever the screen is, and no picture is cut in two', async () => {
    const { page } = await visit(loadFixtureSimulation('three-evaluators'), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.querySelector("#nodes")).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate('getComputedStyle(document.querySelector("figure")).breakInside')).toBe('avoid');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThan(12);
  });

  test('a thousand nodes and fifty evaluators: under a megabyte, nothing cut off', async () => {
    const simulation = buildLargeSimulation(1_000, 50);
    expect(Buffer.byteLength(renderSimulationPage(simulation))).toBeLessThan(1_000_000);
    const { page, trouble } = await visit(simulation);
    expect(await page.evaluate<string[]>(CLIPPED)).toEqual([]);
    expect(await page.evaluate<number>(WIDTH)).toBe(1280);
    expect(trouble).toEqual([]);
  });
});

/** WCAG's contrast ratio of two `rgb(r, g, b)`. */
function contrast(one: string, two: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}
