import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { AnswerLine, EvaluatorLine, ScoreLine } from '../../src/documents/run.ts';
import { InputError } from '../../src/failures.ts';
import type { Run } from '../../src/runs/run.ts';
import { requireTexts, withholdRun } from '../../src/runs/withheld-run.ts';
import { buildRun } from '../doubles/run.ts';
import { readRun, writeRun } from './run-lines.ts';

const secret = 'the patient is called Jane';

function privateRun(): Run {
  const run = buildRun({
    answers: [
      { id: 'a', f1: 0.5, ms: 12 },
      { id: 'b', outcome: 'failed', ms: 3 },
      { id: 'c', outcome: 'lost' },
    ],
    latencyBlocks: [0],
  });
  const answers = [...run.answers.values()].map(
    (answer): AnswerLine => (answer.outcome === 'answered' ? { ...answer, text: secret } : { ...answer, detail: `400: ${secret}` }),
  );
  return { ...run, answers: new Map(answers.map((answer) => [answer.promptId, answer])) };
}

const textsOf = (run: Run) => [...run.answers.values()].flatMap((answer) => (answer.outcome === 'answered' ? [answer.text] : []));

test('all texts: the run stays what it is', () => {
  const run = privateRun();
  expect(withholdRun(run, 'all')).toBe(run);
});

test('digests stand in place of texts', () => {
  const digest = createHash('sha256').update(secret).digest('hex').slice(0, 12);
  expect(textsOf(withholdRun(privateRun(), 'digests'))).toEqual([`sha256:${digest}`]);
});

test('no texts: nothing stands in their place', () => {
  expect(textsOf(withholdRun(privateRun(), 'none'))).toEqual(['']);
});

test.each(['none', 'digests'] as const)('%s: no word of an answer or a failure is left', (texts) => {
  const run = withholdRun(privateRun(), texts);
  expect(JSON.stringify([run.header, ...run.answers.values(), ...run.blocks, run.end])).not.toMatch(/Jane|patient/);
  expect(run.header.texts).toBe(texts);
});

test('times, scores, outcomes and reasons stay', () => {
  const run = privateRun();
  const withheld = withholdRun(run, 'none');
  expect(withheld.scores).toEqual(run.scores);
  expect(withheld.answers.get('a')).toMatchObject({ outcome: 'answered', e2eMs: 12, promptId: 'a' });
  expect(withheld.answers.get('b')).toMatchObject({ outcome: 'failed', reason: 'time-out', elapsedMs: 3 });
  expect(withheld.answers.get('c')).toMatchObject({ outcome: 'lost', reason: 'connection-reset' });
  expect(withheld.end).toEqual(run.end);
});

test('withholding twice changes nothing, and never gives back', () => {
  const digests = withholdRun(privateRun(), 'digests');
  expect(withholdRun(digests, 'digests')).toBe(digests);
  const none = withholdRun(digests, 'none');
  expect(textsOf(none)).toEqual(['']);
  expect(withholdRun(none, 'digests')).toBe(none);
});

test('a withheld run is a run file like any other', async () => {
  const { header, answers, blocks } = withholdRun(privateRun(), 'digests');
  const read = await readRun(await writeRun([header, ...answers.values(), ...blocks]));
  expect(read.header.texts).toBe('digests');
  expect(read.end?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a run with its texts can be scored, a withheld one says how else', () => {
  expect(() => requireTexts(privateRun())).not.toThrow();
  const withheld = withholdRun(privateRun(), 'digests');
  expect(() => requireTexts(withheld)).toThrow(InputError);
  expect(() => requireTexts(withheld)).toThrow(/gemma cannot be scored.*report\.texts: digests/);
});

test('what evaluators said, and what is known of them, is kept, and survives the file', async () => {
  const judge: EvaluatorLine = {
    line: 'evaluator',
    name: 'judge',
    use: 'gpt-judge',
    revision: 'one',
    scale: 'ten',
    pair: 'query',
    truncatedAnswers: 1,
    profile: { pairs: 8, batches: [{ batch: 8, latencyMs: 2, pairsPerSecond: 500 }], measuredAt: '2026-11-22T10:00:00Z' },
    judge: {
      model: 'm',
      servedModels: [{ name: 'm-2026', replies: 3 }],
      promptVersion: '1',
      promptDigest: `sha256:${'d'.repeat(64)}`,
      calls: 3,
      cachedReplies: 1,
      repaired: 0,
      unparsed: 0,
      canaries: [{ kind: 'empty', items: 10, scored: 10, mean: 0, low: 0, high: 0 }],
    },
    findings: [{ name: 'judge-unfit', sentence: 's', cure: 'c', blocking: true }],
  };
  const score: ScoreLine = {
    line: 'score',
    promptId: 'a',
    evaluator: 'judge',
    raw: 3,
    anchored: 0.5,
    truncated: true,
    answerTruncated: true,
  };
  const run: Run = { ...privateRun(), evaluators: new Map([['judge', judge]]), scores: new Map([['judge', new Map([['a', score]])]]) };
  const { header, answers, evaluators, scores } = withholdRun(run, 'none');
  const lines = [header, ...answers.values(), ...evaluators.values(), ...(scores.get('judge')?.values() ?? [])];
  const text = await writeRun(lines);
  expect(text).not.toContain(secret);
  const read = await readRun(text);
  expect(read.evaluators.get('judge')).toEqual(judge);
  expect(read.scores.get('judge')?.get('a')).toEqual(score);
});
