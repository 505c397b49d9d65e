import { describe, expect, test } from '@jest/globals';
import type { AnsweredLine, Finding } from '../../src/documents/run.ts';
import { findStabilityFindings } from '../../src/profile/stability-findings.ts';
import { seeded } from '../gate/estimate/simulated-comparison.ts';
import { type Server, simulateRun } from './simulated-latencies.ts';

type Change = (answer: AnsweredLine, index: number) => Partial<AnsweredLine>;

function find(server: Partial<Server>, change: Change = () => ({})): readonly Finding[] {
  const { answers, blocks } = simulateRun({ blocks: 12, answers: 10, noise: 0.05, ...server }, seeded(1));
  return findStabilityFindings(
    answers.map((answer, index) => (answer.outcome === 'answered' ? { ...answer, ...change(answer, index) } : answer)),
    blocks,
  );
}
const names = (findings: readonly Finding[]): readonly string[] => findings.map(({ name }) => name);

describe('latencies that held still', () => {
  test('give no finding, nor do load blocks and recorded answers', () => {
    expect(find({})).toEqual([]);
    expect(find({ noise: 0.3 })).toEqual([]);
    const { answers } = simulateRun({ blocks: 12, answers: 10, noise: 0.05, drift: 1 }, seeded(1));
    expect(findStabilityFindings(answers, [])).toEqual([]);
  });

  test('may move by less than 10 %', () => {
    expect(find({ drift: 0.07 })).toEqual([]);
    expect(find({}, ({ tpotMs = 0, block = 0 }) => ({ tpotMs: tpotMs * ((block / 2) % 2 === 0 ? 1 : 1.12) }))).toEqual([]);
  });
});

describe('latency-drift', () => {
  test('blocks where the interval lies wholly beyond 10 %, and says by how much', () => {
    const [finding, ...others] = find({ drift: 0.2 }, () => ({ promptTokens: 0 }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ name: 'latency-drift', blocking: true });
    expect(finding?.sentence).toMatch(
      /^From the first to the last latency block the time per output token rose by (1[89]|2[0-3])\.\d % \(95 % interval \+1\d\.\d to \+2\d\.\d %\); up to 10 % counts as steady\.$/,
    );
  });

  test('is one of falling times, too', () => {
    expect(find({ drift: -0.3 }, () => ({ promptTokens: 0 }))[0]?.sentence).toMatch(
      /fell by [23]\d\.\d % \(95 % interval −\d\d\.\d to −2\d\.\d %\)/,
    );
  });

  test('of both measures is one finding', () => {
    const drifts = find({ drift: 0.2 }).filter(({ name }) => name === 'latency-drift');
    expect(drifts).toHaveLength(1);
    expect(drifts[0]?.sentence).toMatch(
      /the time per output token rose by .*, and the time to the first token, for prompts of equal length, rose by /,
    );
  });
});

test('latency-spread blocks where the lower bound lies above 10 %', () => {
  const found = find({}, ({ tpotMs = 0, block = 0 }) => ({ tpotMs: tpotMs * ((block / 2) % 2 === 0 ? 1 : 1.6) }));
  expect(names(found)).toEqual(['latency-spread']);
  expect(found[0]).toMatchObject({ blocking: true });
  expect(found[0]?.sentence).toMatch(
    /the time per output token has a standard deviation of 2\d\.\d % \(95 % interval 1\d\.\d % to \d\d\.\d %\); up to 10 % counts as steady\.$/,
  );
});

describe('stalled-answers', () => {
  test('warns of one answer that took many times as long as the others of its block', () => {
    const found = find({}, ({ tpotMs = 0 }, index) => ({ tpotMs: index === 30 ? 8 * tpotMs : tpotMs }));
    expect(names(found)).toEqual(['stalled-answers']);
    expect(found[0]).toMatchObject({ blocking: false });
    expect(found[0]?.sentence).toMatch(
      /^In latency blocks 1 answer took [78]\.\d times as long per output token as others of the same block\.$/,
    );
  });

  test('counts several and tells the longest', () => {
    const [found] = find({}, ({ ttftMs = 0 }, index) => ({ ttftMs: index === 30 ? 40 * ttftMs : index === 50 ? 3 * ttftMs : ttftMs }));
    expect(found?.sentence).toMatch(/2 answers took up to [34]\d times as long to the first token as others/);
  });

  test('is not said of a wide spread within blocks, nor of answers that came early', () => {
    expect(find({ noise: 0.3 }, ({ tpotMs = 0 }, index) => ({ tpotMs: index === 30 ? 2.2 * tpotMs : tpotMs }))).toEqual([]);
    expect(find({}, ({ tpotMs = 0 }, index) => ({ tpotMs: index === 30 ? tpotMs / 8 : tpotMs }))).toEqual([]);
  });
});
