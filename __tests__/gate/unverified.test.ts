import { describe, expect, test } from '@jest/globals';
import type { GateDecision, Status } from '../../src/gate/decide-gate.ts';
import { withholdSuccess } from '../../src/gate/unverified.ts';

const job = 'job-of-the-pull-request';
const decide = (status: Status, softened = false): GateDecision => ({
  status,
  sentence: `It is a ${status}.`,
  reasons: [{ code: 'measured', sentence: `It is a ${status}.` }],
  softened,
  gated: ['main'],
  comparisons: [],
  baselines: [],
  usable: { ids: ['a'], leftOut: [], reasons: new Map() },
});

describe('what a job that runs the pull request’s own code has measured', () => {
  test('is never a pass, and says so before anything else', () => {
    const withheld = withholdSuccess(decide('pass'), job);
    expect(withheld.status).toBe('inconclusive');
    expect(withheld.sentence).toBe('Unverified: it would be a pass, but a job that runs the pull request’s own code has measured it.');
    expect(withheld.reasons.map(({ code }) => code)).toEqual(['unverified', 'measured']);
    expect(withheld.reasons[0]?.cure).toContain('merge queue');
  });

  test.each(['fail', 'error', 'inconclusive'] as const)('keeps a verdict of %s, its sentence and its first reason', (status) => {
    const withheld = withholdSuccess(decide(status), job);
    expect(withheld).toMatchObject({ status, sentence: `It is a ${status}.` });
    expect(withheld.reasons.map(({ code }) => code)).toEqual(['measured', 'unverified']);
    expect(withheld.reasons[1]?.sentence).toBe('Unverified: a job that runs the pull request’s own code has measured it.');
  });

  test('is not softened by what the suite allows', () => {
    expect(withholdSuccess(decide('inconclusive', true), job).softened).toBe(false);
  });

  test('is told apart from a candidate that brings its own answers, however it was measured', () => {
    const withheld = withholdSuccess(decide('pass'), 'candidate-brings-its-answers');
    expect(withheld).toMatchObject({ status: 'inconclusive', reasons: [{ code: 'unverified' }, { code: 'measured' }] });
    expect(withheld.sentence).toContain('brings its answers or its server itself');
  });

  test('keeps what was compared', () => {
    const { gated, usable } = withholdSuccess(decide('pass'), job);
    expect({ gated, usable }).toEqual({ gated: ['main'], usable: { ids: ['a'], leftOut: [], reasons: new Map() } });
  });
});
