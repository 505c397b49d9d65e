import { describe, expect, test } from '@jest/globals';
import { endpoint, openCapitalsDesk, recorded, writeSuite } from './capitals-desk.ts';

const path = 'poq-results/fast.run.jsonl';

describe('poq measure', () => {
  test('leaves a complete and scored run, and no verdict', async () => {
    const desk = openCapitalsDesk();
    const { status, results, notes } = await desk.poq('measure');
    const run = await desk.loadRun(path);
    expect({ status, results }).toEqual({ status: 0, results: [] });
    expect([run.answers.size, run.scores.get('token-f1')?.size, run.blocks.length]).toEqual([24, 24, 7]);
    expect(run.end?.counts).toEqual({ prompts: 24, answered: 24, failed: 0, lost: 0, scored: 24, unscored: 0 });
    expect(run.end?.profile.e2eMs?.count).toBe(12);
    expect(run.header).toMatchObject({
      commit: 'abcdef1234567890',
      suite: 'capitals',
      candidate: { name: 'fast', model: 'good-100ms.jsonl' },
    });
    expect(notes.at(-1)).toBe(`The run lies in ${path}. poq gate --runs ${path} gates it; with --accept main it becomes the baseline.`);
  });

  test('asks every prompt once, in the order of the plan', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure');
    const asked = desk.asked();
    expect(new Set(asked).size).toBe(24);
    expect(asked).toHaveLength(24);
    expect([...(await desk.loadRun(path)).answers.keys()].sort()).toEqual([...asked].sort());
  });

  test('--accept makes the run a baseline, byte by byte', async () => {
    const desk = openCapitalsDesk();
    const { notes } = await desk.poq('measure --accept released-1.2');
    expect(desk.disk.get('.poq/baselines/released-1.2.run.jsonl')).toBe(desk.disk.get(path));
    expect(notes).toContain('accepted as the baseline released-1.2: .poq/baselines/released-1.2.run.jsonl');
  });

  test('a run that lost answers does not become a baseline', async () => {
    const desk = openCapitalsDesk({ '.poq/candidate.yaml': endpoint('fast', 'lossy-100ms') });
    const { status, message } = await desk.poq('measure --accept main');
    expect({ status, message }).toEqual({ status: 3, message: 'the run of fast cannot become the baseline main: 2 answers were lost' });
    expect(desk.disk.has('.poq/baselines/main.run.jsonl')).toBe(false);
  });

  test.each([
    ['best', /means the whole set/],
    ['all', /means the whole set/],
    ['../main', /cannot be a baseline's name/],
    ['.hidden', /cannot be a baseline's name/],
  ])('the name %s is refused before anything is measured', async (name, reason) => {
    const desk = openCapitalsDesk();
    const { status, message } = await desk.poq(`measure --accept ${name}`);
    expect(status).toBe(3);
    expect(message).toMatch(reason);
    expect(desk.asked()).toEqual([]);
  });

  test('a shard cannot be accepted', async () => {
    const { status, message } = await openCapitalsDesk().poq('measure --accept main --shard 1/2');
    expect({ status, message }).toEqual({ status: 3, message: 'a shard cannot become a baseline' });
  });

  test('--no-scores leaves a complete run without scores, and never asks an evaluator', async () => {
    const desk = openCapitalsDesk();
    const { status, phases } = await desk.poq('measure --no-scores', { evaluators: { 'token-f1': { broken: 'no key' } } });
    const run = await desk.loadRun(path);
    expect(status).toBe(0);
    expect([run.end?.counts.prompts, run.scores.size]).toEqual([24, 0]);
    expect(phases).toEqual(['Reading the suite', 'Measuring fast']);
  });

  test('a measurement outlives the scoring that breaks after it', async () => {
    const desk = openCapitalsDesk();
    const { status, message, warnings } = await desk.poq('measure', {
      evaluators: { 'token-f1': { broken: 'the model cannot be loaded' } },
    });
    const run = await desk.loadRun(path);
    expect({ status, message }).toEqual({ status: 3, message: 'encoder: the model cannot be loaded' });
    expect(warnings).toEqual([`${path} is measured, but not scored; poq gate --runs ${path} scores it`]);
    expect([run.end?.counts.answered, run.end?.profile.e2eMs?.count]).toEqual([24, 12]);
    expect((await desk.poq('measure --resume')).notes).toContain('token-f1: 24 answers of fast scored');
    expect(desk.asked()).toEqual([]);
    expect((await desk.loadRun(path)).scores.get('token-f1')?.size).toBe(24);
  });

  test('an evaluator that cannot be opened is told before the candidate is asked, but not where no scores are wanted', async () => {
    const desk = openCapitalsDesk({
      '.poq/suite.yaml': writeSuite({ evaluators: '[{ use: token-f1 }, { use: sts-distilroberta, path: model }]' }),
    });
    const evaluators = { 'sts-distilroberta': { broken: 'there is no model' } };
    for (const verb of ['measure', 'evaluate']) {
      const { status, message, phases } = await desk.poq(verb, { evaluators });
      expect({ status, message, last: phases.at(-1) }).toEqual({
        status: 3,
        message: 'encoder: there is no model',
        last: 'Checking the evaluators',
      });
      expect([desk.asked(), desk.disk.has(path)]).toEqual([[], false]);
    }
    expect((await desk.poq('measure --no-scores', { evaluators })).status).toBe(0);
    expect(desk.asked()).toHaveLength(24);
  });

  test('what it suggests next repeats the flags in use and can be followed as it stands', async () => {
    const desk = openCapitalsDesk();
    desk.disk.set('other.yaml', (desk.disk.get('.poq/suite.yaml') ?? '').replace('prompts.jsonl', '.poq/prompts.jsonl'));
    const measured = await desk.poq('measure --suite other.yaml --baselines kept --out results');
    expect(measured.notes.at(-1)).toContain(
      ' poq gate --suite other.yaml --baselines kept --runs results/fast.run.jsonl --out results gates it',
    );
    const gated = await desk.poq('gate --suite other.yaml --baselines kept --runs results/fast.run.jsonl --out results');
    const [, suggested = ''] = /Next: poq (.*) makes it the baseline/.exec(gated.notes.at(-1) ?? '') ?? [];
    expect(suggested).toBe('gate --suite other.yaml --baselines kept --runs results/fast.run.jsonl --out results --accept main');
    await desk.poq(suggested);
    expect(desk.disk.has('kept/main.run.jsonl')).toBe(true);
  });

  test('a shard says how much of the plan it is', async () => {
    const { notes } = await openCapitalsDesk().poq('measure --shard 3/3');
    expect(notes).toContainEqual(expect.stringMatching(/^part 3 of 3: \d+ of 24 prompts$/));
  });

  test('prompts of the user’s own file have clusters, and one of a thing is one', async () => {
    const one = `${JSON.stringify({ id: 'p', prompt: 'Say Oslo.', references: ['Oslo'] })}\n`;
    const { notes } = await openCapitalsDesk({ '.poq/prompts.jsonl': one }).poq('measure');
    expect(notes[0]).toBe('capitals: 1 prompt of 1 cluster: 1 in 1 block one at a time');
  });

  test('the server that dies in the middle leaves a valid unfinished run, and the message says how to go on', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure --out whole');
    const dies = desk.asked()[9];
    const script = (desk.disk.get('.poq/good-100ms.jsonl') ?? '').split('\n').filter((line) => !line.includes(`"${dies}"`));
    desk.disk.set('.poq/dying.jsonl', [JSON.stringify({ id: dies, refused: 'it died' }), ...script].join('\n'));
    desk.disk.set('.poq/candidate.yaml', endpoint('fast', 'dying'));
    const { status, message, warnings } = await desk.poq('measure');
    const run = await desk.loadRun(path);
    expect({ status, message }).toEqual({ status: 3, message: 'endpoint: it died' });
    expect(warnings).toEqual([
      `${path} is unfinished, ${run.answers.size} of 24 prompts were asked; the same command with --resume goes on`,
    ]);
    expect(run.answers.size).toBeGreaterThanOrEqual(8);
    expect(run.end).toBeUndefined();
    desk.disk.set('.poq/dying.jsonl', desk.disk.get('.poq/good-100ms.jsonl') ?? '');
    expect((await desk.poq('measure --resume')).status).toBe(0);
  });

  test('a server that refuses from the start destroys no older run and promises nothing', async () => {
    const desk = openCapitalsDesk({ '.poq/closed.jsonl': JSON.stringify({ id: '*', refused: 'it refuses the key (401)' }) });
    await desk.poq('measure');
    const before = desk.disk.get(path);
    desk.disk.set('.poq/candidate.yaml', endpoint('fast', 'closed'));
    const { status, warnings } = await desk.poq('measure');
    expect({ status, warnings }).toEqual({ status: 3, warnings: [] });
    expect(desk.disk.get(path)).toBe(before);
  });

  test('a disk that fills up in the middle is an error that names the file', async () => {
    const { status, message } = await openCapitalsDesk().poq('measure', { roomFor: 6_000 });
    expect({ status, message }).toEqual({ status: 3, message: `files: ${path} cannot be written (ENOSPC)` });
  });

  test('an unfinished run is kept aside when somebody measures anew', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure', { interruptAt: 10 });
    const unfinished = desk.disk.get(path);
    const { warnings, status } = await desk.poq('measure');
    expect(status).toBe(0);
    expect(warnings).toEqual([`${path} was unfinished and is kept as ${path}.unfinished; --resume would have gone on with it`]);
    expect(desk.disk.get(`${path}.unfinished`)).toBe(unfinished);
    expect((await desk.loadRun(path)).end).toBeDefined();
    expect((await desk.poq('measure')).warnings).toEqual([]);
  });

  test('what is no run at all is kept aside, too', async () => {
    const desk = openCapitalsDesk({ [path]: 'my notes\n' });
    expect((await desk.poq('measure')).status).toBe(0);
    expect(desk.disk.get(`${path}.unfinished`)).toBe('my notes\n');
  });

  test('recorded answers keep the timings and hardware that they came with', async () => {
    const desk = openCapitalsDesk({ '.poq/candidate.yaml': recorded('noted', 'recorded-400ms', 'environment: two cores\n') });
    await desk.poq('measure');
    const run = await desk.loadRun('poq-results/noted.run.jsonl');
    expect([...run.answers.values()].filter((answer) => answer.outcome === 'answered' && answer.e2eMs !== undefined)).toHaveLength(24);
    expect([run.header.environment.declared, run.blocks]).toEqual(['two cores', []]);
  });

  test('a suite without warm-up, other evaluators or another seed is another plan only where prompts or order change', async () => {
    const digests = await Promise.all(
      [{}, { seed: '8' }, { evaluators: '[{ use: token-f1 }, { use: exact-match }]' }, { gate: '{ against: all }' }].map(
        async (settings) => {
          const desk = openCapitalsDesk({ '.poq/suite.yaml': writeSuite(settings) });
          await desk.poq('measure');
          return (await desk.loadRun(path)).header.questionDigest;
        },
      ),
    );
    expect([digests[1] === digests[0], digests[2] === digests[0], digests[3] === digests[0]]).toEqual([false, true, true]);
  });
});
