import { describe, expect, test } from '@jest/globals';
import { invarianceTexts, measureBatchInvariance } from '../../src/encoder/batch-invariance.ts';

const rowOf = (text: string): Float32Array => Float32Array.of(text.length, text.charCodeAt(0) / 3);
const longest = (batch: readonly string[]): number => Math.max(...batch.map((text) => text.length));

describe('measureBatchInvariance', () => {
  test('a model that looks at each text alone is invariant', async () => {
    expect(await measureBatchInvariance(invarianceTexts, async (batch) => batch.map(rowOf))).toBe(true);
  });

  test('one whose numbers are rounded by what the batch holds is not, however little they move', async () => {
    const run = async (batch: readonly string[]): Promise<readonly Float32Array[]> =>
      batch.map((text) => rowOf(text).map((value) => value * (1 + 1e-6 * longest(batch))));
    expect(await measureBatchInvariance(invarianceTexts, run)).toBe(false);
  });

  test('one that depends on the place in its batch is not', async () => {
    const run = async (batch: readonly string[]): Promise<readonly Float32Array[]> =>
      batch.map((text, place) => (place > 0 && place === batch.length - 1 ? rowOf(`${text}!`) : rowOf(text)));
    expect(await measureBatchInvariance(invarianceTexts, run)).toBe(false);
  });

  test('numbers that are missing are not the same', async () => {
    const run = async (batch: readonly string[]): Promise<readonly Float32Array[]> =>
      batch.map((text) => (batch.length === 1 ? Float32Array.of() : rowOf(text)));
    expect(await measureBatchInvariance(invarianceTexts, run)).toBe(false);
  });

  test('texts of several lengths are measured with', () => {
    const lengths = invarianceTexts.map((text) => text.split(' ').length);
    expect(new Set(lengths).size).toBeGreaterThanOrEqual(4);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeGreaterThan(50);
  });
});
