import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ConsensusPlan } from '../../../src/poq/consensus/consensus-plan.ts';
import type { Expectation } from '../../../src/poq/rounds/expected-payoffs.ts';
import { computeExpectedQualities } from '../../../src/poq/rounds/expected-qualities.ts';
import type { ExpectedPayoff } from '../../../src/poq/rounds/payoffs.ts';
import type { ScoreLog } from '../../../src/poq/score-log.ts';
import { close, expectedOf } from './expected-of.ts';
import { drawLog, planOf } from './score-logs.ts';

const rules = ['mean', 'median', 'trimmed-mean'] as const;
const cases = fc.record({ seed: fc.integer(), rule: fc.constantFrom(...rules), selfExcluded: fc.boolean(), part: fc.nat(5) });

type Case = { readonly seed: number; readonly rule: (typeof rules)[number]; readonly selfExcluded: boolean; readonly part: number };

function open({ seed, part, ...plan }: Case): { readonly log: ScoreLog; readonly plan: ConsensusPlan } {
  const log = drawLog(xoroshiro128plus(seed));
  return { log, plan: planOf({ ...plan, sampled: 1 + (part % log.evaluatorCount) }) };
}

const listOf = (payoffs: readonly ExpectedPayoff[] = []): readonly number[] => payoffs.flatMap(({ mean, variance }) => [mean, variance]);
const numbersOf = ({ nodes, evaluators }: Expectation): readonly number[] => [...listOf(nodes), ...listOf(evaluators)];

/** The log with prompts, nodes and evaluators in reverse. */
const reverse = (log: ScoreLog): ScoreLog => ({
  ...log,
  scores: log.scores.toReversed(),
  ...(log.truth && { truth: log.truth.toReversed() }),
});

test('prompts, nodes and evaluators in another order: the same payoffs in that order', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const { log, plan } = open(sample);
      const [there, back] = [expectedOf(log, plan), expectedOf(reverse(log), plan)];
      const turned = { nodes: back.nodes.toReversed(), evaluators: back.evaluators?.toReversed() };
      expect(listOf(turned.nodes)).toEqual(listOf(there.nodes).map(close));
      expect(listOf(turned.evaluators)).toEqual(listOf(there.evaluators).map(close));
      expect(back.byPrompt.nodes.toReversed().map((values) => [...values].reverse())).toEqual(
        there.byPrompt.nodes.map((values) => [...values].map(close)),
      );
      expect(back.truth?.error).toEqual(close(there.truth?.error ?? 0));
    }),
  );
});

test('payoffs lie in 0..1, and their variance cannot exceed that of 0 and 1 with the same mean', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const { log, plan } = open(sample);
      const { nodes, evaluators = [] } = expectedOf(log, plan);
      for (const { mean, variance } of [...nodes, ...evaluators]) {
        expect(mean).toBeGreaterThanOrEqual(0);
        expect(mean).toBeLessThanOrEqual(1 + 1e-15);
        expect(variance).toBeLessThanOrEqual(mean * (1 - mean) + 1e-12);
      }
    }),
  );
});

// q → 10 − q/2: c goes with it, agreement loses half as much.
test('payoffs are linear in the scores', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const { log, plan } = open(sample);
      const [before, after] = [expectedOf(log, plan), expectedOf({ ...log, scores: log.scores.map((score) => 10 - score / 2) }, plan)];
      expect(listOf(after.nodes)).toEqual(
        listOf(before.nodes.map(({ mean, variance }) => ({ mean: 1 - mean / 2, variance: variance / 4 }))).map(close),
      );
      expect(listOf(after.evaluators)).toEqual(
        listOf(before.evaluators?.map(({ mean, variance }) => ({ mean: 0.5 + mean / 2, variance: variance / 4 }))).map(close),
      );
    }),
  );
});

test('with one prompt and all evaluators nothing is left to chance', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const { log, plan } = open(sample);
      const { nodeCount, evaluatorCount } = log;
      const one = { ...log, promptCount: 1, scores: log.scores.slice(0, nodeCount * evaluatorCount) };
      for (const { variance } of expectedOf(one, { ...plan, sampled: evaluatorCount }).nodes) expect(variance).toBe(0);
    }),
  );
});

test('the closed form of the mean is what enumeration finds', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const { log, plan } = open({ ...sample, rule: 'mean' });
      const [closed, enumerated] = [computeExpectedQualities(log, plan.sampled), expectedOf(log, plan)];
      expect(listOf(closed.nodes)).toEqual(listOf(enumerated.nodes).map(close));
      expect(closed.byPrompt.nodes.map((values) => [...values])).toEqual(enumerated.byPrompt.nodes.map((values) => [...values].map(close)));
    }),
  );
});

test('equal arguments give equal numbers', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const { log, plan } = open(sample);
      expect(numbersOf(expectedOf(log, plan))).toEqual(numbersOf(expectedOf(log, plan)));
    }),
  );
});
