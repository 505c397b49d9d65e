import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeConsensus } from '../../../src/poq/consensus/mean-consensus.ts';
import { computeMean } from '../../../src/statistics/mean.ts';
import { isNonEmpty } from '../../../src/statistics/sample.ts';
import { allRules, ask, askWithout, openRule, teach } from './asked-consensus.ts';

const score = fc.double({ min: 0, max: 10, noNaN: true });
const scoresOf = (minLength: number): fc.Arbitrary<number[]> => fc.array(score, { minLength, maxLength: 12 });
const history = fc.array(scoresOf(2), { maxLength: 5 });

/** A rule that has already learned from some records. */
function openTaught(rule: (typeof allRules)[number], records: readonly number[][]): ReturnType<typeof openRule> {
  const consensus = openRule(rule);
  for (const record of records) teach(consensus, record);
  return consensus;
}

describe.each(allRules)('%s', (rule) => {
  test('of three scores whose middle is their mean, all rules say the middle before they have learned anything', () => {
    expect(ask(openRule(rule), [2, 5, 8])).toBe(5);
    expect(ask(openRule(rule), [8, 5, 2])).toBe(5);
    expect(ask(openRule(rule), [3, 8])).toBe(5.5);
    expect(ask(openRule(rule), [7])).toBe(7);
  });

  test('lies between the least and the greatest score', () => {
    fc.assert(
      fc.property(history, scoresOf(1), (records, scores) => {
        const consensus = ask(openTaught(rule, records), scores);
        expect(consensus).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(consensus).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      }),
    );
  });

  test('does not depend on the order in which evaluators were drawn', () => {
    fc.assert(
      fc.property(history, scoresOf(1), (records, scores) => {
        const members = [...scores.keys()];
        const one = openTaught(rule, records);
        const other = openTaught(rule, records);
        expect(ask(one, scores, members)).toBeCloseTo(ask(other, scores.toReversed(), members.toReversed()), 9);
        teach(one, scores, members);
        teach(other, scores.toReversed(), members.toReversed());
        for (const member of members) expect(one.weights?.[member] ?? 0).toBeCloseTo(other.weights?.[member] ?? 0, 9);
      }),
    );
  });

  test('moves with the scores: all of them higher by one point, and it is higher by one point', () => {
    fc.assert(
      fc.property(history, fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 12 }), (records, scores) => {
        const consensus = openTaught(rule, records);
        expect(
          ask(
            consensus,
            scores.map((value) => value + 1),
          ),
        ).toBeCloseTo(ask(consensus, scores) + 1, 9);
      }),
    );
  });

  test('where all say the same, it is what they say, whomever it trusts', () => {
    fc.assert(
      fc.property(history, score, fc.integer({ min: 1, max: 12 }), (records, value, count) => {
        expect(ask(openTaught(rule, records), Array<number>(count).fill(value))).toBeCloseTo(value, 9);
      }),
    );
  });

  test('without one evaluator, it is the consensus of the others', () => {
    fc.assert(
      fc.property(history, scoresOf(2), fc.nat(), (records, scores, nth) => {
        const position = nth % scores.length;
        const consensus = openTaught(rule, records);
        const others = [...scores.keys()].filter((member) => member !== position);
        const expected = ask(
          consensus,
          others.map((member) => scores[member] ?? 0),
          others,
        );
        expect(askWithout(consensus, scores, position)).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('changes neither scores nor members, and keeps nothing of them', () => {
    const scores = Float64Array.of(9, 1, 4, 4, 7);
    const members = Int32Array.of(4, 0, 2, 1, 3);
    const consensus = openRule(rule);
    const before = consensus.compute(scores, members, 5);
    consensus.fillWithout(scores, members, 5, new Float64Array(5));
    consensus.learn(scores, members, 5, before);
    expect([...scores, ...members]).toEqual([9, 1, 4, 4, 7, 4, 0, 2, 1, 3]);
    expect(openRule(rule).compute(scores, members, 5)).toBe(before);
  });

  test('only the first scores count', () => {
    expect(openRule(rule).compute(Float64Array.of(2, 4, 999, 999), Int32Array.of(0, 1, 2, 3), 2)).toBe(3);
  });
});

test('the mean of rounds is the mean of the gate', () => {
  expect(ask(openRule('mean'), [1, 2, 9])).toBe(4);
  expect(askWithout(openRule('mean'), [1, 2, 9], 2)).toBe(1.5);
  fc.assert(
    fc.property(scoresOf(1), (scores) => {
      if (!isNonEmpty(scores)) return;
      expect(ask(openRule('mean'), scores)).toBe(computeConsensus(scores));
      expect(computeConsensus(scores)).toBe(computeMean(scores));
    }),
  );
});

test('only the rules with trust have weights, and these are 1 before the first record', () => {
  expect(allRules.filter((rule) => openRule(rule).weights !== undefined)).toEqual(['published-trust', 'trust-weighted']);
  expect([...(openRule('published-trust').weights ?? []), ...(openRule('trust-weighted').weights ?? [])]).toEqual(Array(100).fill(1));
});
