import { expect, test } from '@jest/globals';
import { rulesOf } from './rules-of.ts';

test('what a suite leaves out has the documented default', () => {
  expect(rulesOf()).toEqual({
    alpha: 1,
    beta: 0.3,
    cost: { name: 'latency', at: 'serial', unit: 'ms' },
    against: 'main',
    margin: 0.05,
    confidence: 0.95,
    qualityFloors: {},
    ceilings: { unscoredShare: 0.05 },
    waived: [],
    allowInconclusive: false,
  });
});

test('what a suite says is taken over', () => {
  const lines = `reward: { alpha: 2, beta: 0.5, cost: { referenceMs: 800 } }
gate:
  against: best
  margin: 0.1
  confidence: 0.9
  floors: { quality: { qa: 5 } }
  ceilings: { p95LatencyMs: 2000, failedShare: 0.01, unscoredShare: 0 }
  inconclusive: allow-merge
  waive: [cached-latency]`;
  expect(rulesOf(lines)).toEqual({
    alpha: 2,
    beta: 0.5,
    cost: { name: 'latency', at: 'serial', unit: 'ms' },
    reference: 800,
    against: 'best',
    margin: 0.1,
    confidence: 0.9,
    qualityFloors: { qa: 5 },
    ceilings: { p95LatencyMs: 2000, failedShare: 0.01, unscoredShare: 0 },
    waived: ['cached-latency'],
    allowInconclusive: true,
  });
});

test('without a cost beta weighs nothing; a beta of 0 is no missing beta', () => {
  expect(rulesOf('reward: { cost: none }')).toMatchObject({ cost: 'none', beta: 0 });
  expect(rulesOf('reward: { beta: 0 }')).toMatchObject({ cost: { name: 'latency' }, beta: 0 });
});
