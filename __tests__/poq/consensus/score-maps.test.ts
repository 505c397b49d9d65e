import { describe, expect, test } from '@jest/globals';
import type { EvaluatorSettings } from '../../../src/documents/suite.ts';
import { fitScoreMaps } from '../../../src/poq/consensus/score-maps.ts';
import type { Run } from '../../../src/runs/run.ts';
import { type AnswerSketch, buildRun } from '../../doubles/run.ts';

/** A run whose scores by `sts` are these, a failed answer among them where a value is absent. */
function runOf(raws: readonly (number | undefined)[]): Run {
  const answers = raws.map(
    (f1, index): AnswerSketch => (f1 === undefined ? { id: `p${index}`, outcome: 'failed', f1: 99 } : { id: `p${index}`, f1 }),
  );
  const run = buildRun({ answers });
  return { ...run, scores: new Map([['sts', run.scores.get('token-f1') ?? new Map()]]) };
}

const sts: EvaluatorSettings = { use: 'bi-encoder', name: 'sts', path: 'model', map: 'min-max' };
const fit = (...baselines: readonly [string, Run][]) =>
  fitScoreMaps(
    [sts],
    baselines.map(([name, run]) => ({ name, run })),
  ).get('sts');

test('each evaluator gets the map that the suite asks for, and its own where it asks for none', () => {
  const maps = fitScoreMaps(
    [{ use: 'token-f1' }, { use: 'ce-minilm', map: 'anchored' }, { ...sts, name: 'plain', map: 'own' }],
    [{ name: 'main', run: runOf([0.1, 0.9]) }],
  );
  expect([...maps]).toEqual([
    ['token-f1', { kind: 'own' }],
    ['ce-minilm', { kind: 'anchored' }],
    ['plain', { kind: 'own' }],
  ]);
});

test('min-max reaches from the least to the greatest raw value of all baselines', () => {
  const map = fit(['main', runOf([0.4, -0.5, 0.3])], ['best', runOf([0.9, 0.2])]);
  expect(map).toEqual({ kind: 'min-max', low: -0.5, high: 0.9, fittedOn: ['main', 'best'] });
});

test('failed answers and unscored ones have no raw value; a baseline without any is not named', () => {
  const unscored = buildRun({ answers: [{ id: 'p0', f1: { unscored: 'time-out' } }] });
  const silent = { ...unscored, scores: new Map([['sts', unscored.scores.get('token-f1') ?? new Map()]]) };
  expect(fit(['main', runOf([0.4, undefined, 0.3])], ['silent', silent])).toEqual({
    kind: 'min-max',
    low: 0.3,
    high: 0.4,
    fittedOn: ['main'],
  });
});

describe('there is nothing to fit', () => {
  test('without a baseline, or one that was scored', () => {
    const because = 'no baseline has a score that min-max could be fitted on';
    expect(fit()).toEqual({ kind: 'unfitted', because });
    expect(fit(['main', runOf([undefined])])).toEqual({ kind: 'unfitted', because });
  });
  test('where all values are equal: a division by zero is no score', () => {
    expect(fit(['main', runOf([0.4, 0.4])], ['best', runOf([0.4])])).toEqual({
      kind: 'unfitted',
      because: 'all scores of the baselines are equal, so that min-max cannot be fitted',
    });
  });
});

test('what a blank answer is worth by decision does not stretch a scale of logits', () => {
  const logits = (run: Run): Run => ({
    ...run,
    evaluators: new Map([['sts', { line: 'evaluator', name: 'sts', use: 'cross-encoder', revision: 'one', scale: 'sigmoid' }]]),
  });
  expect(fit(['main', logits(runOf([-2, -40, 3, 40]))])).toMatchObject({ low: -2, high: 3 });
  expect(fit(['main', runOf([-2, -40, 3])])).toMatchObject({ low: -40, high: 3 });
});
