import { describe, expect, test } from '@jest/globals';
import { planScoring, type ToScore } from '../../src/commands/to-score.ts';
import type { ScoreLine } from '../../src/documents/run.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import type { Evaluator } from '../../src/evaluators/evaluator.ts';
import { describeUntold } from '../../src/evaluators/judge/drift.ts';
import { beyondBudget } from '../../src/evaluators/judge/judge-chat.ts';
import type { Question } from '../../src/suite/question.ts';
import { buildRun } from '../doubles/run.ts';
import { manyPrompts } from '../suite/some-prompts.ts';

const suite = parseSuite('suite.yaml', 'name: x\nseed: 3\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }]\n');
const questions = new Map(
  manyPrompts(40).map((prompt): [string, Question] => [prompt.id, { prompt, text: '', messages: [], generation: {} }]),
);
const loaded = { suite, folder: '.', set: { questions, blocks: [], digest: 'sha256:0' } };

const judge = (changes: Partial<Evaluator> = {}): Evaluator => ({
  name: 'judge',
  use: 'gpt-judge',
  revision: 'r1',
  scale: 'ten',
  score: async () => [],
  close: async () => {},
  ...changes,
});

type Scored = { readonly revision?: string; readonly line?: (id: string) => Partial<ScoreLine> | undefined };

/** A run of 40 answers with the judge's scores, but where `line` gives none. */
function keep({ revision = 'r1', line = () => ({ raw: 5 }) }: Scored, changes: Partial<ToScore> = {}): ToScore {
  const run = buildRun({ answers: [...questions.keys()].map((id) => ({ id, ...(id === 'p-39' && { outcome: 'failed' as const }) })) });
  const lines = [...questions.keys()].flatMap((promptId): ScoreLine[] => {
    const score = line(promptId);
    return score === undefined ? [] : [{ line: 'score', promptId, evaluator: 'judge', ...score }];
  });
  return {
    rescore: false,
    gatedAs: 'main',
    run: {
      ...run,
      evaluators: new Map([['judge', { line: 'evaluator', name: 'judge', use: 'gpt-judge', revision }]]),
      scores: new Map([['judge', new Map(lines.map((score) => [score.promptId, score]))]]),
    },
    ...changes,
  };
}

const isMissing = (one: ToScore, evaluator = judge()): boolean => planScoring(evaluator, { loaded, runs: [one] }).missing.length === 1;

describe('a run lacks scores of an evaluator', () => {
  test('where another revision or another kind gave them, or where all are wanted anew', () => {
    expect(isMissing(keep({}))).toBe(false);
    expect(isMissing(keep({ revision: 'r0' }))).toBe(true);
    expect(isMissing(keep({}), judge({ use: 'recorded-scores' }))).toBe(true);
    expect(isMissing(keep({}, { rescore: 'scores' }))).toBe(true);
  });

  test('where some answer has none; a failed answer needs none', () => {
    expect(isMissing(keep({ line: (id) => (id === 'p-39' ? undefined : { raw: 5 }) }))).toBe(false);
    expect(isMissing(keep({ line: (id) => (id === 'p-7' ? undefined : { raw: 5 }) }))).toBe(true);
  });

  test('where a budget was spent, because it may have been raised; not where the judge could not make sense of an answer', () => {
    expect(isMissing(keep({ line: (id) => (id === 'p-7' ? { unscored: beyondBudget } : { raw: 5 }) }))).toBe(true);
    expect(isMissing(keep({ line: (id) => (id === 'p-7' ? { unscored: 'no score in the reply' } : { raw: 5 }) }))).toBe(false);
  });

  test('where the world has cost it scores; of a baseline only where they are more than the suite lets be left out', () => {
    const lose = (count: number, settled: boolean) =>
      keep({ line: (id) => (Number(id.slice(2)) < count ? { unscored: 'http-503' } : { raw: 5 }) }, { settled });
    expect([isMissing(lose(1, true)), isMissing(lose(12, true)), isMissing(lose(1, false))]).toEqual([false, true, true]);
  });
});

describe('a judge of a sample', () => {
  test('scores the same prompts of every run, and needs no more', () => {
    const { questions: chosen, missing } = planScoring(judge({ sample: 10 }), { loaded, runs: [keep({ line: () => undefined })] });
    expect(chosen.size).toBe(10);
    expect(missing).toHaveLength(1);
    expect(isMissing(keep({ line: (id) => (chosen.has(id) ? { raw: 5 } : undefined) }), judge({ sample: 10 }))).toBe(false);
  });
});

describe('what is judged again', () => {
  const planned = (runs: readonly ToScore[], evaluator = judge(), another = false) =>
    planScoring(evaluator, { loaded, runs, another }).again;
  const candidate = keep({ line: () => undefined }, { gatedAs: 'mine' });

  test('is a tenth of what another run keeps, where a judge scores one now', () => {
    expect(planned([candidate, keep({})]).map(({ of }) => of)).toEqual(Array.from({ length: 10 }, () => 'main'));
    expect(planned([keep({})], judge(), true)).toHaveLength(10);
  });

  const settled = { settled: true };
  const tested = (items: number): ToScore => {
    const one = keep({}, { gatedAs: 'mine' });
    const line = one.run.evaluators.get('judge');
    if (line === undefined) throw new Error('no judge');
    const record = {
      model: 'm',
      servedModels: [],
      promptVersion: '1',
      promptDigest: 'd',
      calls: 0,
      cachedReplies: 0,
      repaired: 0,
      unparsed: 0,
      canaries: [],
    };
    const findings = items > 0 ? [] : [describeUntold('main', 'nobody answered', '')];
    const judged = { ...line, findings, judge: { ...record, drift: { of: 'main', items, significant: false } } };
    return { ...one, run: { ...one.run, evaluators: new Map([['judge', judged]]) } };
  };

  test('is a part of both sides where each was scored by itself and nobody has looked whether the judge has changed', () => {
    const again = planned([keep({}, { gatedAs: 'mine' }), keep({}, settled)]).map(({ of }) => of);
    expect([again.filter((of) => of === 'mine').length, again.filter((of) => of === 'main').length]).toEqual([10, 10]);
    expect(planned([tested(0), keep({}, settled)])).toHaveLength(20);
    expect(planned([tested(9), keep({}, settled)])).toEqual([]);
  });

  test('is nothing where there is nothing to compare, or all are scored now', () => {
    expect(planned([keep({})])).toEqual([]);
    expect(planned([keep({}, settled)])).toEqual([]);
    expect(planned([candidate, keep({}, { rescore: 'replies' })])).toEqual([]);
  });

  test('is nothing of runs that the verdict does not compare, or whose texts were withheld', () => {
    const { gatedAs: _, ...shown } = keep({});
    const { run } = keep({});
    expect(planned([candidate, shown])).toEqual([]);
    expect(planned([candidate, keep({}, { run: { ...run, header: { ...run.header, texts: 'digests' } } })])).toEqual([]);
  });

  test('is nothing of evaluators that cannot change: files have a revision', () => {
    expect(planned([candidate, keep({})], judge({ use: 'cross-encoder' }))).toEqual([]);
  });
});
