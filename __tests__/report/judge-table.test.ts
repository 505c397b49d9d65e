import { describe, expect, test } from '@jest/globals';
import type { JudgeRecord } from '../../src/documents/report.ts';
import {
  assembleCanaryTable,
  assembleJudgeFacts,
  assembleJudgeTable,
  describeFitness,
  isDoubtful,
  listJudges,
} from '../../src/report/judge-table.ts';
import { loadFixtureReport } from './fixture-report.ts';

const plain: JudgeRecord = {
  model: 'gpt-x-2026-01-01',
  servedModels: [{ name: 'gpt-x-2026-01-01', replies: 90 }],
  promptVersion: 'poq-judge/1',
  promptDigest: `sha256:${'ab12'.repeat(16)}`,
  calls: 106,
  cachedReplies: 0,
  repaired: 4,
  unparsed: 2,
  canaries: [],
};

const factsOf = (record: Partial<JudgeRecord>, other: JudgeRecord | undefined = { ...plain, ...record }) => {
  const sides = [
    { node: 'new', record: { ...plain, ...record } },
    { node: 'main', record: other },
  ];
  return Object.fromEntries(assembleJudgeFacts({ name: 'judge', sides }).map(({ label, text }) => [label, text]));
};

describe('a judge in words', () => {
  test('the model that answered is set against the one asked for', () => {
    expect(factsOf({})['model that answered']).toBe('gpt-x-2026-01-01 (as asked for)');
    expect(factsOf({ servedModels: [{ name: 'gpt-y', replies: 3 }] })['model that answered']).toBe('gpt-y (another name than asked for)');
    const both = [
      { name: 'gpt-x-2026-01-01', replies: 88 },
      { name: 'gpt-y', replies: 2 },
    ];
    expect(factsOf({ servedModels: both })['model that answered']).toBe('several: gpt-x-2026-01-01 (88), gpt-y (2)');
    expect(factsOf({ servedModels: [] })['model that answered']).toBe('the server does not say');
  });

  test('the share of unusable replies is of what was asked, and a second request is not one of these', () => {
    expect(factsOf({})['not usable at first']).toBe('4 put right when asked again, 2 never (2.0 % of what was asked)');
    expect(factsOf({ calls: 0, repaired: 0, unparsed: 0 })['not usable at first']).toBe('0 put right when asked again, 0 never');
  });

  test('money: what was spent of which budget, and what lay beyond it', () => {
    expect(factsOf({ costUsd: 0.5, budgetUsd: 0.5, beyondBudget: 12 }).cost).toBe(
      '0.500 USD of a budget of 0.500 USD, which 12 answers lay beyond',
    );
    expect(factsOf({ costUsd: 0.0123 }).cost).toBe('0.0123 USD');
    expect(factsOf({ budgetUsd: 2 }).cost).toBe('not known of a budget of 2.00 USD');
    expect(factsOf({}).cost).toBeUndefined();
  });

  test('steadiness: what the same answers got twice, and what the baseline’s get now', () => {
    expect(factsOf({ retest: { items: 20, standardDeviation: 0.41, meanDifference: -0.1, largestDifference: 2 } })['judged twice']).toBe(
      'standard deviation 0.41 of 10, mean difference −0.10, largest 2.00, 20 answers',
    );
    const drift = { of: 'main', items: 40, shift: 0.6, low: 0.2, high: 1, significant: true };
    expect(factsOf({ drift })['drift since the baseline']).toBe(
      '+0.60 [+0.20, +1.00] (99 %) of 10 on 40 answers of main, a significant shift',
    );
    expect(factsOf({ drift: { of: 'main', items: 1, significant: false } })['drift since the baseline']).toBe(
      'not known of 10 on 1 answer of main, no significant shift',
    );
  });

  test('what both sides say alike is said once; what one lacks is not said of it', () => {
    const facts = factsOf({ tooManyRequests: 6 }, { ...plain, calls: 100 });
    expect(facts['model asked for']).toBe('gpt-x-2026-01-01');
    expect(facts.replies).toBe('new: 106; main: 100');
    expect(facts['too many requests (429)']).toBe('new: 6');
  });

  test('a name that a server made up is cut', () => {
    expect(factsOf({ servedModels: [{ name: 'x'.repeat(500), replies: 1 }] })['model that answered']?.length).toBeLessThan(130);
  });
});

describe('canaries', () => {
  const canaries = [
    { kind: 'own-reference', items: 10, scored: 10, mean: 9.5, low: 9, high: 10 },
    { kind: 'empty', items: 10, scored: 8, mean: 0.5 },
    { kind: 'colon', items: 10, scored: 0 },
  ];
  const view = (fit: boolean | undefined) => ({
    name: 'judge',
    sides: [
      { node: 'new', record: { ...plain, canaries, contrast: 8.2, ...(fit !== undefined && { fit }) } },
      { node: 'main', record: plain },
    ],
  });

  test('a row each, with how many were asked and what had no score', () => {
    expect(assembleCanaryTable(view(false)).rows).toEqual([
      ['own reference', '10', '9.50 (9 to 10)', '–'],
      ['empty', '10', '0.50, 2 unscored', '–'],
      ['colon', '10', 'no score, 10 unscored', '–'],
      ['own minus foreign reference', '', '+8.20', '–'],
      ['fit to judge', '', 'no', '–'],
    ]);
  });

  test('one side that saw it fail is enough', () => {
    expect(describeFitness(view(false))).toBe('NOT fit to judge, by its canaries');
    expect(describeFitness(view(true))).toBe('fit to judge, by its canaries');
    expect(describeFitness(view(undefined))).toBe('its canaries cannot tell whether it is fit to judge');
    expect(describeFitness({ name: 'judge', sides: [{ node: 'new', record: plain }] })).toBe('not tested with canaries');
    expect([true, false, undefined].map((fit) => isDoubtful(view(fit)))).toEqual([false, true, true]);
  });

  test('a judge that was given none has no table', () => {
    const sides = [{ node: 'new', record: plain }];
    expect(assembleCanaryTable({ name: 'judge', sides }).rows).toEqual([]);
    expect(assembleJudgeTable({ name: 'judge', sides }).rows.length).toBeGreaterThan(3);
  });
});

test('judges stand in the order of the evaluators, and one evaluator that is none is not among them', () => {
  expect(listJudges(loadFixtureReport('judges')).map(({ name }) => name)).toEqual(['careful', 'local']);
  expect(listJudges(loadFixtureReport('fail'))).toEqual([]);
});
