import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/documents/run.ts';
import { findBlockers, findBreakages } from '../../src/gate/measurement-reasons.ts';
import { buildNode, type RunSketch } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const breakages = (sketch: RunSketch, ids = ['a', 'b', 'c']) =>
  findBreakages(buildNode('gemma', sketch), ids).map(({ code, sentence }) => `${code}: ${sentence}`);
const answers = ['a', 'b', 'c'].map((id) => ({ id, f1: 1 }));

describe('a broken measurement', () => {
  test('a whole run is none', () => {
    expect(breakages({ answers })).toEqual([]);
  });
  test('prompts that were not asked', () => {
    expect(breakages({ answers: answers.slice(1) })).toEqual(['incomplete: The run of gemma is incomplete: 2 of 3 prompts were asked.']);
  });
  test('a run without an end, though all was asked', () => {
    expect(breakages({ answers, finished: false })).toEqual([
      'incomplete: The run of gemma is unfinished: all 3 prompts were asked, but its last line is missing.',
    ]);
  });
  test('answers to other prompts do not stand in for those that are missing', () => {
    expect(breakages({ answers: [...answers.slice(1), { id: 'x', f1: 1 }] })).toEqual([
      'incomplete: The run of gemma is incomplete: 2 of 3 prompts were asked.',
      'foreign-answers: The run of gemma holds answers to prompts that the suite does not ask (1).',
    ]);
  });
  test('lost answers', () => {
    expect(breakages({ answers: [...answers.slice(1), { id: 'a', outcome: 'lost' }] })).toEqual([
      'lost-answers: 1 of 3 answers of gemma was lost (connection-reset).',
    ]);
  });
});

describe('blocking findings', () => {
  const throttled: Finding = { name: 'throttled', sentence: 'The GPU was throttled.', cure: 'Cool it.', blocking: true };
  const capped: Finding = { name: 'power-capped', sentence: 'Power was capped.', cure: 'None.', blocking: false };
  const blockers = (sketch: Partial<RunSketch>, lines = '') =>
    findBlockers(buildNode('gemma', { answers, ...sketch }), rulesOf(lines)).map(({ code, sentence }) => `${code}: ${sentence}`);
  test('of the run or of one of its blocks block; warnings do not', () => {
    expect(blockers({ findings: [capped, throttled] })).toEqual(['throttled: gemma: The GPU was throttled.']);
    expect(blockers({ latencyBlocks: [0], blockFindings: [throttled, capped] })).toEqual(['throttled: gemma: The GPU was throttled.']);
  });
  test('that every block repeats are told once', () => {
    expect(blockers({ latencyBlocks: [0, 1, 2], blockFindings: [throttled] })).toHaveLength(1);
  });
  test('may be waived by name, and only by their own', () => {
    const cached: Finding = { ...throttled, name: 'cached-latency' };
    expect(blockers({ findings: [cached] }, 'gate: { waive: [cached-latency] }')).toEqual([]);
    expect(blockers({ findings: [cached] }, 'gate: { waive: [retried-latency] }')).toHaveLength(1);
  });
});
