import { describe, expect, test } from '@jest/globals';
import { parseReport } from '../../src/documents/report.ts';
import { endpoint, openCapitalsDesk, openDeskWithMain, writeSuite } from './capitals-desk.ts';

const path = 'poq-results/fast.run.jsonl';

describe('poq gate', () => {
  test('scores what measuring left unscored, and writes the run with its scores', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure --no-scores');
    const { status, notes } = await desk.poq(`gate --runs ${path}`);
    expect(status).toBe(0);
    expect(notes).toContain('token-f1: 24 answers of fast scored');
    expect((await desk.loadRun(path)).scores.get('token-f1')?.size).toBe(24);
  });

  test('asks the candidate nothing and needs no candidate file', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure');
    desk.disk.delete('.poq/candidate.yaml');
    expect((await desk.poq('gate --runs poq-results/fast.run.jsonl')).status).toBe(0);
    expect(desk.asked()).toEqual([]);
  });

  test('merges the shards of one measurement and writes the whole run, which gates like an unsharded one', async () => {
    const desk = await openDeskWithMain();
    for (const shard of ['1/3', '2/3', '3/3']) {
      const { status, notes } = await desk.poq(`measure --shard ${shard} --out shards`);
      expect(status).toBe(0);
      expect(notes.at(-1)).toContain('When all 3 shards lie in one folder, poq gate --runs shards --out shards merges and gates them.');
    }
    const { status } = await desk.poq('gate --runs shards');
    const run = await desk.loadRun(path);
    expect(status).toBe(0);
    expect([run.answers.size, run.blocks.length, run.header.shard, run.end?.counts.prompts]).toEqual([24, 7, undefined, 24]);
    const merged = parseReport('report.json', JSON.parse(desk.disk.get('poq-results/report.json') ?? '{}'));
    await desk.poq('evaluate --out unsharded');
    const whole = parseReport('report.json', JSON.parse(desk.disk.get('unsharded/report.json') ?? '{}'));
    expect(merged.comparisons[0]?.difference).toEqual(whole.comparisons[0]?.difference);
  });

  test('over shards and the run that it once merged of them, it gates the shards again', async () => {
    const desk = await openDeskWithMain({ '.poq/candidate.yaml': endpoint('fast', 'good-100ms') });
    for (const shard of ['1/2', '2/2']) await desk.poq(`measure --shard ${shard}`);
    desk.disk.delete('poq-results/steady.run.jsonl');
    expect([(await desk.poq('gate')).status, (await desk.poq('gate')).status]).toEqual([0, 0]);
  });

  test('a missing shard is named', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure --shard 1/2 --out shards');
    const { status, message } = await desk.poq('gate --runs shards');
    expect(status).toBe(3);
    expect(message).toMatch(/2\/2.*missing/);
  });

  test('without --runs it takes the run in --out, and lists them where there are several candidates', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure --out mine');
    expect((await desk.poq('gate --out mine')).status).toBe(0);
    await desk.poq('measure');
    const { status, message, cure } = await desk.poq('gate');
    expect(status).toBe(3);
    expect(message).toBe(
      'these are runs of 2 different candidates: fast (poq-results/fast.run.jsonl), steady (poq-results/steady.run.jsonl)',
    );
    expect(cure).toBe('Name the one to gate (--runs, or the input runs): poq-results/fast.run.jsonl or poq-results/steady.run.jsonl.');
  });

  test.each([
    ['gate', /^there is no \*\.run\.jsonl in poq-results$/],
    ['gate --runs nowhere', /^there is no \*\.run\.jsonl in nowhere$/],
    ['gate --runs nowhere.run.jsonl', /^there is no file nowhere\.run\.jsonl$/],
    ['gate --runs .poq/prompts.jsonl', /^\.poq\/prompts\.jsonl:1:1 /],
  ])('%s without a run is an error', async (words, message) => {
    const spoken = await openCapitalsDesk().poq(words);
    expect(spoken.status).toBe(3);
    expect(spoken.message).toMatch(message);
  });

  test('a run of other questions is refused', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure');
    desk.disk.set('.poq/suite.yaml', writeSuite({ seed: '8', gate: '{ against: none-yet }' }));
    const { status, message, cure } = await desk.poq(`gate --runs ${path}`);
    expect(status).toBe(3);
    expect(message).toMatch(/^the run was measured on other questions/);
    expect(cure).toBe('Gate it with the suite that it was measured with, or measure again.');
  });

  test('scores of evaluators that the suite does not name are in no report, but stay in the file', async () => {
    const desk = await openDeskWithMain({ '.poq/suite.yaml': writeSuite({ evaluators: '[{ use: token-f1 }, { use: exact-match }]' }) });
    await desk.poq('measure');
    desk.disk.set('.poq/suite.yaml', writeSuite());
    await desk.poq(`gate --runs ${path}`);
    const report = parseReport('report.json', JSON.parse(desk.disk.get('poq-results/report.json') ?? '{}'));
    expect([...(await desk.loadRun(path)).scores.keys()]).toEqual(['token-f1', 'exact-match']);
    expect(report.nodes[0].evaluators.map(({ name }) => name)).toEqual(['token-f1']);
    expect(report.nodes[0].counts.scored).toBe(24);
  });

  test('--rescore scores both sides anew', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure');
    const { notes } = await desk.poq(`gate --runs ${path} --rescore`);
    expect(notes.filter((note) => note.includes('scored'))).toEqual([
      'token-f1: 24 answers of fast scored',
      'token-f1: 24 answers of steady scored',
    ]);
  });

  test('another alpha or margin needs no new measurement', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure');
    desk.disk.set('.poq/suite.yaml', writeSuite({ reward: '{ alpha: 1, beta: 0.9, cost: { measure: latency } }' }));
    expect((await desk.poq(`gate --runs ${path}`)).results[0]).toMatch(/cost \+0\.676/);
  });

  test('--accept makes the gated run the baseline, also as the first one', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure');
    const { status } = await desk.poq(`gate --runs ${path} --accept main`);
    expect(status).toBe(2);
    expect(desk.disk.get('.poq/baselines/main.run.jsonl')).toBe(desk.disk.get(path));
  });

  test('an unfinished run is an error that says what is missing, and cannot be accepted', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure', { interruptAt: 10 });
    const { results } = await desk.poq(`gate --runs ${path}`);
    expect(results[0]).toMatch(/The run of fast is incomplete: 8 of 24 prompts were asked/);
    const { status, message } = await desk.poq(`gate --runs ${path} --accept main`);
    expect({ status, message }).toEqual({
      status: 3,
      message: 'the run of fast cannot become the baseline main: 16 prompts were not asked',
    });
    expect((await desk.poq('measure --resume')).status).toBe(0);
  });

  test('a run that moves a prompt to another task or cluster is refused, however well it is signed', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure');
    const [, ...lines] = (desk.disk.get(path) ?? '').trimEnd().split('\n').reverse();
    const moved = lines.reverse().map((line) => line.replace('"task":"qa"', '"task":"other"'));
    desk.disk.set(path, `${moved.join('\n')}\n`);
    expect((await desk.poq(`gate --runs ${path}`)).message).toMatch(
      /^the run gives the prompt ".*" another task or cluster than the suite does$/,
    );
  });

  test('gating another run keeps an unfinished one of the same name in --out', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure --out whole');
    await desk.poq('measure', { interruptAt: 10 });
    const { warnings } = await desk.poq('gate --runs whole/fast.run.jsonl');
    expect(warnings).toEqual([`${path} was unfinished and is kept as ${path}.unfinished; --resume would have gone on with it`]);
    expect(desk.disk.has(`${path}.unfinished`)).toBe(true);
  });

  test('gating another whole run keeps the one of the same name in --out, and gating it again keeps nothing', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure --out other');
    await desk.poq('measure');
    const before = desk.disk.get(path);
    const { warnings } = await desk.poq('gate --runs other/fast.run.jsonl');
    expect(warnings).toEqual([`${path} was another run of fast and is kept as ${path}.replaced`]);
    expect(desk.disk.get(`${path}.replaced`)).toBe(before);
    expect((await desk.loadRun(path)).header.runId).toBe((await desk.loadRun('other/fast.run.jsonl')).header.runId);
    expect((await desk.poq('gate --runs other/fast.run.jsonl')).warnings).toEqual([]);
  });

  test('a run that was changed by hand is refused', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure');
    desk.disk.set(path, (desk.disk.get(path) ?? '').replace('no idea', 'Budapest'));
    expect((await desk.poq(`gate --runs ${path}`)).message).toMatch(/sha256 does not match/);
  });
});
