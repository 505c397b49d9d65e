import { describe, expect, test } from '@jest/globals';
import type { ScoreLine } from '../../../src/documents/run.ts';
import type { ScoreMap } from '../../../src/evaluators/score-map.ts';
import { computePromptQuality, type Electorate, scoreOf } from '../../../src/poq/consensus/prompt-quality.ts';
import { speakAlone, type Voice } from '../../../src/poq/consensus/voices.ts';
import type { Run } from '../../../src/runs/run.ts';
import { type AnswerSketch, buildRun, f1Alone } from '../../doubles/run.ts';

/** A run of one answer to the prompt `a`, with a second evaluator beside token F1. */
function runOf(sketch: Omit<AnswerSketch, 'id'>, cosine?: number | { readonly unscored: string }): Run {
  const run = buildRun({ answers: [{ id: 'a', ...sketch }] });
  if (cosine === undefined) return run;
  const line: ScoreLine = { line: 'score', promptId: 'a', evaluator: 'sts', ...(typeof cosine === 'number' ? { raw: cosine } : cosine) };
  return { ...run, scores: new Map([...run.scores, ['sts', new Map([['a', line]])]]) };
}
const electing = (...voices: readonly (string | Voice)[]): Electorate => ({
  voices: voices.map((voice) => (typeof voice === 'string' ? speakAlone(voice) : voice)),
  maps: new Map(),
});
const both = electing('token-f1', 'sts');

test('quality is the mean of the voters’ scores on 0..10', () => {
  expect(computePromptQuality(runOf({ f1: 0.5 }, 0.9), 'a', both)).toEqual({ kind: 'scored', quality: 7 });
  expect(computePromptQuality(runOf({ f1: 0.5 }, -0.9), 'a', both)).toEqual({ kind: 'scored', quality: 2.5 });
});

test('who does not vote does not count', () => {
  expect(computePromptQuality(runOf({ f1: 0.5 }, 0.9), 'a', electing('sts'))).toEqual({ kind: 'scored', quality: 9 });
  expect(computePromptQuality(runOf({ f1: 0.5 }, { unscored: 'broke' }), 'a', f1Alone)).toEqual({ kind: 'scored', quality: 5 });
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
    expect(computePromptQuality(runOf({ f1: 0.5 }), 'a', electing())).toEqual({ kind: 'unscored', reason: 'no evaluator votes' });
  });
  test('where the answer was lost, whatever scores lie about', () => {
    expect(computePromptQuality(runOf({ outcome: 'lost', f1: 1 }), 'a', f1Alone)).toEqual({
      kind: 'absent',
      reason: 'lost: connection-reset',
    });
  });
  test('where it was not asked', () => {
    expect(computePromptQuality(runOf({ f1: 1 }), 'b', f1Alone)).toEqual({ kind: 'absent', reason: 'not asked' });
  });
});

test('a failed answer is worth 0, whatever scores lie about', () => {
  expect(computePromptQuality(runOf({ outcome: 'failed', f1: 1 }, 1), 'a', both)).toEqual({ kind: 'scored', quality: 0 });
});

test('one evaluator’s score, or why there is none', () => {
  const run = runOf({ f1: 0.25 }, { unscored: 'broke' });
  const answer = run.answers.get('a');
  if (answer === undefined) throw new Error('the answer is there');
  expect(['token-f1', 'sts', 'judge'].map((evaluator) => scoreOf(run, answer, evaluator, new Map()))).toEqual([2.5, 'broke', 'not scored']);
});

describe('several judges that speak with one voice', () => {
  /** Token F1 says 4, the judges what is given, each of ten points. */
  function judged(...scores: readonly (number | { readonly unscored: string })[]): Run {
    const run = runOf({ f1: 0.4 });
    const judges = scores.map((score, index) => ({ name: `judge-${index}`, score }));
    return {
      ...run,
      scores: new Map([
        ...run.scores,
        ...judges.map(({ name, score }) => {
          const line: ScoreLine = {
            line: 'score',
            promptId: 'a',
            evaluator: name,
            ...(typeof score === 'number' ? { raw: score } : score),
          };
          return [name, new Map([['a', line]])] as const;
        }),
      ]),
      evaluators: new Map(
        judges.map(({ name }) => [name, { line: 'evaluator', name, use: 'gpt-judge', revision: 'one', scale: 'ten' } as const]),
      ),
    };
  }
  const panel = (joinedBy: Voice['joinedBy']): Voice => ({ evaluators: ['judge-0', 'judge-1', 'judge-2'], joinedBy });
  test('weigh as much as one evaluator, by their mean or their median', () => {
    // mean (4 + (1 + 2 + 9)/3)/2, median (4 + 2)/2, each (4 + 1 + 2 + 9)/4
    const run = judged(9, 1, 2);
    expect(computePromptQuality(run, 'a', electing('token-f1', panel('mean')))).toEqual({ kind: 'scored', quality: 4 });
    expect(computePromptQuality(run, 'a', electing('token-f1', panel('median')))).toEqual({ kind: 'scored', quality: 3 });
    const each = electing('token-f1', 'judge-0', 'judge-1', 'judge-2');
    expect(computePromptQuality(run, 'a', each)).toEqual({ kind: 'scored', quality: 4 });
    expect(computePromptQuality(judged(9, 3, 3), 'a', each)).toEqual({ kind: 'scored', quality: 4.75 });
  });
  test('say nothing where one of them could not: never the mean of the rest', () => {
    const run = judged(9, { unscored: 'time-out' }, 2);
    expect(computePromptQuality(run, 'a', electing('token-f1', panel('median')))).toEqual({
      kind: 'unscored',
      reason: 'judge-1: time-out',
    });
  });
});

describe('a map', () => {
  const mapped = (map: ScoreMap, sketch: Omit<AnswerSketch, 'id'> = { f1: 0.25 }) =>
    computePromptQuality(runOf(sketch), 'a', { ...f1Alone, maps: new Map([['token-f1', map]]) });
  test('decides what a raw value is worth', () => {
    expect(mapped({ kind: 'own' })).toEqual({ kind: 'scored', quality: 2.5 });
    expect(mapped({ kind: 'min-max', low: 0, high: 0.5, fittedOn: ['main'] })).toEqual({ kind: 'scored', quality: 5 });
  });
  test('that could not be fitted leaves an answer without a quality, a failed one with 0', () => {
    expect(mapped({ kind: 'unfitted', because: 'nothing there' })).toEqual({ kind: 'unscored', reason: 'token-f1: nothing there' });
    expect(mapped({ kind: 'unfitted', because: 'nothing there' }, { outcome: 'failed' })).toEqual({ kind: 'scored', quality: 0 });
  });
});
