import { describe, expect, test } from '@jest/globals';
import { parseReport } from '../../src/documents/report.ts';
import type { Desk } from '../story/desk.ts';
import { openCapitalsDesk, openDeskWithMain, recorded, writeSuite } from './capitals-desk.ts';

const reportOf = (desk: Desk) => parseReport('report.json', JSON.parse(desk.disk.get('poq-results/report.json') ?? '{}'));

describe('poq evaluate', () => {
  test('leaves run, report.json, comment.md and report.html, and tells verdict and places', async () => {
    const desk = await openDeskWithMain();
    const { status, results, notes, outcome } = await desk.poq('evaluate');
    expect(status).toBe(0);
    for (const name of ['fast.run.jsonl', 'report.json', 'comment.md', 'report.html'])
      expect(desk.disk.has(`poq-results/${name}`)).toBe(true);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatch(/PASS {2}fast against main/);
    expect(notes.at(-1)).toMatch(/poq-results\/report\.html.*poq-results\/fast\.run\.jsonl/);
    expect(outcome).toMatchObject({ runPath: 'poq-results/fast.run.jsonl', reportPath: 'poq-results/report.json' });
  });

  test('a run that breaks leaves no green report of an earlier one', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('evaluate');
    desk.disk.set('.poq/suite.yaml', 'name: [');
    expect((await desk.poq('evaluate')).status).toBe(3);
    for (const name of ['report.json', 'comment.md', 'report.html']) expect(desk.disk.has(`poq-results/${name}`)).toBe(false);
    expect(desk.disk.has('poq-results/fast.run.jsonl')).toBe(true);
  });

  test('a row from other hardware has a quality but no reward, and says why', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure --candidate .poq/steady.yaml --accept elsewhere', { cpu: 'Cray-1' });
    await desk.poq('evaluate');
    const [fast, main, elsewhere] = reportOf(desk).nodes;
    expect([fast?.name, main?.name, elsewhere?.name]).toEqual(['fast', 'main', 'elsewhere']);
    expect(main?.reward).toBeDefined();
    expect(elsewhere).toMatchObject({ role: 'shown', findings: [{ name: 'hardware-differs', blocking: false }] });
    expect(elsewhere?.quality).toBeDefined();
    expect(elsewhere).not.toHaveProperty('reward');
    expect(elsewhere?.cost).not.toHaveProperty('relative');
  });

  test('the run in --out holds the scores, so that a gate over it scores nothing', async () => {
    const desk = await openDeskWithMain();
    const evaluated = await desk.poq('evaluate');
    const gated = await desk.poq('gate --runs poq-results/fast.run.jsonl');
    expect(evaluated.notes.filter((note) => note.includes('scored'))).toEqual(['token-f1: 24 answers of fast scored']);
    expect(gated.notes.filter((note) => note.includes('scored'))).toEqual([]);
    expect(gated.status).toBe(0);
  });

  test('with --json the report alone is on standard output, and it is the one in --out', async () => {
    const desk = await openDeskWithMain();
    const { results } = await desk.poq('evaluate --json');
    expect(results).toEqual([desk.disk.get('poq-results/report.json')]);
    expect(reportOf(desk).verdict.status).toBe('pass');
  });

  test('without any baseline the report has no verdict, says what to do, and the status is 2', async () => {
    const desk = openCapitalsDesk();
    const { status, results, notes } = await desk.poq('evaluate');
    const report = reportOf(desk);
    expect(status).toBe(2);
    expect(report.verdict.reasons).toEqual([
      expect.objectContaining({ code: 'no-baselines', cure: expect.stringContaining('poq measure --accept main') }),
    ]);
    expect(report.nodes[0].quality?.mean.estimate).toBeCloseTo(230 / 24, 9);
    expect(results[0]).toMatch(/poq measure --accept main/);
    expect(notes.at(-1)).toMatch(/poq gate --runs poq-results\/fast\.run\.jsonl --accept main/);
  });

  test('answers of latency blocks that came out of the server’s cache leave the verdict open', async () => {
    const desk = await openDeskWithMain();
    desk.disk.set('.poq/good-100ms.jsonl', (desk.disk.get('.poq/good-100ms.jsonl') ?? '').replaceAll('{"id"', '{"cached":999,"id"'));
    const { status } = await desk.poq('evaluate');
    const { findings = [] } = (await desk.loadRun('poq-results/fast.run.jsonl')).end ?? {};
    expect(findings.map(({ name, blocking }) => ({ name, blocking }))).toEqual([{ name: 'cached-latency', blocking: true }]);
    expect([status, reportOf(desk).verdict.status]).toEqual([2, 'inconclusive']);
  });

  test('a named baseline that is missing is inconclusive, and the message lists those that are there', async () => {
    const desk = await openDeskWithMain({ '.poq/suite.yaml': writeSuite({ gate: '{ against: released }' }) });
    const { status } = await desk.poq('evaluate');
    expect(status).toBe(2);
    expect(reportOf(desk).verdict).toMatchObject({
      status: 'inconclusive',
      sentence: 'There is no baseline called released; there is main.',
    });
  });

  test.each(['main', 'best', 'all'])(
    'a baseline of other questions is an error before anything is measured (against: %s)',
    async (against) => {
      const desk = await openDeskWithMain();
      desk.disk.set('.poq/suite.yaml', writeSuite({ seed: '8', gate: `{ against: ${against} }` }));
      const { status, message, cure } = await desk.poq('evaluate');
      expect(status).toBe(3);
      expect(message).toMatch(
        /^the baseline main was measured on other questions \(question digest sha256:[0-9a-f]{12}…, the suite has sha256:/,
      );
      expect(cure).toMatch(/poq measure --accept main/);
      expect(desk.asked()).toEqual([]);
    },
  );

  test('a baseline of other questions that is not gated against is left out with a warning', async () => {
    const desk = await openDeskWithMain();
    desk.disk.set('.poq/suite.yaml', writeSuite({ seed: '8', gate: '{ against: other }' }));
    await desk.poq('measure --candidate .poq/steady.yaml --accept other');
    const { status, warnings } = await desk.poq('evaluate');
    expect(status).toBe(0);
    expect(warnings).toEqual(['the baseline main asks other questions and is left out']);
    expect(reportOf(desk).nodes.map(({ name }) => name)).toEqual(['fast', 'other']);
  });

  test('a baseline that was scored by another revision is scored anew, so that one revision judges both sides', async () => {
    const desk = await openDeskWithMain();
    const { notes, status } = await desk.poq('evaluate', { evaluators: { 'token-f1': { revision: 'squad-v1.1-normalisation/2' } } });
    expect(notes.filter((note) => note.includes('scored'))).toEqual([
      'token-f1: 24 answers of fast scored',
      'token-f1: 24 answers of steady scored',
    ]);
    expect(status).toBe(0);
  });

  test('--rescore scores the baseline anew, and the candidate once', async () => {
    const desk = await openDeskWithMain();
    const { notes } = await desk.poq('evaluate --rescore');
    expect(notes.filter((note) => note.includes('scored'))).toEqual([
      'token-f1: 24 answers of fast scored',
      'token-f1: 24 answers of steady scored',
    ]);
  });

  test('a candidate without timings is refused where the reward weighs cost, and gated where it does not', async () => {
    const desk = await openDeskWithMain({ '.poq/candidate.yaml': recorded('noted', 'recorded') });
    const refused = await desk.poq('evaluate');
    expect(refused).toMatchObject({ status: 3, message: 'the reward weighs cost, but the run of noted has no timings' });
    expect(refused.cure).toMatch(/cost: none/);
    desk.disk.set('.poq/suite.yaml', writeSuite({ reward: '{ cost: none }', gate: '{ against: main, margin: 0.2 }' }));
    const gated = await desk.poq('evaluate');
    expect(gated.status).toBe(0);
    expect(reportOf(desk).nodes[0]).not.toHaveProperty('cost');
  });

  test('recorded timings are compared only with those of hardware that both declare alike', async () => {
    const desk = openCapitalsDesk({
      '.poq/a.yaml': recorded('a', 'recorded-400ms', 'environment: two cores\n'),
      '.poq/b.yaml': recorded('b', 'recorded-400ms', 'environment: four cores\n'),
    });
    await desk.poq('measure --candidate .poq/a.yaml --accept main');
    expect(await desk.poq('evaluate --candidate .poq/b.yaml')).toMatchObject({ status: 2 });
    expect(reportOf(desk).verdict.reasons.map(({ code }) => code)).toEqual(['hardware-differs']);
    desk.disk.set('.poq/b.yaml', recorded('b', 'recorded-400ms', 'environment: two cores\n'));
    await desk.poq('evaluate --candidate .poq/b.yaml');
    expect(reportOf(desk).verdict.reasons.map(({ code }) => code)).toEqual(['undecided']);
  });

  test('a candidate and a baseline measured on different machines are compared on quality, not on cost', async () => {
    const desk = await openDeskWithMain();
    const { status } = await desk.poq('evaluate', { cpu: 'Another CPU' });
    expect(status).toBe(2);
    expect(reportOf(desk).verdict.sentence).toMatch(/fast was measured on Another CPU, 2 cores, main on Test CPU, 2 cores/);
  });

  test('a candidate that is measured against itself can be told from the baseline of its name', async () => {
    const desk = await openDeskWithMain({ '.poq/suite.yaml': writeSuite({ gate: '{ against: fast }' }) });
    await desk.poq('measure --accept fast');
    await desk.poq('evaluate');
    expect(reportOf(desk).nodes.map(({ name, role }) => `${name}, ${role}`)).toEqual([
      'fast (new), candidate',
      'fast, baseline',
      'main, shown',
    ]);
    expect(desk.disk.has('poq-results/fast.run.jsonl')).toBe(true);
  });

  test('the command in the report repeats what was asked for', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('evaluate --out elsewhere --rescore');
    const report = parseReport('report.json', JSON.parse(desk.disk.get('elsewhere/report.json') ?? '{}'));
    expect(report.provenance.command).toBe('poq evaluate --out elsewhere --rescore');
  });
});
