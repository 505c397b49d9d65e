import { describe, expect, test } from '@jest/globals';
import type { Quantiles, Report, ReportNode } from '../../src/documents/report.ts';
import { assembleLatencyTable, distinctAnswerTime } from '../../src/report/latency-table.ts';
import { assembleLoadTable, nameLoadTable } from '../../src/report/load-table.ts';
import type { Table } from '../../src/report/table.ts';
import { loadFixtureReport } from './fixture-report.ts';

type Profile = ReportNode['profile'];

/** The profiles of the first nodes as they are given, the others without any. */
function report(...profiles: Profile[]): Report {
  const base = loadFixtureReport('pass');
  const [first, ...rest] = base.nodes.map((node, index) => ({ ...node, name: `m${index}`, profile: profiles[index] ?? {} }));
  if (first === undefined) throw new Error('the fixture has no nodes');
  return { ...base, nodes: [first, ...rest] };
}

const times = (p50: number): Quantiles => ({ count: 40, mean: p50 + 1, p50, p90: p50 + 2, p95: p50 + 3, p99: p50 + 4 });
const table = (shown: Report): Table => assembleLoadTable(shown, { times: true });
const titles = (shown: Report): readonly string[] => table(shown).columns.map(({ title }) => title);

describe('the table of what happened under load', () => {
  test('load by concurrency and by rate, as the suite gave it', () => {
    const { rows } = table(
      report({ load: { concurrency: 1_024, blocks: 3 } }, { load: { requestsPerSecond: 0.25, concurrency: 9, blocks: 3 } }),
    );
    expect(rows).toEqual([
      ['m0', '1,024 in flight'],
      ['m1', '0.25 requests/s'],
    ]);
  });

  test('median and tail of each time, a dash where one model lacks what another has', () => {
    const shown = report(
      { load: { blocks: 3, ttftMs: times(100), tpotMs: times(7) } },
      { load: { blocks: 3, e2eMs: times(2_000) }, answersPerSecond: 4.5, outputTokensPerSecond: 99.5 },
    );
    expect(titles(shown)).toEqual([
      'model',
      'answers/s',
      'output tokens/s',
      'time to first token, ms (p50 / p95 / p99)',
      'whole answer, ms (p50 / p95 / p99)',
      'time per output token, ms (p50 / p95 / p99)',
    ]);
    expect(table(shown).rows).toEqual([
      ['m0', '–', '–', '100 / 103 / 104', '–', '7.00 / 10.0 / 11.0'],
      ['m1', '4.50', '99.5', '–', '2,000 / 2,003 / 2,004', '–'],
    ]);
    expect(assembleLoadTable(shown, { times: false }).rows).toEqual([['m1', '4.50', '99.5']]);
  });

  test('one objective stands in the head, several stand with their figures', () => {
    const goodput = { objective: { ttftMs: 1_500, tpotMs: 12.5 }, asked: 400, good: 300, answersPerSecond: 2.5 };
    const same = report({ goodput }, { goodput: { ...goodput, good: 0, answersPerSecond: 0 } });
    expect(titles(same)).toEqual(['model', 'goodput, answers/s (TTFT ≤ 1,500 ms, TPOT ≤ 12.5 ms)']);
    expect(table(same).rows).toEqual([
      ['m0', '2.50 (75 % of 400)'],
      ['m1', '0 (0 % of 400)'],
    ]);
    const { answersPerSecond: _, ...unrated } = goodput;
    const unlike = report({ goodput }, { goodput: { ...unrated, objective: { e2eMs: 9_000 } } });
    expect(table(unlike).rows).toEqual([
      ['m0', '2.50 (75 % of 400; TTFT ≤ 1,500 ms, TPOT ≤ 12.5 ms)'],
      ['m1', '75 % of 400; E2E ≤ 9,000 ms'],
    ]);
  });

  test('when the answer began is told of all models where one of them reasons, and of none where none does', () => {
    const plain = { load: { blocks: 3, ttftMs: times(100), ttfatMs: times(100) } };
    const reasons = { load: { blocks: 3, ttftMs: times(100), ttfatMs: times(4_000) } };
    const column = 'time to first token of the answer, ms (p50 / p95 / p99)';
    expect(titles(report(plain, plain))).not.toContain(column);
    expect(titles(report(plain, reasons))).toContain(column);
    expect(table(report(plain, reasons)).rows.map((row) => row[2])).toEqual(['100 / 103 / 104', '4,000 / 4,003 / 4,004']);
  });

  test('without load it is named after what is left, and without anything it is empty', () => {
    expect(nameLoadTable(report({ cappedShare: 0.5 }))).toBe('Throughput');
    expect(nameLoadTable(report({ cappedShare: 0.5 }, { answersPerSecond: 1 }))).toBe('Under load');
    expect(table(report()).rows).toEqual([]);
  });
});

describe('the table of times', () => {
  const measures = (profile: Profile, load = true): readonly (string | undefined)[] =>
    assembleLatencyTable(report(profile), { load }).rows.map((row) => row[1]);

  test('the time to the answer has a row only where it is another than that to the first token', () => {
    expect(measures({ ttftMs: times(50), ttfatMs: times(50) })).toEqual(['time to first token, ms']);
    expect(measures({ ttftMs: times(50), ttfatMs: { ...times(50), p99: 9_000 } })).toEqual([
      'time to first token, ms',
      'time to first token of the answer, ms',
    ]);
    expect(distinctAnswerTime({ ttfatMs: times(5) })).toEqual(times(5));
  });

  test('times under load follow those one at a time, where they are asked for', () => {
    const profile = { longestGapMs: times(20), load: { blocks: 2, longestGapMs: times(80) } };
    expect(measures(profile)).toEqual(['longest gap between chunks, ms', 'longest gap between chunks under load, ms']);
    expect(measures(profile, false)).toEqual(['longest gap between chunks, ms']);
    expect(assembleLatencyTable(report(profile), { load: true }).rows[1]).toEqual([
      'm0',
      'longest gap between chunks under load, ms',
      '81.0',
      '80.0',
      '82.0',
      '83.0',
      '84.0',
      '40',
    ]);
  });
});
