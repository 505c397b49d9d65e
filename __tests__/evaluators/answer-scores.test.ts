import { expect, test } from '@jest/globals';
import { collectAnswerScores, type ScoringTask } from '../../src/evaluators/answer-scores.ts';
import type { Evaluator, RawScore, ScoringItem } from '../../src/evaluators/evaluator.ts';
import type { Question } from '../../src/suite/question.ts';
import { type AnswerSketch, buildRun } from '../doubles/run.ts';

const question = (id: string): Question => ({
  prompt: { id, task: 'qa', cluster: id, references: [`reference of ${id}`] },
  text: id,
  messages: [],
  generation: {},
});

type Scorer = (item: ScoringItem) => RawScore;

type Own = Partial<Evaluator> & Pick<ScoringTask, 'fresh' | 'again'>;

async function score(
  answers: readonly AnswerSketch[],
  scorer: Scorer,
  ids = answers.map(({ id }) => id),
  { fresh, again, ...own }: Own = {},
) {
  const shown: ScoringItem[] = [];
  const evaluator: Evaluator = {
    name: 'mine',
    use: 'bi-encoder',
    revision: 'r1',
    scale: 'cosine',
    dtype: 'fp16',
    score: async (items) => {
      shown.push(...items);
      return items.map(scorer);
    },
    close: async () => {},
    ...own,
  };
  let now = 0;
  const result = await collectAnswerScores(evaluator, {
    answers: buildRun({ answers }).answers.values(),
    questions: new Map(ids.map((id) => [id, question(id)])),
    ...(fresh !== undefined && { fresh }),
    ...(again !== undefined && { again }),
    watch: { signal: new AbortController().signal, onProgress: () => {} },
    nowMs: () => {
      now += 40;
      return now;
    },
  });
  return { ...result, shown };
}

const ones: Scorer = ({ promptId }) => ({ promptId, raw: 1 });

test('only answers that were given are shown to an evaluator, with their references', async () => {
  const { shown, scores } = await score([{ id: 'a' }, { id: 'b', outcome: 'failed' }, { id: 'c', outcome: 'lost' }], ones);
  expect(shown).toEqual([{ promptId: 'a', task: 'qa', query: '', answer: 'answer to a', references: ['reference of a'] }]);
  expect(scores).toEqual([{ line: 'score', promptId: 'a', evaluator: 'mine', raw: 1 }]);
});

test('answers to prompts that nobody asked are not scored', async () => {
  expect((await score([{ id: 'a' }, { id: 'b' }], ones, ['b'])).scores.map(({ promptId }) => promptId)).toEqual(['b']);
});

test('the evaluator’s line says who scored how many in which time', async () => {
  const { evaluator } = await score([{ id: 'a' }, { id: 'b' }], ones);
  expect(evaluator).toEqual({
    line: 'evaluator',
    name: 'mine',
    use: 'bi-encoder',
    revision: 'r1',
    dtype: 'fp16',
    pairs: 2,
    elapsedMs: 40,
    scale: 'cosine',
  });
});

test('what could not be scored keeps its reason, and a number that is none becomes a reason', async () => {
  const { scores } = await score([{ id: 'a' }, { id: 'b' }, { id: 'c' }], ({ promptId }) =>
    promptId === 'a' ? { promptId, unscored: 'no-reference' } : { promptId, raw: promptId === 'b' ? Number.NaN : Number.POSITIVE_INFINITY },
  );
  expect(scores).toEqual([
    { line: 'score', promptId: 'a', evaluator: 'mine', unscored: 'no-reference' },
    { line: 'score', promptId: 'b', evaluator: 'mine', unscored: 'not-a-number' },
    { line: 'score', promptId: 'c', evaluator: 'mine', unscored: 'not-a-number' },
  ]);
});

test('truncated answers are marked and counted', async () => {
  const { scores, evaluator } = await score([{ id: 'a' }, { id: 'b' }], ({ promptId }) =>
    promptId === 'a' ? { promptId, raw: 0.5, truncated: true } : { promptId, raw: 0.5 },
  );
  expect(evaluator.truncated).toBe(1);
  expect(scores.map(({ truncated }) => truncated)).toEqual([true, undefined]);
});

const judge = {
  model: 'j',
  servedModels: [],
  promptVersion: '1',
  promptDigest: 'd',
  calls: 2,
  cachedReplies: 0,
  repaired: 0,
  unparsed: 0,
  canaries: [],
};

test('an evaluator tells of itself: what it is, what it costs, and as a judge what it has come to', async () => {
  const profile = { pairs: 2, batches: [{ batch: 1, latencyMs: 5, pairsPerSecond: 200 }], measuredAt: '2026-11-22T10:00:00Z' };
  const finding = { name: 'judge-unfit', sentence: 'It is.', cure: 'Another.', blocking: true };
  const { evaluator } = await score([{ id: 'a' }, { id: 'b' }], ones, undefined, {
    scale: 'entailment',
    model: 'cross-encoder/x',
    hubRevision: 'c0ffee',
    pair: 'query',
    batchInvariant: false,
    profile: async () => profile,
    account: () => ({ judge, findings: [finding] }),
  });
  expect(evaluator).toMatchObject({
    scale: 'entailment',
    model: 'cross-encoder/x',
    hubRevision: 'c0ffee',
    pair: 'query',
    batchInvariant: false,
    profile,
    judge,
    findings: [finding],
  });
});

test('latencies, anchors and cut answers stay with their scores', async () => {
  const { scores, evaluator } = await score([{ id: 'a' }, { id: 'b' }, { id: 'c' }], ({ promptId }) =>
    promptId === 'a'
      ? { promptId, raw: 2, anchored: 0.5, truncated: true, answerTruncated: true, latencyMs: 12 }
      : promptId === 'b'
        ? { promptId, raw: 3, anchored: 1.000_000_1 }
        : { promptId, unscored: 'x'.repeat(600), latencyMs: 7 },
  );
  expect(scores[0]).toMatchObject({ raw: 2, anchored: 0.5, truncated: true, answerTruncated: true, latencyMs: 12 });
  expect(scores[1]).toMatchObject({ raw: 3, anchored: 1 });
  expect(scores[2]).toMatchObject({ unscored: 'x'.repeat(500), latencyMs: 7 });
  expect(evaluator).toMatchObject({ pairs: 3, truncated: 1, truncatedAnswers: 1 });
});

/** Twelve answers of a run that once scored 4 to 7. */
const judgedAgain = (of: string) =>
  Array.from({ length: 12 }, (_, index) => ({
    of,
    item: { promptId: `p${index}`, task: 'qa', query: '', answer: `of ${of}`, references: ['x'], fresh: true as const },
    before: 4 + (index % 4),
  }));

/** Gives answers of the runs in `shifts` so much more than before, and 1 to all others. */
const shiftBy =
  (shifts: Readonly<Record<string, number>>): Scorer =>
  ({ promptId, answer }) => {
    const shift = shifts[answer.slice('of '.length)];
    return { promptId, raw: shift === undefined ? 1 : 4 + (Number(promptId.slice(1)) % 4) + shift };
  };

test('what is judged again is asked beside the answers and replaces nothing', async () => {
  const { shown, scores, evaluator } = await score([{ id: 'a' }], shiftBy({ main: 0 }), undefined, {
    again: judgedAgain('main'),
    account: () => ({ judge, findings: [] }),
  });
  expect(shown.map(({ fresh }) => fresh)).toEqual([undefined, ...Array.from({ length: 12 }, () => true)]);
  expect(scores).toEqual([{ line: 'score', promptId: 'a', evaluator: 'mine', raw: 1 }]);
  expect(evaluator).toMatchObject({ pairs: 1, judge: { drift: { of: 'main', items: 12, shift: 0, significant: false } } });
  expect(evaluator).not.toHaveProperty('findings');
});

test('a judge that scores a run otherwise than before is found out, and the larger shift of two stands in its record', async () => {
  const unfit = { name: 'judge-unfit', sentence: 'It is.', cure: 'Another.', blocking: true };
  const { evaluator } = await score([{ id: 'a' }], shiftBy({ main: -1, other: 2, third: 0 }), undefined, {
    again: [...judgedAgain('third'), ...judgedAgain('main'), ...judgedAgain('other')],
    account: () => ({ judge, findings: [unfit] }),
  });
  expect(evaluator.findings?.map(({ name, blocking }) => `${name} ${blocking}`)).toEqual([
    'judge-unfit true',
    'judge-drift true',
    'judge-drift true',
  ]);
  expect(evaluator.judge?.drift).toMatchObject({ of: 'other', shift: 2, significant: true });
});

test('a judge that is to be asked anew is asked past its cache', async () => {
  expect((await score([{ id: 'a' }], ones, undefined, { fresh: true })).shown.map(({ fresh }) => fresh)).toEqual([true]);
});
