import { describe, expect, test } from '@jest/globals';
import { findBrokenLimits, findUnmeasuredLimits } from '../../src/gate/limits.ts';
import { buildNode } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const node = buildNode('gemma', {
  latencyBlocks: [0],
  answers: [
    { id: 'a', task: 'qa', f1: 0.2, ms: 100, block: 0 },
    { id: 'b', task: 'qa', f1: 0.4, ms: 200, block: 0 },
    { id: 'c', task: 'summarization', f1: 0.9, ms: 300, block: 0 },
    { id: 'd', task: 'summarization', outcome: 'failed', block: 1 },
  ],
});
const ids = ['a', 'b', 'c', 'd'];
const broken = (gate: string, promptIds = ids) =>
  findBrokenLimits(node, promptIds, rulesOf(`gate: { ${gate} }`)).map(({ code, sentence }) => `${code}: ${sentence}`);

test('without limits nothing is broken', () => {
  expect(broken('')).toEqual([]);
});

describe('a floor of quality', () => {
  test('looks at the mean of its task; a failed answer counts 0', () => {
    expect(broken('floors: { quality: { qa: 3, summarization: 4.5 } }')).toEqual([]);
    expect(broken('floors: { quality: { qa: 3.01, summarization: 4.6 } }')).toEqual([
      'quality-floor: Quality of qa is 3.00, below the floor of 3.01.',
      'quality-floor: Quality of summarization is 4.50, below the floor of 4.6.',
    ]);
  });
  test('for all tasks together looks at all', () => {
    expect(broken('floors: { quality: { all: 3.75 } }')).toEqual([]);
    expect(broken('floors: { quality: { all: 3.7501 } }')).toEqual([
      'quality-floor: Quality of all tasks is 3.75, below the floor of 3.7501.',
    ]);
  });
  test('looks at the prompts that count only', () => {
    expect(broken('floors: { quality: { qa: 3 } }', ['b', 'c'])).toEqual([]);
    expect(broken('floors: { quality: { qa: 3 } }', ['a'])).toEqual(['quality-floor: Quality of qa is 2.00, below the floor of 3.']);
  });
  test('is never reported as reached by rounding', () => {
    const nearly = buildNode('gemma', { answers: [{ id: 'a', f1: 0.49999 }] });
    const [reason] = findBrokenLimits(nearly, ['a'], rulesOf('gate: { floors: { quality: { all: 5 } } }'));
    expect(reason?.sentence).toBe('Quality of all tasks is 4.99, below the floor of 5.');
  });
});

test('the ceiling of latency looks at the 95th percentile, interpolated', () => {
  expect(broken('ceilings: { p95LatencyMs: 290 }')).toEqual([]);
  expect(broken('ceilings: { p95LatencyMs: 289.5 }')).toEqual(['latency-ceiling: p95 latency is 290 ms, above the ceiling of 289.5 ms.']);
});

test('the ceiling of failures looks at the share of answers that failed', () => {
  expect(broken('ceilings: { failedShare: 0.25 }')).toEqual([]);
  expect(broken('ceilings: { failedShare: 0.125 }')).toEqual(['failure-ceiling: 1 of 4 answers failed, above the ceiling of 12.5 %.']);
});

test('several limits may be broken at once', () => {
  expect(broken('floors: { quality: { qa: 9 } }, ceilings: { p95LatencyMs: 1, failedShare: 0 }').map((line) => line.split(':')[0])).toEqual(
    ['quality-floor', 'latency-ceiling', 'failure-ceiling'],
  );
});

describe('a limit about which nothing was measured is neither kept nor broken', () => {
  const untimed = buildNode('gemma', { answers: [{ id: 'a', f1: 0.2 }] });
  const rules = rulesOf('gate: { floors: { quality: { translation: 3 } }, ceilings: { p95LatencyMs: 100 } }');
  test('a task without prompts, and latency without timings', () => {
    expect(findBrokenLimits(untimed, ['a'], rules)).toEqual([]);
    expect(findUnmeasuredLimits(untimed, ['a'], rules).map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual([
      'floor-unmeasured: gate.floors.quality names the task translation, of which no prompt counts.',
      'ceiling-unmeasured: gate.ceilings.p95LatencyMs is set, but the run of gemma has no timings.',
    ]);
  });
  test('latency of which somebody could have left out the slow answers, also where cost plays no part', () => {
    const partly = buildNode('gemma', {
      kind: 'recorded',
      answers: [
        { id: 'a', f1: 0.2, ms: 5 },
        { id: 'b', f1: 0.2 },
      ],
    });
    const lines = 'reward: { cost: none }\ngate: { ceilings: { p95LatencyMs: 100 } }';
    expect(findUnmeasuredLimits(partly, ['a', 'b'], rulesOf(lines)).map(({ sentence }) => sentence)).toEqual([
      'gate.ceilings.p95LatencyMs is set, but the run of gemma has timings of some answers only.',
    ]);
  });
  test('what was measured is not among them', () => {
    expect(findUnmeasuredLimits(node, ids, rulesOf('gate: { floors: { quality: { qa: 3 } }, ceilings: { p95LatencyMs: 100 } }'))).toEqual(
      [],
    );
  });
});
