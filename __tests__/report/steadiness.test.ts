import { expect, test } from '@jest/globals';
import type { ReportNode } from '../../src/documents/report.ts';
import { describeSteadiness } from '../../src/report/steadiness.ts';
import { loadFixtureReport } from './fixture-report.ts';

const [candidate] = loadFixtureReport('pass').nodes;
const lines = (profile: ReportNode['profile']): readonly string[] => describeSteadiness({ ...candidate, name: 'main', profile });

test('drift carries its sign and spread does not, both with their intervals in per cent', () => {
  const drift = { estimate: 0.012, low: -0.03, high: 0.05 };
  const spread = { estimate: 0.02, low: 0, high: 0.0604 };
  expect(
    lines({
      stability: [
        { measure: 'tpot', blocks: 12, answers: 1_200, drift, spread },
        { measure: 'ttft-per-prompt-token', blocks: 6, answers: 60, drift: { estimate: -0.1, low: -0.2, high: -0.0001 }, spread },
      ],
    }),
  ).toEqual([
    'main: time per output token: drift +1.2 % [−3.0, +5.0], spread 2.0 % [0.0, 6.0] (1,200 answers in 12 blocks)',
    'main: time to first token at equal prompt length: drift −10.0 % [−20.0, +0.0], spread 2.0 % [0.0, 6.0] (60 answers in 6 blocks)',
  ]);
});

test('this program’s own error is one line, its sign with it', () => {
  const client = [
    { concurrency: 1, requests: 60, ttftMs: -0.26, e2eMs: 0.04 },
    { concurrency: 8, requests: 240, ttftMs: 0.44, e2eMs: 0.91 },
  ];
  const errors = 'main: this program’s own error: TTFT −0.3 ms, E2E +0.0 ms at 1 in flight; TTFT +0.4 ms, E2E +0.9 ms at 8 in flight';
  expect(lines({ client })).toEqual([errors]);
  expect(lines({ client, clientBusyShare: 0.314 })).toEqual([`${errors}; this program was busy for at most 31 % of a block`]);
  expect(lines({ clientBusyShare: 1 })).toEqual(['main: this program was busy for at most 100 % of a block']);
});

test('nothing measured, nothing said', () => {
  expect(lines({ client: [], stability: [] })).toEqual([]);
  expect(describeSteadiness(candidate)).toEqual([]);
});
