import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const chromiumPath = [process.env.CHROMIUM ?? '', '/usr/bin/chromium'].find((path) => path !== '' && existsSync(path));

/** What a suite of tests is called where there is no browser for it. */
export const needsChromium = (suite: string): string =>
  `${suite}: no Chromium at /usr/bin/chromium or $CHROMIUM (apt-get install chromium)`;

/** A page with what happened in it besides being shown. */
export type ShownPage = { readonly page: Page; readonly trouble: string[] };

/** How a page is shown, and what is done with it before it is loaded. */
export type ShowingOptions = BrowserContextOptions & { readonly prepare?: (page: Page) => Promise<void> };

/** Shows pages from files, in one browser for the suite of tests in which it is called. */
export function showPages(): (html: string, options?: ShowingOptions) => Promise<ShownPage> {
  const folder = mkdtempSync(join(tmpdir(), 'poq-page-'));
  let browser: Browser | undefined;

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return async (html, { prepare, ...options } = {}) => {
    if (browser === undefined) throw new Error('no browser');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const address = pathToFileURL(file).href;
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) trouble.push(`request: ${request.url()}`);
    });
    await prepare?.(page);
    await page.goto(address);
    return { page, trouble };
  };
}
