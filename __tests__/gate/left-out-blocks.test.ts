import { expect, test } from '@jest/globals';
import { decideGate } from '../../src/gate/decide-gate.ts';
import { measureOf } from '../poq/suite-of.ts';
import { loadNode } from './load-nodes.ts';
import { rulesOf } from './rules-of.ts';

const lines = 'reward: { cost: { measure: latency, at: load } }';
const measure = measureOf(lines);
/** 12 load blocks of 20 prompts, numbered 12 to 23; in the last six an answer takes `ms`, in the first six 100 ms. */
const node = (name: string, ms: number, more: object = {}) =>
  loadNode(name, {
    measure,
    line: (block, kind) =>
      kind === 'latency' ? {} : { steady: { startMs: 0, endMs: 10 * (block > 17 ? ms : 100) * (1 + 0.02 * (block % 3)), answers: 20 } },
    ...more,
  });
const decide = (candidate: ReturnType<typeof node>, baseline: ReturnType<typeof node>) =>
  decideGate({ candidate, baselines: [baseline], promptIds: [...candidate.run.answers.keys()], rules: rulesOf(lines) });
const main = node('main', 100);

/** One answer of each of the dear blocks came at a second attempt, so that those blocks have no full part. */
const retrying = {
  line: (block: number, kind: string) =>
    kind === 'latency' || block > 17 ? {} : { steady: { startMs: 0, endMs: 1_000 * (1 + 0.02 * (block % 3)), answers: 20 } },
  answer: (index: number) => (index >= 240 && index % 20 === 0 ? { attempts: 2 } : {}),
};

test('a candidate does not choose by second attempts which of its load blocks count', () => {
  expect(decide(node('gemma', 300), main).status).toBe('fail');
  const decision = decide(node('gemma', 300, retrying), main);
  expect(decision).toMatchObject({ status: 'inconclusive', softened: false });
  expect(decision.reasons[0]).toMatchObject({ code: 'retried-load', sentence: expect.stringContaining('6 of its 12 load blocks') });
});

test('what the baseline had to ask again is nobody’s choice', () => {
  expect(decide(node('gemma', 100), node('main', 100, retrying)).status).toBe('pass');
});
