import { describe, expect, test } from '@jest/globals';
import { parseReport, type Trust } from '../../src/documents/report.ts';
import type { Desk } from '../story/desk.ts';
import { endpoint, openDeskWithMain, recorded, writeSuite } from './capitals-desk.ts';

const twoEvaluators = writeSuite({ evaluators: '[{ use: token-f1 }, { use: exact-match }]' });

/** The runs of two models, scored by token F1 alone. */
async function openDeskWithRuns(): Promise<Desk> {
  const desk = await openDeskWithMain({ '.poq/lossy.yaml': recorded('noted', 'recorded') });
  await desk.poq('measure --out runs');
  await desk.poq('measure --out runs --candidate .poq/lossy.yaml');
  desk.disk.set('.poq/suite.yaml', twoEvaluators);
  return desk;
}

const trustOf = (desk: Desk): Trust => JSON.parse(desk.disk.get('poq-results/trust.json') ?? '{}');

describe('poq evaluate --trust', () => {
  test('needs no candidate and no baselines, scores what runs lack, and leaves nothing but trust.json', async () => {
    const desk = await openDeskWithRuns();
    desk.disk.delete('.poq/candidate.yaml');
    for (const path of [...desk.disk.keys()]) if (path.startsWith('.poq/baselines')) desk.disk.delete(path);
    const before = new Map(desk.disk);
    const { status, message, notes, results } = await desk.poq('evaluate --trust --runs runs');
    expect([status, message]).toEqual([0, '']);
    expect(notes.filter((note) => note.includes('scored'))).toEqual([
      'exact-match: 24 answers of fast scored',
      'exact-match: 24 answers of noted scored',
    ]);
    expect([...desk.disk].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual(['poq-results/trust.json']);
    expect(trustOf(desk).runs).toEqual(['fast', 'noted']);
    const pooled = trustOf(desk).rows.find(
      ({ evaluator, against, scope }) => evaluator === 'exact-match' && against === 'token-f1' && scope === 'pooled',
    );
    expect(pooled?.pairs).toBe(48);
    expect(pooled?.pearson?.estimate).toBeGreaterThan(0.5);
    expect(results[0]).toMatch(/What each evaluator is worth here[\s\S]*exact-match/);
  });

  test('with --json the figures alone are on standard output', async () => {
    const desk = await openDeskWithRuns();
    const { results } = await desk.poq('evaluate --trust --runs runs --json');
    expect(results).toEqual([desk.disk.get('poq-results/trust.json')]);
    expect(trustOf(desk)).toMatchObject({ runs: ['fast', 'noted'], confidence: 0.95 });
  });

  test('without --runs it takes what --out holds, and one file named twice counts once', async () => {
    const desk = await openDeskWithRuns();
    expect((await desk.poq('evaluate --trust --out runs')).status).toBe(0);
    expect(JSON.parse(desk.disk.get('runs/trust.json') ?? '{}').runs).toEqual(['fast', 'noted']);
    await desk.poq('evaluate --trust --runs runs runs/fast.run.jsonl');
    expect(trustOf(desk).runs).toEqual(['fast', 'noted']);
  });

  test('runs of one name are told apart by their files', async () => {
    const desk = await openDeskWithRuns();
    await desk.poq('measure --no-scores --out again');
    desk.disk.set('runs/earlier.run.jsonl', desk.disk.get('again/fast.run.jsonl') ?? '');
    await desk.poq('evaluate --trust --runs runs');
    expect([...trustOf(desk).runs].sort()).toEqual(['earlier', 'fast', 'noted']);
  });

  test('a run that is candidate and baseline at once counts once, in a report too', async () => {
    const desk = await openDeskWithRuns();
    await desk.poq('gate --runs runs/fast.run.jsonl --baselines runs');
    const report = parseReport('report.json', JSON.parse(desk.disk.get('poq-results/report.json') ?? ''));
    expect(report.nodes).toHaveLength(3);
    expect(report.trust?.runs).toHaveLength(2);
    expect(report.trust?.rows[0]).toMatchObject({ scope: 'pooled', pairs: 48 });
  });

  test('shards of one measurement count as one run', async () => {
    const desk = await openDeskWithMain({ '.poq/suite.yaml': twoEvaluators, '.poq/sharded.yaml': endpoint('sharded', 'good-390ms') });
    for (const shard of ['1/2', '2/2']) await desk.poq(`measure --out runs --candidate .poq/sharded.yaml --shard ${shard}`);
    const { message } = await desk.poq('evaluate --trust --runs runs');
    expect(message).toBe('');
    expect(trustOf(desk).runs).toEqual(['sharded']);
    expect(trustOf(desk).rows[0]?.pairs).toBe(24);
  });

  test('a run of other questions is an error, and an old trust.json does not survive it', async () => {
    const desk = await openDeskWithRuns();
    await desk.poq('evaluate --trust --runs runs');
    desk.disk.set('.poq/suite.yaml', writeSuite({ seed: '8' }));
    const { status, message } = await desk.poq('evaluate --trust --runs runs');
    expect(status).toBe(3);
    expect(message).toMatch(/^runs\/fast\.run\.jsonl was measured on other questions/);
    expect(desk.disk.has('poq-results/trust.json')).toBe(false);
  });

  test('where there is no run it says what to name', async () => {
    const desk = await openDeskWithMain({ '.poq/suite.yaml': twoEvaluators });
    const { status, message, cure } = await desk.poq('evaluate --trust --runs nowhere');
    expect([status, message]).toEqual([3, 'there is no *.run.jsonl in nowhere']);
    expect(cure).toMatch(/--runs/);
  });

  test('its job summary is the whole table', async () => {
    const desk = await openDeskWithRuns();
    const { outcome } = await desk.poq('evaluate --trust --runs runs');
    expect(outcome).toMatchObject({ exitStatus: 0, summary: expect.stringMatching(/What each evaluator is worth here[\s\S]*exact-match/) });
  });
});
