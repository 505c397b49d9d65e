import { describe, expect, test } from '@jest/globals';
import type { HeaderLine, Stack } from '../../src/documents/run.ts';
import { belongsTo, calibrationTurns, findOtherStack, isCalibration } from '../../src/runs/calibration-turns.ts';
import type { Run } from '../../src/runs/run.ts';
import { buildHeader, buildRun, machine } from '../doubles/run.ts';

const answers = [{ id: 'a', ms: 100, block: 0 }];
const own = buildRun({ answers, header: { candidateDigest: `sha256:${'1'.repeat(64)}`, commit: 'abcdef1' } });
/** The run of `own` has ended at 10:05. */
const turn = (header: Partial<HeaderLine> = {}, finished = true): Run =>
  buildRun({
    answers,
    finished,
    header: {
      candidateDigest: `sha256:${'2'.repeat(64)}`,
      commit: 'abcdef1',
      startedAt: '2026-11-22T10:06:00Z',
      calibration: { of: 'main', turn: 2 },
      ...header,
    },
  });
const expected = { of: 'main', turn: 2, candidateDigest: `sha256:${'2'.repeat(64)}`, run: own };

test('the order is baseline, candidate, candidate, baseline', () => {
  expect(calibrationTurns.map(({ turn, side }) => `${turn} ${side}`)).toEqual(['1 baseline', '2 candidate', '3 candidate', '4 baseline']);
});

test('a run says whether it is one of a calibration', () => {
  expect([isCalibration(own), isCalibration(turn())]).toEqual([false, true]);
});

describe('a turn belongs to a measurement', () => {
  test('that it followed, with everything alike', () => {
    expect(belongsTo(turn(), expected)).toBe(true);
  });

  test.each<[string, Run]>([
    ['of another baseline', turn({ calibration: { of: 'other', turn: 2 } })],
    ['of another turn', turn({ calibration: { of: 'main', turn: 3 } })],
    ['of another candidate', turn({ candidateDigest: own.header.candidateDigest })],
    ['of other questions', turn({ questionDigest: `sha256:${'9'.repeat(64)}` })],
    ['of another commit', turn({ commit: 'fedcba9' })],
    ['on another machine', turn({ environment: machine('Cray-1') })],
    ['begun before the measurement had ended', turn({ startedAt: '2026-11-22T10:04:59Z' })],
    ['unfinished', turn({}, false)],
  ])('not one %s', (_what, other) => {
    expect(belongsTo(other, expected)).toBe(false);
  });

  test('not one of a measurement that has not ended', () => {
    const { end: _, ...unfinished } = own;
    expect(belongsTo(turn(), { ...expected, run: unfinished })).toBe(false);
  });
});

describe('what answers', () => {
  const on = (stack: Partial<Stack>): HeaderLine => buildHeader({ header: { stack: { engine: 'vllm', ...stack } } });

  test('is another stack where engine, version, model or weights are others', () => {
    expect(findOtherStack(on({ version: '1' }), on({ version: '2' }))).toBe('version 1 in its run and 2 here');
    for (const other of [on({ engine: 'sglang' }), on({ model: 'b' }), on({ weights: 'b' })])
      expect(findOtherStack(on({ model: 'a', weights: 'a' }), other)).toBeDefined();
  });

  test('is the same where only one of the two knows it', () => {
    expect(findOtherStack(on({ version: '1' }), on({ weights: 'b' }))).toBeUndefined();
  });
});
