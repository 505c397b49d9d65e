import { describe, expect, test } from '@jest/globals';
import { choosePairScore } from '../../src/evaluators/pair-score.ts';
import { InputError } from '../../src/failures.ts';

const name = 'judge';

describe('choosePairScore', () => {
  test('one logit is the raw value itself: a softmax over it would always be 1', () => {
    const score = choosePairScore({ name, labels: ['similarity'], logits: 1 }, undefined);
    expect(score.kind).toBe('sigmoid');
    expect(score.read(Float32Array.of(-1.5))).toBe(-1.5);
  });

  test('entailment is the softmax probability of the label of that name, wherever it stands and however it is written', () => {
    const logits = Float32Array.of(1, 2, -0.5);
    // python: scipy.special.softmax([1, 2, -0.5]) = [0.25371618, 0.68967209, 0.05661173]
    const expected = [0.25371618, 0.68967209, 0.05661173];
    for (const [place, value] of expected.entries()) {
      const labels = ['contradiction', 'neutral', 'other'].with(place, place === 1 ? 'ENTAILMENT' : 'Entailment');
      const score = choosePairScore({ name, labels, logits: 3 }, 'entailment');
      expect(score.kind).toBe('entailment');
      expect(score.read(logits)).toBeCloseTo(value, 7);
    }
  });

  test('"not_entailment" is another label', () => {
    const score = choosePairScore({ name, labels: ['not_entailment', 'entailment'], logits: 2 }, undefined);
    expect(score.read(Float32Array.of(0, 0))).toBe(0.5);
    expect(score.read(Float32Array.of(5, 0))).toBeLessThan(0.01);
  });

  test('large logits do not overflow', () => {
    const score = choosePairScore({ name, labels: ['entailment', 'neutral'], logits: 2 }, undefined);
    expect(score.read(Float32Array.of(2000, 1999))).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  });

  test('a model with one logit and a label "entailment" is read as sigmoid', () => {
    expect(choosePairScore({ name, labels: ['entailment'], logits: 1 }, undefined).kind).toBe('sigmoid');
  });

  test.each([
    [['a', 'b', 'c'], 3, 'entailment', /needs a model with a label "entailment"; this one gives 3 logits \(a, b, c\)/],
    [[], 3, undefined, /score: sigmoid needs a model with one logit; this one gives 3 logits without names/],
    [['similarity'], 1, 'entailment', /one logit \(similarity\)/],
    [['entailment', 'neutral'], 2, 'sigmoid', /score: sigmoid needs/],
    [['entailment', 'neutral'], 3, undefined, /3 logits, but its config.json names 2 labels/],
  ] as const)('labels %j with %i logits are refused for %s', (labels, logits, wanted, message) => {
    const choose = (): unknown => choosePairScore({ name, labels, logits }, wanted);
    expect(choose).toThrow(InputError);
    expect(choose).toThrow(message);
  });
});
