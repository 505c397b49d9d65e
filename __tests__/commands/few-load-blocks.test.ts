import { describe, expect, test } from '@jest/globals';
import { warnOfFewLoadBlocks } from '../../src/commands/few-load-blocks.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import { planBlocks } from '../../src/suite/block-plan.ts';
import { manyPrompts } from '../suite/some-prompts.ts';

/** What is said of so many prompts, of passages with `perCluster` questions each. */
function warn(count: number, { at = 'load', measure = '', perCluster = 1 } = {}): string | undefined {
  const suite = parseSuite(
    'suite.yaml',
    [
      'name: x',
      'seed: 1',
      'prompts: [{ source: embedded }]',
      'evaluators: [{ use: token-f1 }]',
      `reward: { cost: { at: ${at} } }`,
      measure,
    ].join('\n'),
  );
  return warnOfFewLoadBlocks(suite, planBlocks(manyPrompts(count, { perCluster }), { ...suite.measure, seed: 1 }));
}

describe('a suite that gates the cost at load', () => {
  test('is told before the run where its plan has fewer than six load blocks, and how many prompts would do', () => {
    expect(warn(400)).toBe(
      'the suite gates the cost at load, which takes 6 load blocks, and the plan has 3: the verdict will be inconclusive; ' +
        'about 686 prompts would do (sample: in the suite), because a load block has at least 80: 10 for each request in flight',
    );
    expect(warn(686)).toBeUndefined();
    expect(warn(685)).toMatch(/the plan has 5/);
  });

  test('at a request rate takes 30 prompts a block', () => {
    const measure = 'measure: { requestsPerSecond: 2 }';
    expect(warn(200, { measure })).toMatch(/the plan has 4:.*about 258 prompts would do .* at least 30 at a request rate/);
    expect(warn(258, { measure })).toBeUndefined();
  });

  test('needs prompts of as many passages as blocks, and prompts for load blocks at all', () => {
    expect(warn(1_000, { perCluster: 250 })).toMatch(/the plan has 4:.*ask prompts of at least 6 passages or articles/);
    expect(warn(100, { measure: 'measure: { latencyShare: 1 }' })).toMatch(/the plan has 0:.*lower measure.latencyShare/);
    expect(warn(100, { measure: 'measure: { latencyShare: 0.97 }' })).toMatch(
      /lower measure.latencyShare, which leaves \d prompts? for them$/,
    );
  });
});

test('a suite that gates the cost of one at a time, or none, is told nothing', () => {
  expect(warn(10, { at: 'serial' })).toBeUndefined();
  const { reward, ...suite } = parseSuite('s', 'name: x\nseed: 1\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }]\n');
  expect(warnOfFewLoadBlocks({ ...suite, reward: { ...reward, cost: 'none' } }, [])).toBeUndefined();
});
