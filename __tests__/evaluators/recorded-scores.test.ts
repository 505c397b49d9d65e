import { describe, expect, test } from '@jest/globals';
import type { ScoringItem } from '../../src/evaluators/evaluator.ts';
import { loadRecordedScores } from '../../src/evaluators/recorded-scores.ts';
import { DocumentError } from '../../src/failures.ts';

// printf %s 'Paris' | sha256sum; printf %s 'São Paulo' | sha256sum
const ofParis = 'sha256:5dd272b4f316b776a7b8e3d0894b37e1e42be3d5d3b204b8a5836cc50597a6b1';
const ofSaoPaulo = 'sha256:f00fd81daee53caeb98c10457637170f397caf1a97e48e0d2bdcb4cc2639faa4';
const quiet = { signal: new AbortController().signal, onProgress: () => {} };

async function* listLines(lines: readonly unknown[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
}
const load = (...lines: readonly unknown[]) =>
  loadRecordedScores('ours', { file: 'scores.jsonl', lines: listLines(lines), digest: () => 'sha256:of-the-file' });
const item = (promptId: string, answer: string): ScoringItem => ({ promptId, task: 'qa', query: 'q', answer, references: [] });
const line = { promptId: 'capital', answerDigest: ofParis, score: 7.5 };

test('a score belongs to a prompt and to the very text that was scored', async () => {
  const evaluator = await load(line, '', { promptId: 'capital', answerDigest: ofSaoPaulo, score: 0, note: 'wrong' });
  const scores = await evaluator.score([item('capital', 'Paris'), item('capital', 'São Paulo'), item('capital', 'Paris ')], quiet);
  expect(scores).toEqual([
    { promptId: 'capital', raw: 7.5 },
    { promptId: 'capital', raw: 0 },
    { promptId: 'capital', unscored: 'recorded-for-another-answer' },
  ]);
});

test('what is not recorded is unscored, never 0', async () => {
  const evaluator = await load({ promptId: 'capital', answerDigest: ofParis, unscored: 'rater disagreed' });
  expect(await evaluator.score([item('river', 'Paris'), item('capital', 'Paris')], quiet)).toEqual([
    { promptId: 'river', unscored: 'no-recorded-score' },
    { promptId: 'capital', unscored: 'rater disagreed' },
  ]);
});

test('it is known by the digest of its file, and scores are of ten', async () => {
  expect(await load(line)).toMatchObject({ name: 'ours', use: 'recorded-scores', revision: 'sha256:of-the-file', scale: 'ten' });
});

test('the same score twice is one score: two models may give the same answer', async () => {
  const evaluator = await load(line, { ...line, model: 'another' });
  expect(await evaluator.score([item(line.promptId, 'Paris')], quiet)).toEqual([{ promptId: line.promptId, raw: line.score }]);
  await expect(load(line, { promptId: line.promptId, answerDigest: ofParis, unscored: 'no' })).rejects.toThrow('is another score');
});

test('prompts may be called what objects inherit', async () => {
  const evaluator = await load({ ...line, promptId: '__proto__' });
  expect(await evaluator.score([item('__proto__', 'Paris'), item('constructor', 'Paris')], quiet)).toEqual([
    { promptId: '__proto__', raw: 7.5 },
    { promptId: 'constructor', unscored: 'no-recorded-score' },
  ]);
});

describe('a bad line is named by file and number', () => {
  test.each<[unknown, string]>([
    ['{"promptId":', 'is not a JSON object'],
    [['capital'], 'is not a JSON object'],
    [{ ...line, promptId: 7 }, 'promptId: should be a text'],
    [{ ...line, answerDigest: ofParis.slice(7) }, 'answerDigest: should be sha256:'],
    [{ ...line, answerDigest: ofParis.toUpperCase() }, 'answerDigest: should be sha256:'],
    [{ ...line, score: '7' }, 'score: should be a number in 0..10'],
    [{ ...line, score: 10.5 }, 'score: should be a number in 0..10'],
    [{ ...line, score: -1 }, 'score: should be a number in 0..10'],
    [{ ...line, unscored: 'both' }, 'needs either score or unscored'],
    [{ promptId: 'capital', answerDigest: ofParis }, 'needs either score or unscored'],
    [{ promptId: 'capital', answerDigest: ofParis, unscored: ' ' }, 'unscored: should say why'],
    [{ ...line, promptId: 'first', score: 3 }, 'is another score of the same answer to the prompt "first"'],
  ])('%j', async (bad, message) => {
    const failure = await load({ ...line, promptId: 'first' }, bad).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DocumentError);
    expect(String(failure)).toContain(`scores.jsonl:2:1 ${message}`);
  });
  test('all of them at once, up to twenty', async () => {
    const failure = await load(...Array.from({ length: 30 }, () => 'x')).catch((error: unknown) => error);
    expect(String(failure).match(/scores\.jsonl:/g)).toHaveLength(20);
  });
});
