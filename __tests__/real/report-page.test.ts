/// <reference lib="dom" />
import { expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Report } from '../../src/documents/report.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { markInvisible } from '../../src/report/plain-text.ts';
import { growReport, loadFixtureReport } from '../report/fixture-report.ts';
import { describeReal } from './describe-real.ts';
import { chromiumPath, needsChromium, type ShownPage, showPages } from './shown-pages.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

/** A page of which the long tasks can be had, once each. */
type Visit = ShownPage & { readonly longTasks: () => Promise<readonly number[]> };

async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
}

async function ids(page: Page): Promise<readonly string[]> {
  return page.locator('#rows tbody button.open').allTextContents();
}

async function column(page: Page, index: number): Promise<readonly number[]> {
  const cells = await page.locator(`#rows tbody tr:not(.opened) > :nth-child(${index})`).allTextContents();
  return cells.filter((cell) => cell !== '–').map((cell) => Number(cell.replace('−', '-')));
}

const suite = 'the report page in a real browser';
describeReal(needsChromium(suite), chromiumPath !== undefined)(suite, () => {
  const show = showPages();

  async function visit(report: Report, options: BrowserContextOptions = {}): Promise<Visit> {
    const shown = await show(renderPage(report), { ...options, prepare: watchLongTasks });
    await shown.page.waitForSelector('#explorer:not([hidden])');
    const longTasks = (): Promise<readonly number[]> =>
      shown.page.evaluate(() => (window as Window & { longTasks?: number[] }).longTasks?.splice(0) ?? []);
    return { ...shown, longTasks };
  }

  test('headers sort at a click and by keyboard, and say so', async () => {
    const { page, trouble } = await visit(loadFixtureReport('pass'));
    const header = page.locator('th:has([data-sort="difference"])');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const worstFirst = await column(page, 5);
    expect(worstFirst).toEqual([...worstFirst].sort((left, right) => left - right));
    await page.locator('[data-sort="candidate"]').click();
    await page.locator('[data-sort="candidate"]').press('Enter');
    const bestFirst = await column(page, 3);
    expect(bestFirst).toEqual([...bestFirst].sort((left, right) => right - left));
    expect(await page.locator('th:has([data-sort="candidate"])').getAttribute('aria-sort')).toBe('descending');
    expect(await header.getAttribute('aria-sort')).toBe('none');
    expect(trouble).toEqual([]);
  });

  test('filters by words, task, outcome and difference', async () => {
    const report = loadFixtureReport('inconclusive');
    const { page, trouble } = await visit(report);
    await page.locator('#search').fill('ORGAN jamaica');
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.startsWith('None'));
    await page.locator('#search').fill('jamaica');
    await page.waitForFunction(() => document.querySelectorAll('#rows tbody button.open').length > 0);
    for (const id of await ids(page)) expect(JSON.stringify(report.prompts.find((row) => row.id === id))).toMatch(/jamaica/i);
    await page.locator('#search').fill('');
    await page.locator('#outcome').selectOption('failed');
    const failed = report.prompts.filter((row) => row.nodes.slice(0, 2).some((cell) => cell.outcome === 'failed'));
    expect(await ids(page)).toEqual(failed.map((row) => row.id));
    await page.locator('#outcome').selectOption('left-out');
    expect(await ids(page)).toHaveLength(report.prompts.filter((row) => row.leftOut !== undefined).length);
    await page.locator('#outcome').selectOption('any');
    await page.locator('#task').selectOption({ label: 'summarization' });
    expect(await ids(page)).toHaveLength(report.prompts.filter((row) => row.task === 'summarization').length);
    await page.locator('#different').check();
    expect((await column(page, 5)).every((difference) => difference !== 0)).toBe(true);
    expect(trouble).toEqual([]);
  });

  test('compares with another baseline when asked', async () => {
    const { page } = await visit(loadFixtureReport('inconclusive'));
    const before = await column(page, 5);
    await page.locator('#other').selectOption({ label: 'nightly' });
    expect(await page.locator('.other-name').first().textContent()).toBe('nightly');
    expect(await column(page, 5)).not.toEqual(before);
  });

  test('a row opens by keyboard and shows prompt, references, answers and scores', async () => {
    const report = loadFixtureReport('pass');
    const { page, trouble } = await visit(report);
    const button = page.locator('#rows button.open').first();
    const id = await button.textContent();
    const shown = report.prompts.find((each) => each.id === id);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const texts = await page.locator('.detail pre').allTextContents();
    expect(texts).toEqual([shown?.prompt, ...(shown?.references ?? []), ...(shown?.nodes.map((cell) => cell.text) ?? [])]);
    expect(await page.locator('.detail').textContent()).toMatch(/sts-embedded \d\.\d\d/);
    await page.keyboard.press('Enter');
    expect(await page.locator('.detail').isVisible()).toBe(false);
    expect(trouble).toEqual([]);
  });

  test('hostile texts are shown to the letter and do nothing', async () => {
    const report = loadFixtureReport('hostile');
    const { page, trouble } = await visit(report);
    const elements = (): Promise<readonly string[]> =>
      page.evaluate(() => [...new Set([...document.body.querySelectorAll('*')].map((element) => element.localName))].sort());
    for (const button of await page.locator('#rows button.open').all()) await button.click();
    const texts = await page.locator('.detail pre').allTextContents();
    const shown = texts.map((text) => text.toWellFormed());
    for (const row of report.prompts) expect(shown).toContain(markInvisible(row.nodes[0]?.text ?? '').toWellFormed());
    expect(texts.join()).toContain('⟦U+202E⟧esrever');
    for (const name of ['img', 'style', 'iframe', 'a', 'b', 'i']) expect(await elements()).not.toContain(name);
    expect(await page.locator('body script').count()).toBe(2);
    expect(await page.title()).toMatch(/^fail: /);
    await page.waitForTimeout(200);
    expect(trouble).toEqual([]);
  });

  test('even a script that got in would not run, and nothing it asks for would leave', async () => {
    const { page, trouble } = await visit(loadFixtureReport('pass'));
    const failed = page.waitForEvent('requestfailed');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "owned"';
      const image = document.createElement('img');
      image.src = 'https://evil.invalid/pixel.png';
      document.body.append(script, image);
    });
    const request = await failed;
    expect([request.url(), request.failure()?.errorText]).toEqual(['https://evil.invalid/pixel.png', 'csp']);
    expect(await page.title()).not.toBe('owned');
    expect(trouble.join('\n')).toContain('Content Security Policy');
  });

  test('ten thousand prompts sort, filter and turn pages without a stutter', async () => {
    const report = growReport(loadFixtureReport('inconclusive'), 10_000);
    const { page, trouble, longTasks } = await visit(report);
    await page.waitForTimeout(1_500);
    const loading = await longTasks();
    const times: Record<string, number> = {};
    const time = async (name: string, act: () => Promise<void>): Promise<void> => {
      times[name] = await page.evaluate(() => performance.now());
      await act();
      times[name] = Math.round((await page.evaluate(() => performance.now())) - (times[name] ?? 0));
    };
    for (const key of ['candidate', 'id', 'outcome', 'difference'])
      await time(`sort ${key}`, () => page.locator(`[data-sort="${key}"]`).click());
    await page.waitForTimeout(200);
    await time('only differences', () => page.locator('#different').check());
    await time('search', async () => {
      const before = await page.locator('#status').textContent();
      await page.locator('#search').fill('jamaica');
      await page.waitForFunction((text) => document.querySelector('#status')?.textContent !== text, before);
    });
    await page.locator('#search').fill('');
    await time('next page', () => page.locator('#forward').click());
    const working = await longTasks();
    console.info(
      '10,000 prompts',
      JSON.stringify({
        megabytes: Math.round(renderPage(report).length / 1e5) / 10,
        loading: loading.map(Math.round),
        working: working.map(Math.round),
        times,
      }),
    );
    expect(Math.max(0, ...working)).toBeLessThan(200);
    expect(await page.locator('#rows tbody tr').count()).toBeLessThan(150);
    expect(trouble).toEqual([]);
  });

  test.each([1280, 390])(
    'at %i pixels a long answer without spaces hides no column, open or closed, and no table scrolls sideways',
    async (width) => {
      const report = loadFixtureReport('fail');
      const prompts = report.prompts.map((row) => ({ ...row, nodes: row.nodes.map((cell) => ({ ...cell, text: 'x'.repeat(20_000) })) }));
      const { page } = await visit({ ...report, prompts }, { viewport: { width, height: 900 } });
      await page.locator('#rows button.open').first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const regions = await page.locator('.scroll').all();
      expect(regions.length).toBeGreaterThan(4);
      for (const region of regions)
        expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      const difference = await page.locator('#rows tbody td.worse, #rows tbody td.better').first().boundingBox();
      expect((difference?.x ?? width) + (difference?.width ?? 0)).toBeLessThan(width);
      const prompt = await page.locator('#rows tbody th').first().boundingBox();
      expect(prompt?.width).toBeGreaterThan(120);
    },
  );

  test('no table scrolls sideways with load, prices and stacks in it, and flags unfold whole', async () => {
    for (const name of ['load', 'price', 'reasoning'] as const) {
      const { page, trouble } = await visit(loadFixtureReport(name));
      for (const region of await page.locator('.scroll').all())
        expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      const flags = page.locator('details').first();
      expect(await flags.locator('pre').isVisible()).toBe(false);
      await flags.locator('summary').click();
      expect(await flags.locator('pre').isVisible()).toBe(true);
      expect(trouble).toEqual([]);
    }
  });

  test.each([1280, 390])('at %i pixels judges and correlations unfold, and no table scrolls sideways', async (width) => {
    for (const name of ['judges', 'instruments'] as const) {
      const { page, trouble } = await visit(loadFixtureReport(name), { viewport: { width, height: 900 } });
      const folds = page.locator('#evaluators details');
      const open = await folds.evaluateAll((elements) => elements.map((element) => element.hasAttribute('open')));
      // the judge that is not fit is read at once, the other one and the long table when asked for
      expect(open).toEqual(name === 'judges' ? [false, true, false] : [false, false]);
      for (const [index, isOpen] of open.entries()) if (!isOpen) await folds.nth(index).locator('summary').click();
      for (const region of await page.locator('#evaluators .scroll').all()) {
        expect(await region.isVisible()).toBe(true);
        expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(trouble).toEqual([]);
    }
  });

  test('an empty answer is called empty, and a table wider than its room has a shade at its edge', async () => {
    const report = loadFixtureReport('pass');
    const prompts = report.prompts.map((row) => ({ ...row, nodes: row.nodes.map((cell) => ({ ...cell, text: '' })) }));
    const { page } = await visit({ ...report, prompts });
    expect(await page.locator('.excerpt').first().textContent()).toBe('(empty)');
    expect(
      await page
        .locator('.scroll')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundImage),
    ).toMatch(/gradient.*gradient/);
  });

  test('fits a phone, and follows the reader’s colour scheme', async () => {
    for (const name of ['pass', 'inconclusive', 'hostile', 'load', 'reasoning', 'judges', 'instruments'] as const) {
      const { page } = await visit(loadFixtureReport(name), { viewport: { width: 360, height: 740 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    const grounds = await Promise.all(
      (['light', 'dark'] as const).map(async (colorScheme) => {
        const { page } = await visit(loadFixtureReport('pass'), { colorScheme });
        return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      }),
    );
    expect(grounds).toEqual(['rgb(244, 245, 247)', 'rgb(17, 20, 24)']);
  });
});
