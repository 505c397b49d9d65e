import { describe, expect, test } from '@jest/globals';
import type { Trust, TrustRow } from '../../src/documents/report.ts';
import { renderTrustForTerminal } from '../../src/report/terminal-trust.ts';
import { assembleAgreementTable, assemblePooledTrust, assembleTrustTable, describeTrust, findTrust } from '../../src/report/trust-table.ts';
import { loadFixtureReport } from './fixture-report.ts';

const row = (evaluator: string, against: string, spearman: number | undefined, more: Partial<TrustRow> = {}): TrustRow => ({
  evaluator,
  against,
  scope: 'pooled',
  pairs: 1_200,
  clusters: 40,
  ...(spearman !== undefined && { spearman: { estimate: spearman, low: spearman - 0.05, high: spearman + 0.05 } }),
  ...more,
});

const trust: Trust = {
  confidence: 0.9,
  resamples: 500,
  runs: ['new', 'main', 'old'],
  rows: [
    row('ce', 'token-f1', 0.4, { scope: 'task', task: 'qa' }),
    row('ce', 'token-f1', undefined),
    row('ce', 'judge', -0.2),
    row('sts', 'token-f1', 0.9, { pearson: { estimate: 0.926 } }),
    row('rouge-l', 'token-f1', 0.95),
    row('sts', 'token-f1', 0.3, { scope: 'within-prompt', prompts: 41, constantPrompts: 7 }),
  ],
  warnings: [{ evaluator: 'ce', sentence: 'ce votes against quality here.', cure: 'Write "role: analysis" under "- use: ce".' }],
  agreements: [{ one: 'a', other: 'b', pairs: 30, spearman: -0.5, meanDifference: 1.25 }],
};

describe('trust', () => {
  test('in short, only correlations over all answers: by what they are set against, the best first, the unknown last', () => {
    expect(assemblePooledTrust(trust).columns.map(({ title }) => title)).toEqual(['evaluator', 'against', 'Spearman (90 %)', 'answers']);
    expect(assemblePooledTrust(trust).rows).toEqual([
      ['rouge-l', 'token-f1', '0.95 [0.90, 1.00]', '1,200'],
      ['sts', 'token-f1', '0.90 [0.85, 0.95]', '1,200'],
      ['ce', 'token-f1', '–', '1,200'],
      ['ce', 'judge', '−0.20 [−0.25, −0.15]', '1,200'],
    ]);
  });

  test('in whole, within prompts and per task after them, and the prompts that a mean within prompts is about', () => {
    const { rows } = assembleTrustTable(trust);
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual(['sts', 'token-f1, all answers', '0.93', '0.90 [0.85, 0.95]', '–', '1,200']);
    expect(rows.slice(4).map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual([
      ['sts', 'token-f1, within prompts', '41 of 48 prompts'],
      ['ce', 'token-f1, task qa', '1,200'],
    ]);
  });

  test('says on what it rests', () => {
    expect(describeTrust(trust)).toContain('answers of new and 2 more models; intervals of 90 % by 500 resamples of whole clusters.');
    expect(describeTrust(trust)).toContain('Within prompts');
    expect(describeTrust({ ...trust, runs: ['new', 'main'], rows: [], resamples: 0 })).toMatch(/answers of new and main\. Near 1 [^.]*\.$/);
  });

  test('means of models are about models, and a dash is told what it stands for', () => {
    const means = row('sts', 'token-f1', 1, { scope: 'between-nodes', pairs: 3 });
    expect(assembleTrustTable({ ...trust, rows: [means] }).rows[0]?.at(-1)).toBe('3 models');
    expect(describeTrust({ ...trust, rows: [means] })).not.toContain('–:');
    expect(describeTrust(trust)).toContain('–: one of the two says the same of all.');
    expect(describeTrust({ ...trust, rows: [row('ce', 'token-f1', undefined, { pairs: 1 })] })).not.toContain('–:');
  });

  test('judges against each other', () => {
    expect(assembleAgreementTable(trust).rows).toEqual([['a', 'b', '–', '−0.50', '1.25', '30']]);
  });

  test('without rows and warnings it is nothing', () => {
    const report = loadFixtureReport('fail');
    expect(findTrust(report)).toBeUndefined();
    expect(findTrust({ ...report, trust: { ...trust, rows: [], warnings: [] } })).toBeUndefined();
    expect(findTrust({ ...report, trust })).toBe(trust);
  });

  test('alone on a terminal it says so where there is nothing, and what each table is about however narrow it is', () => {
    const options = { colour: false, width: 60 };
    expect(renderTrustForTerminal({ ...trust, rows: [], warnings: [], agreements: [] }, options)).toMatch(/^There is nothing to correlate/);
    const interval = { estimate: 0.5, low: 0.25, high: 0.75 };
    const within = row('sts', 'token-f1', 0.5, { scope: 'within-prompt', prompts: 41, pearson: interval, kendall: interval });
    expect(renderTrustForTerminal({ ...trust, rows: [within] }, options)).toMatch(/^against token-f1, within prompts\nsts\n {2}Pearson: /m);
    const many = Array.from({ length: 501 }, () => within);
    expect(renderTrustForTerminal({ ...trust, rows: many }, options)).toContain('and 1 more, in trust.json');
  });

  test('alone on a terminal: warnings with their cure before the tables, one for each yardstick', () => {
    const text = renderTrustForTerminal(trust, { colour: false, width: 100 });
    const parts = [
      'votes against',
      '→ Write "role: analysis"',
      'token-f1, all answers',
      'judge, all answers',
      'token-f1, task qa',
      'How the judges',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(renderTrustForTerminal(trust, { colour: true, width: 100 })).toContain('\u001b[1m');
  });
});
