import { expect, test } from '@jest/globals';
import { buildSimulationStyle } from '../../../scripts/build-report-page.ts';
import { simulationStyle } from '../../../src/report/simulation/page/simulation-style.ts';

test('the style sheet is what a fresh build of src/report/simulation/page/styles gives (else: node scripts/build-report-page.ts), and asks nobody for anything', async () => {
  // as a truth value: the difference of two style sheets fills the screen
  expect(simulationStyle === (await buildSimulationStyle())).toBe(true);
  expect(simulationStyle).not.toMatch(/url\(|@import|<\//i);
  expect(simulationStyle).toMatch(/series-5.*prefers-color-scheme/);
});
