import { describe, expect, test } from '@jest/globals';
import { computeSampledMean } from '../../src/trust/sampled-mean.ts';
import type { AnswerSketch } from '../doubles/run.ts';
import { buildScoredRun, type ScoresOfOne, sketchAnswers } from './scored-run.ts';

type Request = Parameters<typeof computeSampledMean>[0];

// the example of __tests__/statistics/prediction-powered-mean.test.ts: twenty answers of two tasks, thirteen of them judged
const predictions = [6.2, 8.1, 3.3, 9.4, 7.7, 5, 2.1, 8.8, 6.9, 4.4, 9.9, 7.1, 3.8, 5.6, 8.3, 6, 1.2, 7.9, 9, 4.9];
const judged = [6, 8, 4, undefined, undefined, 6, 3, undefined, 7, 4, undefined, undefined, 5, 5, undefined, 7, 2, 8, 9, undefined];
const encoder = { name: 'encoder', use: 'bi-encoder', role: 'consensus' } as const;
const tokenF1 = { name: 'token-f1', use: 'token-f1', role: 'consensus' } as const;
const judge = { name: 'judge', use: 'gpt-judge', role: 'analysis' } as const;

const answers = sketchAnswers(20, (index) => ({ task: index < 12 ? 'qa' : 'summaries' }));

function estimate(
  more: Partial<Request> = {},
  scores: { readonly [name: string]: ScoresOfOne } = {},
  sketches: readonly AnswerSketch[] = answers,
): ReturnType<typeof computeSampledMean> {
  const run = buildScoredRun('node', sketches, {
    encoder: { use: 'bi-encoder', scale: 'cosine', raw: predictions.map((value) => value / 10) },
    judge: { use: 'gpt-judge', scale: 'ten', raw: judged },
    ...scores,
  });
  const promptIds = [...run.answers.keys(), 'never-asked'];
  return computeSampledMean({ run, promptIds, judge: 'judge', evaluators: [tokenF1, encoder, judge], confidence: 0.95, ...more });
}

describe('the mean of a judge that scored a sample, over all prompts', () => {
  test('takes the encoder’s mapped scores as predictor, by task', () => {
    expect(estimate()).toEqual({
      mean: {
        estimate: expect.closeTo(6.47557443035895, 9),
        low: expect.closeTo(6.278792753774297, 6),
        high: expect.closeTo(6.672356106943603, 6),
      },
      judged: 13,
      prompts: 20,
      predictor: 'encoder',
      weight: expect.closeTo(0.8516879602347845, 9),
      judgedOnly: { estimate: expect.closeTo(5.6571428571428575, 9), low: expect.any(Number), high: expect.closeTo(6.399436563179363, 6) },
      savedCalls: 6,
    });
  });

  test('prefers an encoder that votes, then another evaluator that votes, and only one that has scored every answer', () => {
    const f1 = { raw: predictions.map((value) => 1 - value / 20) };
    expect(estimate({}, { 'token-f1': f1 })?.predictor).toBe('encoder');
    const silent = { ...encoder, role: 'analysis' } as const;
    expect(estimate({ evaluators: [tokenF1, silent, judge] }, { 'token-f1': f1 })).toMatchObject({
      predictor: 'token-f1',
      weight: 0,
      savedCalls: 0,
    });
    const partial = { use: 'bi-encoder', scale: 'cosine' as const, raw: predictions.slice(1) };
    expect(estimate({}, { 'token-f1': f1, encoder: partial })?.predictor).toBe('token-f1');
  });

  test('is that of the judged alone where nothing can predict', () => {
    const alone = estimate({ evaluators: [judge] });
    expect(alone?.mean).toEqual(alone?.judgedOnly);
    expect(alone?.mean.estimate).toBeCloseTo(5.6571428571428575, 9);
    expect(alone).not.toHaveProperty('predictor');
    expect(alone).not.toHaveProperty('savedCalls');
  });

  test('counts failed answers as 0 for certain, and lost ones not at all', () => {
    const more = [...answers, { id: 'failed', outcome: 'failed' as const }, { id: 'lost', outcome: 'lost' as const }];
    const [before, after] = [estimate(), estimate({}, {}, more)];
    expect(after).toMatchObject({ prompts: 21, judged: 13, weight: before?.weight });
    for (const key of ['estimate', 'low', 'high'] as const) expect(after?.mean[key]).toBeCloseTo(((before?.mean[key] ?? 0) * 20) / 21, 9);
  });

  test('stays on the scale of scores', () => {
    const high = { use: 'gpt-judge', scale: 'ten' as const, raw: judged.map((score) => score && 10) };
    const result = estimate({}, { judge: high });
    expect(result?.mean).toMatchObject({ estimate: 10, high: 10 });
    expect(result?.mean.low).toBeLessThan(9.5);
  });

  test('is nothing with fewer than three judged answers', () => {
    expect(estimate({}, { judge: { use: 'gpt-judge', scale: 'ten', raw: [5, 6] } })).toBeUndefined();
  });
});
