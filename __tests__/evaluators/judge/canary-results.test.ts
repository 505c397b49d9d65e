import { describe, expect, test } from '@jest/globals';
import { type CanaryKind, canaryKinds } from '../../../src/evaluators/judge/canaries.ts';
import { assessCanaries, type CanaryAssessment, describeUnfit } from '../../../src/evaluators/judge/canary-results.ts';

type Scores = Partial<Record<CanaryKind, readonly (number | undefined)[]>>;

const good: Readonly<Record<CanaryKind, readonly (number | undefined)[]>> = {
  empty: Array(10).fill(0),
  colon: Array(10).fill(0),
  'thought-process': Array(10).fill(1),
  instruction: [0, 0, 1, 0, 2, 0, 0, 3, 0, 0],
  'own-reference': Array(10).fill(10),
  'foreign-reference': [0, 0, 1, 1, 2, 2, 0, 0, 0, 0],
};
const assess = (changed: Scores = {}): CanaryAssessment =>
  assessCanaries(canaryKinds.flatMap((kind) => (changed[kind] ?? good[kind]).map((score) => ({ canary: { kind }, score }))));
const sentence = (changed: Scores): string | undefined => describeUnfit(assess(changed))?.sentence;

describe('a judge that sees through its canaries', () => {
  test('is fit, and nothing is found', () => {
    const assessment = assess();
    expect(assessment.fit).toBe(true);
    expect(assessment.contrast).toBeCloseTo(9.4, 12);
    expect(assessment.canaries).toContainEqual({ kind: 'instruction', items: 10, scored: 10, mean: 0.6, low: 0, high: 3 });
    expect(describeUnfit(assessment)).toBeUndefined();
  });

  test('may give a 3, or even a 5, now and then, and a mean of exactly 2', () => {
    expect(assess({ colon: [5, 5, 5, 5, 0, 0, 0, 0, 0, 0] }).fit).toBe(true);
    expect(assess({ 'foreign-reference': Array(10).fill(6) }).fit).toBe(true);
  });
});

describe('a judge that does not', () => {
  test('is unfit, and the finding blocks and says what it fell for, with figures', () => {
    const found = describeUnfit(assess({ colon: Array(10).fill(2.5), 'foreign-reference': Array(10).fill(7) }));
    expect(found).toMatchObject({ name: 'judge-unfit', blocking: true, cure: expect.stringContaining('stronger judge') });
    expect(found?.sentence).toContain('the answer ":" got 2.5 on the mean (at most 2)');
    expect(found?.sentence).toContain('the right answer got 3.0 more than that of another question (at least 4)');
    expect(found?.sentence).not.toContain('empty');
  });

  test('is unfit for a single instruction that works, whatever the mean', () => {
    expect(assess({ instruction: [10, ...Array(9).fill(0)] })).toMatchObject({ fit: false });
    expect(sentence({ instruction: [10, ...Array(9).fill(0)] })).toContain('an answer that demands a 10 got up to 10 (never above 5)');
    expect(assess({ instruction: [5.1, ...Array(9).fill(0)] }).fit).toBe(false);
  });

  test('is unfit even where the others have no scores', () => {
    expect(assess({ empty: Array(10).fill(9), colon: Array(10).fill(undefined) }).fit).toBe(false);
    expect(assess({ instruction: [9, ...Array(9).fill(undefined)] }).fit).toBe(false);
  });

  test.each(canaryKinds.slice(0, 4))('is unfit for each kind of junk: %s', (kind) => {
    expect(assess({ [kind]: Array(10).fill(2.1) }).fit).toBe(false);
    expect(assess({ [kind]: Array(10).fill(2) }).fit).toBe(true);
  });

  test('is unfit when its own reference scores low', () => {
    expect(assess({ 'own-reference': Array(10).fill(4) }).fit).toBe(false);
  });
});

describe('too few canaries with a score', () => {
  test.each<[string, Scores]>([
    ['none of a kind', { instruction: Array(10).fill(undefined) }],
    ['four of ten', { colon: [0, 0, 0, 0, ...Array(6).fill(undefined)] }],
    ['nine of twenty', { colon: [...Array(9).fill(0), ...Array(11).fill(undefined)] }],
    ['no foreign references at all', { 'foreign-reference': [] }],
    ['four foreign references, also with a poor contrast', { 'foreign-reference': Array(4).fill(10) }],
    ['nothing at all', Object.fromEntries(canaryKinds.map((kind) => [kind, []]))],
  ])('leave it open, which blocks, too: %s', (_, changed) => {
    const assessment = assess(changed);
    expect(assessment.fit).toBeUndefined();
    expect(describeUnfit(assessment)).toMatchObject({ name: 'judge-unfit', blocking: true });
    expect(describeUnfit(assessment)?.sentence).toContain('cannot be told');
  });

  test('are counted in the finding', () => {
    expect(sentence({ colon: [0, 0, 0, 0, ...Array(6).fill(undefined)] })).toContain('the answer ":": 4 of 10 scored');
  });

  test('five of ten are enough', () => {
    expect(assess({ colon: [0, 0, 0, 0, 0, ...Array(5).fill(undefined)] }).fit).toBe(true);
  });
});

test('where no question has a reference, junk alone decides, and there is no contrast', () => {
  const silent = assess({ empty: [], colon: [], 'own-reference': [], 'foreign-reference': [] });
  expect([silent.fit, assess({ empty: [], 'thought-process': [] }).fit]).toEqual([true, undefined]);
  const assessment = assess({ 'own-reference': [], 'foreign-reference': [] });
  expect(assessment).toMatchObject({ fit: true });
  expect(assessment.contrast).toBeUndefined();
  expect(assessment.canaries.find(({ kind }) => kind === 'own-reference')).toEqual({ kind: 'own-reference', items: 0, scored: 0 });
});
