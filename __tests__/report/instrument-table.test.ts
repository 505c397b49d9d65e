import { describe, expect, test } from '@jest/globals';
import type { NodeEvaluator, Report } from '../../src/documents/report.ts';
import { assembleEvaluatorTable } from '../../src/report/detail-tables.ts';
import { assembleEvaluatorLines } from '../../src/report/evaluator-lines.ts';
import { assembleInstrumentTable } from '../../src/report/instrument-table.ts';
import { assembleScoringCostTable } from '../../src/report/scoring-cost-table.ts';
import type { Table } from '../../src/report/table.ts';
import { loadFixtureReport } from './fixture-report.ts';

/** A small report in which candidate and baseline have this evaluator. */
function reportWith(candidate: Partial<NodeEvaluator>, baseline: Partial<NodeEvaluator> = candidate): Report {
  const report = loadFixtureReport('load');
  const evaluator: NodeEvaluator = { name: 'pairs', role: 'consensus', scored: 400, unscored: 0 };
  const [first, second] = report.nodes;
  if (second === undefined) throw new Error('the fixture has no baseline');
  return {
    ...report,
    nodes: [
      { ...first, evaluators: [{ ...evaluator, ...candidate }] },
      { ...second, evaluators: [{ ...evaluator, ...baseline }] },
    ],
  };
}

const cell = ({ columns, rows }: Table, title: string): string | undefined =>
  rows[0]?.[columns.findIndex((column) => column.title === title)];

describe('evaluators as instruments', () => {
  const digest = `sha256:${'ab12'.repeat(16)}`;

  test('a model is named with the start of its hub’s commit, of its digest, and its format', () => {
    const table = assembleInstrumentTable(
      reportWith({ model: 'acme/pairs', hubRevision: 'c0ffee0123456789'.repeat(2), revision: digest, dtype: 'fp32', batchInvariant: true }),
    );
    expect(cell(table, 'model and revision')).toBe('acme/pairs@c0ffee012345, sha256:ab12ab12ab12, fp32');
  });

  test('one whose scores depend on their batch is said to have got one text at a time; so is an int8 one of which nothing is known', () => {
    const told = (evaluator: Partial<NodeEvaluator>) => cell(assembleInstrumentTable(reportWith(evaluator)), 'model and revision');
    expect(told({ revision: digest, dtype: 'q8', batchInvariant: false })).toBe('sha256:ab12ab12ab12, q8, one text at a time');
    expect(told({ revision: digest, dtype: 'q8' })).toContain('one text at a time');
    expect(told({ revision: digest, dtype: 'q8', batchInvariant: true })).toBe('sha256:ab12ab12ab12, q8');
  });

  test('what was scored by two revisions names both', () => {
    const table = assembleInstrumentTable(reportWith({ revision: 'rouge-l/2' }, { revision: 'rouge-l/1' }));
    expect(cell(table, 'model and revision')).toBe('rouge-l/2; rouge-l/1');
  });

  test('cut texts are counted, those of answers apart, and each side where they differ', () => {
    const title = 'cut because too long';
    const cut = (truncated: number, truncatedAnswers: number) => ({ truncated, truncatedAnswers });
    expect(cell(assembleInstrumentTable(reportWith(cut(12, 3))), title)).toBe('12 of 400, 3 of them the answer');
    expect(cell(assembleInstrumentTable(reportWith(cut(12, 3), cut(0, 0))), title)).toBe(
      'candidate: 12 of 400, 3 of them the answer; baseline: none',
    );
    expect(assembleInstrumentTable(reportWith({ revision: '1' })).columns.map((column) => column.title)).toEqual([
      'evaluator',
      'model and revision',
    ]);
  });

  test('a fitted map names what it was fitted on, and what it cut off of each model', () => {
    const report = reportWith({ map: 'min-max; of 9 answers 2 lay below and 0 above' }, { map: 'min-max' });
    const maps = [{ evaluator: 'pairs', map: 'min-max' as const, low: 0, high: 1, fittedOn: ['main', 'best'], words: 'min-max' }];
    const table = assembleInstrumentTable({ ...report, settings: { ...report.settings, maps } });
    expect(cell(table, 'map to 0..10')).toBe('min-max; fitted on main, best; candidate: of 9 answers 2 lay below and 0 above');
  });

  test('costs are those of the candidate’s run; a batch that was not timed is a dash', () => {
    const profile = { pairs: 64, threads: 4, peakMemoryMiB: 512, measuredAt: '2026-11-22T08:00:00Z' };
    const batches = [
      { batch: 1, latencyMs: 9.87, pairsPerSecond: 101 },
      { batch: 8, latencyMs: 5, pairsPerSecond: 200 },
    ];
    const slower = [{ batch: 32, latencyMs: 50, pairsPerSecond: 20 }];
    const table = assembleScoringCostTable(reportWith({ profile: { ...profile, batches } }, { profile: { ...profile, batches: slower } }));
    expect(table.rows).toEqual([['pairs', '9.87', '200', '512', '4', '64 pairs']]);
    expect(table.columns.map(({ title }) => title)).not.toContain('pairs/s (batches of 32)');
    expect(assembleScoringCostTable(reportWith({})).rows).toEqual([]);
  });
});

describe('a judge that scored a sample', () => {
  const sampled = {
    mean: { estimate: 6.5, low: 6.25, high: 6.75 },
    judged: 100,
    prompts: 1_000,
    predictor: 'sts',
    judgedOnly: { estimate: 6.4, low: 5.9, high: 6.9 },
    savedCalls: 310,
  };

  test('is told by its mean over all prompts and on what that rests', () => {
    const [line, ...more] = assembleEvaluatorLines(reportWith({ sampled }, {}));
    expect(line).toBe(
      'pairs of gemma-2-9b-it-eagle: 6.50 [6.25, 6.75] over all 1,000 prompts, 100 of them judged; sts stands in for it on the rest and is corrected by what was judged. The judged ones alone give 6.40 [5.90, 6.90]; a mean as exact would have taken 310 more calls.',
    );
    expect(more).toEqual([]);
  });

  test('does not call the prompts that were not drawn unscored', () => {
    const report = reportWith({ sampled, unscored: 900, mean: 6.4 });
    expect(assembleEvaluatorTable(report, report.nodes).rows[0]?.slice(2)).toEqual(Array(2).fill('6.50 [6.25, 6.75], estimated'));
  });

  test('does not claim to have saved what it did not', () => {
    const { judgedOnly: _, ...alone } = sampled;
    expect(assembleEvaluatorLines(reportWith({ sampled: { ...alone, savedCalls: 0 } }, {}))[0]).toMatch(/corrected by what was judged\.$/);
  });
});
