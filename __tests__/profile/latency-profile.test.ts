import { describe, expect, test } from '@jest/globals';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { assembleProfile } from '../../src/profile/latency-profile.ts';

const place = { line: 'answer', cluster: 'c', task: 'qa' } as const;
const answered = (promptId: string, values: object): AnswerLine => ({ ...place, outcome: 'answered', promptId, text: '', ...values });
const block = (number: number, kind: 'latency' | 'load'): BlockLine => ({
  line: 'block',
  kind,
  block: number,
  concurrency: kind === 'latency' ? 1 : 8,
  startMs: 0,
  endMs: 1,
  answers: 1,
  findings: [],
});

describe('times', () => {
  const answers = [
    ...[100, 200, 300, 400, 500].map((e2eMs, index) =>
      answered(`a${index}`, { block: 0, e2eMs, ttftMs: e2eMs / 10, outputTokens: index, finishReason: 'stop' }),
    ),
    answered('b', { block: 1, e2eMs: 9_999, ttftMs: 9_999, outputTokens: 6, finishReason: 'length' }),
    { ...place, outcome: 'failed', promptId: 'f', block: 0, reason: 'http-400', elapsedMs: 7 } as const,
  ];

  test('are those of latency blocks, tokens and capped answers those of all blocks', () => {
    const profile = assembleProfile(answers, [block(0, 'latency'), block(1, 'load')]);
    // python3 -c "import numpy as n; print(n.quantile([100,200,300,400,500],[.5,.9,.95,.99]))" → [300. 460. 480. 496.]
    expect(profile.e2eMs).toEqual({ count: 5, mean: 300, p50: 300, p90: 460, p95: 480, p99: 496 });
    expect(profile.ttftMs?.p50).toBe(30);
    expect(profile.outputTokens).toMatchObject({ count: 6, mean: 16 / 6 });
    expect(profile.cappedShare).toBe(1 / 6);
    expect(profile).not.toHaveProperty('tpotMs');
    expect(profile).not.toHaveProperty('answersPerSecond');
  });

  test('of recorded answers are all that they carry', () => {
    expect(assembleProfile(answers, []).e2eMs?.count).toBe(6);
  });

  test('that nobody measured are absent, not 0', () => {
    expect(assembleProfile([answered('a', {})], [])).toEqual({});
    expect(assembleProfile([], [])).toEqual({});
  });
});

test('throughput is what the steady parts of all load blocks produced in their time together', () => {
  const blocks: BlockLine[] = [
    { ...block(1, 'load'), steady: { startMs: 0, endMs: 1_000, answers: 10, outputTokens: 100 } },
    { ...block(2, 'load') },
    { ...block(3, 'load'), steady: { startMs: 5_000, endMs: 8_000, answers: 6, outputTokens: 20 } },
  ];
  expect(assembleProfile([], blocks)).toEqual({ answersPerSecond: 4, outputTokensPerSecond: 30 });
  const uncounted: BlockLine = { ...block(5, 'load'), steady: { startMs: 0, endMs: 1_000, answers: 4 } };
  expect(assembleProfile([], [...blocks, uncounted])).toEqual({ answersPerSecond: 4 });
});
