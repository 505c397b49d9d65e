import { describe, expect, test } from '@jest/globals';
import type { ScoreLine } from '../../src/documents/run.ts';
import { computePromptQuality, scoreOf } from '../../src/poq/prompt-quality.ts';
import type { Run } from '../../src/runs/run.ts';
import { type AnswerSketch, buildRun } from '../doubles/run.ts';

/** A run of one answer to the prompt `a`, with a second evaluator beside token F1. */
function runOf(sketch: Omit<AnswerSketch, 'id'>, cosine?: number | { readonly unscored: string }): Run {
  const run = buildRun({ answers: [{ id: 'a', ...sketch }] });
  if (cosine === undefined) return run;
  const line: ScoreLine = { line: 'score', promptId: 'a', evaluator: 'sts', ...(typeof cosine === 'number' ? { raw: cosine } : cosine) };
  return { ...run, scores: new Map([...run.scores, ['sts', new Map([['a', line]])]]) };
}
const both = ['token-f1', 'sts'];

test('quality is the mean of the voters’ scores on 0..10', () => {
  expect(computePromptQuality(runOf({ f1: 0.5 }, 0.9), 'a', both)).toEqual({ kind: 'scored', quality: 7 });
  expect(computePromptQuality(runOf({ f1: 0.5 }, -0.9), 'a', both)).toEqual({ kind: 'scored', quality: 2.5 });
});

test('who does not vote does not count', () => {
  expect(computePromptQuality(runOf({ f1: 0.5 }, 0.9), 'a', ['sts'])).toEqual({ kind: 'scored', quality: 9 });
  expect(computePromptQuality(runOf({ f1: 0.5 }, { unscored: 'broke' }), 'a', ['token-f1'])).toEqual({ kind: 'scored', quality: 5 });
});

describe('a prompt has no quality', () => {
  test('where one voter could not score it: never 0, and never the mean of the others', () => {
    const quality = computePromptQuality(runOf({ f1: 0.5 }, { unscored: 'no-reference' }), 'a', both);
    expect(quality).toEqual({ kind: 'unscored', reason: 'sts: no-reference' });
  });
  test('where one voter was not asked', () => {
    expect(computePromptQuality(runOf({ f1: 0.5 }), 'a', both)).toEqual({ kind: 'unscored', reason: 'sts: not scored' });
  });
  test('where nobody votes', () => {
    expect(computePromptQuality(runOf({ f1: 0.5 }), 'a', [])).toEqual({ kind: 'unscored', reason: 'no evaluator votes' });
  });
  test('where the answer was lost, whatever scores lie about', () => {
    expect(computePromptQuality(runOf({ outcome: 'lost', f1: 1 }), 'a', ['token-f1'])).toEqual({
      kind: 'absent',
      reason: 'lost: connection-reset',
    });
  });
  test('where it was not asked', () => {
    expect(computePromptQuality(runOf({ f1: 1 }), 'b', ['token-f1'])).toEqual({ kind: 'absent', reason: 'not asked' });
  });
});

test('a failed answer is worth 0, whatever scores lie about', () => {
  expect(computePromptQuality(runOf({ outcome: 'failed', f1: 1 }, 1), 'a', both)).toEqual({ kind: 'scored', quality: 0 });
});

test('one evaluator’s score, or why there is none', () => {
  const run = runOf({ f1: 0.25 }, { unscored: 'broke' });
  const answer = run.answers.get('a');
  if (answer === undefined) throw new Error('the answer is there');
  expect(['token-f1', 'sts', 'judge'].map((evaluator) => scoreOf(run, answer, evaluator))).toEqual([2.5, 'broke', 'not scored']);
});
