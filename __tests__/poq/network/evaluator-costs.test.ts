import { describe, expect, test } from '@jest/globals';
import type { EvaluatorProfile } from '../../../src/documents/run.ts';
import { speakAlone } from '../../../src/poq/consensus/voices.ts';
import { computeVoiceCost, listProfiledBatches } from '../../../src/poq/network/evaluator-costs.ts';
import type { Run } from '../../../src/runs/run.ts';
import { buildScoredRun, withEvaluatorLine } from './scored-runs.ts';

const profile = (latencies: Readonly<Record<number, number>>): EvaluatorProfile => ({
  pairs: 64,
  batches: Object.entries(latencies).map(([batch, latencyMs]) => ({ batch: Number(batch), latencyMs, pairsPerSecond: 1000 / latencyMs })),
  measuredAt: '2026-11-22T10:00:00Z',
});
const asked = [{ id: 'a' }, { id: 'b' }];
const run = (more: Parameters<typeof withEvaluatorLine>[2], evaluator = 'm'): Run =>
  withEvaluatorLine(buildScoredRun('one', asked, { m: [1, 2] }), evaluator, more);
const m = speakAlone('m');

describe('what scoring a pair costs', () => {
  test('is the profile at the batch size that is asked for, of several runs the median', () => {
    const runs = [run({ profile: profile({ 1: 10, 8: 4 }) }), run({ profile: profile({ 1: 30 }) }), run({ profile: profile({ 1: 12 }) })];
    expect(computeVoiceCost(runs, m, 1)).toEqual({ ms: 12, from: 'profile' });
    expect(computeVoiceCost(runs, m, 8)).toEqual({ ms: 4, from: 'profile' });
  });

  test('of a judge is the mean time of one request', () => {
    const judged = run({ pairs: 2, elapsedMs: 1 });
    const times = new Map(
      [...(judged.scores.get('m') ?? [])].map(([id, line], index) => [id, { ...line, latencyMs: index === 0 ? 100 : 300 }]),
    );
    expect(computeVoiceCost([{ ...judged, scores: new Map([['m', times]]) }], m, 1)).toEqual({ ms: 200, from: 'judge' });
  });

  test('is else the time of scoring everything over its pairs', () => {
    expect(computeVoiceCost([run({ pairs: 8, elapsedMs: 100, profile: profile({ 8: 3 }) })], m, 1)).toEqual({ ms: 12.5, from: 'scoring' });
  });

  test('is not known where nobody took the time, or nothing was scored', () => {
    expect(computeVoiceCost([run({})], m, 1)).toBeUndefined();
    expect(computeVoiceCost([run({ pairs: 0, elapsedMs: 3 })], m, 1)).toBeUndefined();
  });

  test('of a panel is the sum of its judges, and is not known where that of one is not', () => {
    const both = withEvaluatorLine(run({ profile: profile({ 1: 10 }) }), 'n', { pairs: 2, elapsedMs: 10 });
    const panel = { evaluators: ['m', 'n'], joinedBy: 'median' } as const;
    expect(computeVoiceCost([both], panel, 1)).toEqual({ ms: 15, from: 'scoring' });
    expect(computeVoiceCost([run({ profile: profile({ 1: 10 }) })], panel, 1)).toBeUndefined();
  });
});

test('batches can be compared where all evaluators have a profile of them', () => {
  const one = run({ profile: profile({ 32: 1, 1: 10, 8: 4 }) });
  const both = withEvaluatorLine(one, 'n', { profile: profile({ 1: 3, 32: 1 }) });
  expect(listProfiledBatches([one], [m])).toEqual([1, 8, 32]);
  expect(listProfiledBatches([both], [m, speakAlone('n')])).toEqual([1, 32]);
  expect(listProfiledBatches([one], [m, speakAlone('n')])).toEqual([]);
});
