import { describe, expect, test } from '@jest/globals';
import type { EvaluatorSettings } from '../../src/documents/suite.ts';
import { systemClock } from '../../src/edges/clock.ts';
import type { Evaluator } from '../../src/evaluators/evaluator.ts';
import { openEvaluator } from '../../src/world/evaluator.ts';
import type { Door } from '../../src/world/opening.ts';
import { setUpCache } from './cache-bench.ts';

const { left, open } = setUpCache();
const { signal } = new AbortController();
const ignore = (): void => {};
const door: Door = {
  screen: { phase: ignore, note: ignore, warn: ignore, progress: ignore, result: ignore, colour: false, width: 80 },
  signal,
  environment: {},
  maskSecret: () => {},
};
const openReal = (settings: EvaluatorSettings): Promise<Evaluator> =>
  openEvaluator(
    { door, cache: open({ limitBytes: 1e6 }), clock: systemClock, tableFile: 'fixtures/embedded/encoder/sts-embedded.table' },
    settings,
    { folder: '.', seed: 1 },
  );
const items = Array.from({ length: 40 }, (_, i) => ({
  promptId: `${i}`,
  task: 'qa',
  query: 'q',
  answer: `cat ${i}`,
  references: ['a cat'],
}));
const watch = { signal, onProgress: () => {} };

describe('the profile of an evaluator of the suite', () => {
  test.each(['token-f1', 'exact-match', 'rouge-l', 'sts-embedded'] as const)(
    '%s: is really measured, once for this machine',
    async (use) => {
      const profile = await (await openReal({ use })).profile?.(items, watch);
      expect(profile).toMatchObject({ pairs: 40, batches: [{ batch: 1 }, { batch: 8 }, { batch: 32 }] });
      for (const { latencyMs, pairsPerSecond } of profile?.batches ?? []) expect(latencyMs * pairsPerSecond).toBeCloseTo(1000, 6);
      expect(profile?.peakMemoryMiB).toBeLessThan(500);
      expect(left()).toEqual([expect.stringMatching(/^profiles\//)]);
      expect(await (await openReal({ use })).profile?.(items, watch)).toEqual(profile);
    },
  );
});
