import { describe, expect, test } from '@jest/globals';
import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import { assembleProfile } from '../../src/profile/latency-profile.ts';
import type { Block } from '../../src/suite/block.ts';

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

describe('under load', () => {
  const serial = answered('s', { block: 0, ttftMs: 5, ttfatMs: 6, e2eMs: 50, tpotMs: 4, longestGapMs: 7 });
  const inLoad = ['a', 'b', 'c'].map((id, index) =>
    answered(id, { block: 1, ttftMs: 10 * index, longestGapMs: index, e2eMs: 100 * index }),
  );
  const lines: BlockLine[] = [
    block(0, 'latency'),
    { ...block(1, 'load'), concurrency: 2, steady: { startMs: 0, endMs: 2_000, answers: 3 } },
    { ...block(2, 'load'), concurrency: 2 },
  ];
  const plan: readonly Block[] = [
    { number: 0, kind: 'latency', concurrency: 1, promptIds: ['s'] },
    { number: 1, kind: 'load', concurrency: 2, promptIds: ['a', 'b', 'c'] },
    { number: 2, kind: 'load', concurrency: 2, promptIds: [] },
  ];

  test('times stand apart, of the answers that started while a block was steady', () => {
    const { load, ...rest } = assembleProfile([serial, ...inLoad], lines, { plan });
    expect(load).toMatchObject({
      concurrency: 2,
      blocks: 1,
      ttftMs: { count: 2, mean: 15 },
      e2eMs: { count: 2, mean: 150 },
      longestGapMs: { mean: 1.5 },
    });
    expect(load).not.toHaveProperty('requestsPerSecond');
    expect(load).not.toHaveProperty('tpotMs');
    expect(rest).toMatchObject({ ttfatMs: { count: 1, mean: 6 }, longestGapMs: { count: 1, mean: 7 }, tpotMs: { mean: 4 } });
  });

  test('at a request rate they are told with the rate, not with a concurrency', () => {
    const rated = lines.map((line) => (line.kind === 'load' ? { ...line, requestsPerSecond: 3 } : line));
    const dueMs = [0, 10, 20];
    const { load } = assembleProfile(inLoad, rated, { plan: plan.map((one) => ({ ...one, rate: { requestsPerSecond: 3, dueMs } })) });
    expect(load).toMatchObject({ requestsPerSecond: 3, blocks: 1, e2eMs: { count: 3, mean: 100 } });
    expect(load).not.toHaveProperty('concurrency');
  });

  test('nothing is told where no block was steady, or where nobody knows in which order prompts were asked', () => {
    expect(assembleProfile(inLoad, lines.slice(2), { plan })).not.toHaveProperty('load');
    expect(assembleProfile(inLoad, lines)).not.toHaveProperty('load');
  });

  test('goodput is told where the suite states an objective', () => {
    const { goodput } = assembleProfile([serial, ...inLoad], lines, { plan, objective: { e2eMs: 100 } });
    expect(goodput).toEqual({ objective: { e2eMs: 100 }, asked: 3, good: 2, answersPerSecond: 1 });
    expect(assembleProfile([serial], lines.slice(0, 1), { plan, objective: { e2eMs: 100 } })).not.toHaveProperty('goodput');
    expect(assembleProfile(inLoad, lines, { plan })).not.toHaveProperty('goodput');
  });
});
