import { describe, expect, test } from '@jest/globals';
import { buildPageAssets } from '../../../scripts/build-report-page.ts';
import { pageScript, pageStyle } from '../../../src/report/page/page-assets.ts';

describe('the page’s script and style sheet', () => {
  test('are what a fresh build of src/report/page/client gives (else: node scripts/build-report-page.ts)', async () => {
    expect({ pageScript, pageStyle }).toEqual(await buildPageAssets());
  });

  test('know no way from a string to markup or code, and ask nobody for anything', () => {
    expect(pageScript).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|fetch\(|XMLHttpRequest|WebSocket|import\(/,
    );
    expect(pageScript).not.toMatch(/<\/script/i);
    expect(pageStyle).not.toMatch(/url\(|@import|<\//i);
  });

  test('are small', () => {
    expect(pageScript.length + pageStyle.length).toBeLessThan(20_000);
    expect(pageScript.length).toBeGreaterThan(2_000);
  });
});
