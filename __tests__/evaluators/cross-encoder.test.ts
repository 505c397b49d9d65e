import { describe, expect, test } from '@jest/globals';
import { type CrossEncoderOptions, createCrossEncoderEvaluator } from '../../src/evaluators/cross-encoder.ts';
import type { Evaluator, RawScore, ScoringItem } from '../../src/evaluators/evaluator.ts';
import type { ProfileDesk, ProfileStore } from '../../src/evaluators/profile-desk.ts';
import { mapScore, mapToTen } from '../../src/evaluators/score-map.ts';
import { openScriptedPairEncoder } from '../encoder/scripted-pair-encoder.ts';

const usual = { name: 'ce', use: 'cross-encoder', model: 'tiny', dtype: 'fp32', pair: 'reference', anchored: false } as const;
const item = (answer: string, references: readonly string[], query = 'query'): ScoringItem => ({
  promptId: `p-${answer}`,
  task: 'qa',
  query,
  answer,
  references,
});

function open(options: Partial<CrossEncoderOptions> = {}): Evaluator {
  return createCrossEncoderEvaluator({ ...usual, encoder: openScriptedPairEncoder(), ...options });
}

const watch = { signal: new AbortController().signal, onProgress: (): void => {} };
const score = (evaluator: Evaluator, ...items: readonly ScoringItem[]): Promise<readonly RawScore[]> => evaluator.score(items, watch);

/** a logit by the words of a pair, 0 for others */
const byTable = (table: Readonly<Record<string, number>>): Partial<CrossEncoderOptions> => ({
  encoder: openScriptedPairEncoder({ logitsOf: (first, second) => [table[`${first}|${second}`] ?? 0] }),
});

describe('a cross-encoder', () => {
  test('reads the reference first and the answer second, and takes the best reference', async () => {
    const encoder = openScriptedPairEncoder({ logitsOf: (first, second) => [first === 'best' && second === 'answer' ? 2.5 : -3] });
    const scores = await score(open({ encoder }), item('answer', ['worse', 'best']));
    expect(scores).toEqual([{ promptId: 'p-answer', raw: 2.5 }]);
    expect([...encoder.seen].sort()).toEqual(['best|answer', 'worse|answer']);
  });

  test('with pair: query reads the query and needs no reference', async () => {
    const encoder = openScriptedPairEncoder();
    const scores = await score(open({ encoder, pair: 'query' }), item('ab', []), item('abc', ['never seen', 'nor this']));
    expect(scores).toMatchObject([{ raw: 7 }, { raw: 8 }]);
    expect([...encoder.seen].sort()).toEqual(['query|ab', 'query|abc']);
  });

  test('what cannot be paired is unscored with its reason, and its neighbours keep their scores', async () => {
    const items = [item('a', ['r']), item('b', []), item('cc', ['r'])];
    expect(await score(open(), ...items)).toEqual([
      { promptId: 'p-a', raw: 2 },
      { promptId: 'p-b', unscored: 'no-reference' },
      { promptId: 'p-cc', raw: 3 },
    ]);
    expect(await score(open({ pair: 'query' }), item('a', ['r'], ' '))).toEqual([{ promptId: 'p-a', unscored: 'no-query' }]);
    expect(await score(open({ pair: 'query', anchored: true }), item('a', []))).toEqual([{ promptId: 'p-a', unscored: 'no-reference' }]);
  });

  test('a blank answer is worth 0 whatever the model makes of it, 10 beside a blank reference, and is not shown to it', async () => {
    const { encoder } = byTable({ 'r|': 9, 'r|\u200b ': 9, 'r|r': 1 });
    const sigmoid = open({ ...(encoder !== undefined && { encoder }) });
    const scores = await score(sigmoid, item('', ['r']), item('\u200b ', ['r']), item(' ', ['r', '']));
    expect(scores.map((each) => ('raw' in each ? mapScore(each, { kind: 'own' }, 'sigmoid') : each.unscored))).toEqual([
      expect.closeTo(0, 12),
      expect.closeTo(0, 12),
      10,
    ]);
    const nli = open({
      anchored: true,
      encoder: openScriptedPairEncoder({ labels: ['neutral', 'entailment'], logits: 2, logitsOf: () => [1, 3] }),
    });
    expect(await score(nli, item('', ['r']), item('', ['']))).toMatchObject([
      { raw: 0, anchored: 0 },
      { raw: 1, anchored: 1 },
    ]);
  });

  test('its raw value is the logit or the probability of entailment, and its scale says which', async () => {
    const labels = ['neutral', 'entailment'];
    const nli = open({ encoder: openScriptedPairEncoder({ labels, logits: 2, logitsOf: () => [1, 3] }) });
    expect(nli.scale).toBe('entailment');
    // 1/(1 + exp(1 − 3))
    expect((await score(nli, item('a', ['r'])))[0]).toMatchObject({ raw: expect.closeTo(0.8807970779778823, 12) });
    expect(open().scale).toBe('sigmoid');
  });

  test('says what it is: model, pair, dtype, commit', () => {
    const evaluator = open({ encoder: openScriptedPairEncoder({ hubRevision: 'c0ffee', batchInvariant: false }) });
    expect(evaluator).toMatchObject({ model: 'tiny', pair: 'reference', dtype: 'fp32', hubRevision: 'c0ffee', batchInvariant: false });
    expect(open()).not.toHaveProperty('hubRevision');
  });

  test('its revision differs with weights, pair, score and anchors, so that such scores are never mixed', () => {
    const two = { labels: ['entailment', 'neutral'], logits: 2 };
    const revisions = [
      open(),
      open({ pair: 'query' }),
      open({ anchored: true }),
      open({ encoder: openScriptedPairEncoder(two) }),
      open({ encoder: openScriptedPairEncoder({ revision: 'sha256:1' }) }),
    ].map(({ revision }) => revision);
    expect(new Set(revisions).size).toBe(5);
    expect(revisions[0]).toBe('sha256:0, pair reference, score sigmoid, blank 0');
    expect(open({ name: 'another name' }).revision).toBe(revisions[0]);
  });

  test('a text that is cut is told, the answer’s own end apart', async () => {
    const encoder = openScriptedPairEncoder({ maximumTokens: 11 });
    const long = 'x'.repeat(20);
    expect(await score(open({ encoder }), item('a', ['r', long]), item(long, ['r']), item('b', ['r']))).toMatchObject([
      { truncated: true },
      { truncated: true, answerTruncated: true },
      {},
    ]);
    const [cutReference, , whole] = await score(open({ encoder }), item('a', ['r', long]), item(long, ['r']), item('b', ['r']));
    expect(cutReference).not.toHaveProperty('answerTruncated');
    expect(whole).not.toHaveProperty('truncated');
  });
});

describe('an anchored cross-encoder', () => {
  const share = (logit: number): number => 1 / (1 + Math.exp(-logit));

  test('compares each reference with itself in the answer’s place and takes the best share', async () => {
    const evaluator = open({ anchored: true, ...byTable({ 'one|answer': -1, 'one|one': 2, 'two|answer': -2, 'two|two': -1.5 }) });
    const [found] = await score(evaluator, item('answer', ['one', 'two']));
    // two: .1192/.1824 = .653, one: .2689/.8808 = .305; the raw value is that of one
    expect(found).toMatchObject({ raw: -1, anchored: expect.closeTo(share(-2) / share(-1.5), 12) });
  });

  test('the reference itself gets exactly 1, and nothing gets more', async () => {
    const evaluator = open({ anchored: true, ...byTable({ 'Paris|Paris': -0.2, 'Paris|better': 3 }) });
    expect(await score(evaluator, item('Paris', ['Paris']), item('better', ['Paris']))).toMatchObject([
      { anchored: 1 },
      { anchored: 1, raw: 3 },
    ]);
  });

  test('with pair: query an answer is set against the best reference, so that a bad one makes no answer perfect', async () => {
    const { encoder } = byTable({ 'query|answer': 0, 'query|one': 2, 'query|two': 1 });
    const [found] = await score(
      open({ anchored: true, pair: 'query', encoder: encoder ?? openScriptedPairEncoder() }),
      item('answer', ['one', 'two']),
    );
    expect(found).toMatchObject({ raw: 0, anchored: expect.closeTo(share(0) / share(2), 12) });
    const bad = byTable({ 'query|no': -2, 'query|one': 2, 'query|two': -2.9 });
    expect(await score(open({ anchored: true, pair: 'query', ...bad }), item('no', ['one', 'two']))).toMatchObject([
      { anchored: expect.closeTo(share(-2) / share(2), 12) },
    ]);
  });

  test('a reference that the model finds unlike itself is no anchor; where none is left, the answer is unscored', async () => {
    const table = { 'odd|answer': 1, 'odd|odd': -6, 'sound|answer': 0, 'sound|sound': 2 };
    const evaluator = open({ anchored: true, ...byTable(table) });
    expect(await score(evaluator, item('answer', ['odd', 'sound']), item('answer', ['odd']))).toMatchObject([
      { anchored: expect.closeTo(share(0) / share(2), 12) },
      { unscored: 'anchor-near-zero' },
    ]);
  });

  test('entailment is anchored by its probability', async () => {
    const labels = ['entailment', 'neutral'];
    const encoder = openScriptedPairEncoder({ labels, logits: 2, logitsOf: (first, second) => [first === second ? 2 : 0, 0] });
    const [found] = await score(open({ anchored: true, encoder }), item('answer', ['reference']));
    expect(found).toMatchObject({ raw: 0.5, anchored: expect.closeTo(0.5 / share(2), 6) });
    expect(mapToTen(0.5, 'entailment')).toBe(5);
  });
});

describe('the profile of a cross-encoder', () => {
  const openDesk = (): ProfileDesk => {
    let now = 0;
    const store: ProfileStore = { load: async () => undefined, save: async () => {} };
    return { memory: { readPeakMiB: () => 90 }, store, nowMs: () => (now += 40), date: () => '2026-01-01T00:00:00Z' };
  };
  const items = Array.from({ length: 40 }, (_, i) => item(`answer ${i}`, ['r']));

  test('is taken with the answers’ own pairs, in batches of 1, 8 and 32', async () => {
    const encoder = openScriptedPairEncoder();
    const profile = await open({ encoder, anchored: true, desk: openDesk(), threads: 2 }).profile?.(items, watch);
    expect(profile).toMatchObject({ pairs: 40, peakMemoryMiB: 90, threads: 2, batches: [{ batch: 1 }, { batch: 8 }, { batch: 32 }] });
    expect(new Set(encoder.batches)).toEqual(new Set([1, 8, 32]));
    expect(encoder.seen.every((seen) => seen.startsWith('r|answer '))).toBe(true);
  });

  test('of one that depends on its batch knows batches of 1 alone', async () => {
    const encoder = openScriptedPairEncoder({ batchInvariant: false });
    const profile = await open({ encoder, desk: openDesk() }).profile?.(items, watch);
    expect(profile?.batches.map(({ batch }) => batch)).toEqual([1]);
    expect(new Set(encoder.batches)).toEqual(new Set([1]));
  });

  test('is not taken without a desk', () => {
    expect(open()).not.toHaveProperty('profile');
  });
});
