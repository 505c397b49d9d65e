import { describe, expect, test } from '@jest/globals';
import type { Desk } from '../story/desk.ts';
import { endpoint, openCapitalsDesk, openDeskWithMain, recorded, writeSuite } from './capitals-desk.ts';

const path = 'poq-results/fast.run.jsonl';

/** Numbers of the questions of a whole run that lie in load blocks. */
async function askedUnderLoad(desk: Desk): Promise<ReadonlySet<string>> {
  await desk.poq('measure --out whole');
  const run = await desk.loadRun('whole/fast.run.jsonl');
  const load = new Set(run.blocks.filter(({ kind }) => kind === 'load').map(({ block }) => block));
  return new Set([...run.answers.values()].filter(({ block }) => block !== undefined && load.has(block)).map(({ promptId }) => promptId));
}

describe('--resume', () => {
  test('keeps what was answered under load without its timings, and asks the latency blocks again as a whole', async () => {
    const desk = openCapitalsDesk();
    const load = await askedUnderLoad(desk);
    const interrupted = await desk.poq('measure', { interruptAt: 20 });
    expect(interrupted.status).toBe(130);
    const before = await desk.loadRun(path);
    expect(before.end).toBeUndefined();
    const kept = [...before.answers.keys()].filter((id) => load.has(id));
    expect(kept.length).toBeGreaterThan(3);

    const resumed = await desk.poq('measure --resume');
    expect(resumed.status).toBe(0);
    expect(resumed.notes).toContain(`${kept.length} answers are kept from the interrupted run, without their timings`);
    expect(desk.asked().filter((id) => kept.includes(id))).toEqual([]);
    expect(desk.asked()).toHaveLength(24 - kept.length);

    const run = await desk.loadRun(path);
    expect([run.answers.size, run.end?.counts.answered]).toEqual([24, 24]);
    const resumedAnswers = [...run.answers.values()].filter((answer) => answer.resumed === true);
    expect(resumedAnswers.map(({ promptId }) => promptId).sort()).toEqual(kept.sort());
    for (const answer of resumedAnswers) expect(answer).not.toHaveProperty('e2eMs');
  });

  test('an interrupted run says how far it came, and that there is nothing where it had not begun', async () => {
    const desk = openCapitalsDesk();
    expect((await desk.poq('measure', { interruptAt: 1 })).warnings).toEqual(['nothing was measured yet']);
    expect(desk.disk.has(path)).toBe(false);
    const { warnings, message } = await desk.poq('measure', { interruptAt: 6 });
    expect(warnings).toEqual([`${path} is unfinished, 5 of 24 prompts were asked; the same command with --resume goes on`]);
    expect(message).toBe('interrupted');
  });

  test('prompts of latency blocks that were asked before are a blocking finding of an endpoint, because a cache may have answered', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('evaluate', { interruptAt: 6 });
    const { status } = await desk.poq('evaluate --resume');
    const run = await desk.loadRun(path);
    expect(run.end?.findings.map(({ name, blocking }) => ({ name, blocking }))).toEqual([{ name: 'asked-before', blocking: true }]);
    expect(status).toBe(2);
    desk.disk.set('.poq/suite.yaml', writeSuite({ gate: '{ against: main, waive: [asked-before] }' }));
    expect((await desk.poq(`gate --runs ${path}`)).status).toBe(0);
  });

  test('is refused on another machine, whose times would be told as this one’s', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure');
    const { status, message } = await desk.poq('measure --resume', { cpu: 'Other CPU' });
    expect(status).toBe(3);
    expect(message).toBe(`${path} cannot be resumed: the machine has changed since it was begun`);
  });

  test('is refused at another commit, also where the run is complete', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure');
    desk.disk.set(
      path,
      (desk.disk.get(path) ?? '').replace('"commit":"abcdef1234567890"', '"commit":"1111111"').replace(/\n\{"line":"end".*/, ''),
    );
    const { message } = await desk.poq('measure --resume');
    expect(message).toBe(`${path} cannot be resumed: the commit has changed since it was begun`);
  });

  test('that finding outlives a second interruption', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure', { interruptAt: 6 });
    await desk.poq('measure --resume', { interruptAt: 2 });
    await desk.poq('measure --resume');
    expect((await desk.loadRun(path)).end?.findings.map(({ name }) => name)).toEqual(['asked-before']);
  });

  test('a resume that is interrupted before its first answer leaves the file as it was', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure', { interruptAt: 20 });
    const before = desk.disk.get(path);
    const { status, warnings } = await desk.poq('measure --resume', { interruptAt: 1 });
    expect({ status, warnings }).toEqual({ status: 130, warnings: [`${path} is as it was; the same command goes on with it`] });
    expect(desk.disk.get(path)).toBe(before);
  });

  test('a complete run is not measured again, and evaluate goes on with its gate', async () => {
    const desk = await openDeskWithMain();
    await desk.poq('measure');
    const before = desk.disk.get(path);
    const { status, notes } = await desk.poq('evaluate --resume');
    expect(notes).toContain(`${path} is complete already; nothing is measured again`);
    expect(status).toBe(0);
    expect([desk.asked(), desk.disk.get(path) === before]).toEqual([[], true]);
  });

  test('a complete run without scores gets them, in its file too', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure --no-scores');
    await desk.poq('measure --resume');
    expect(desk.asked()).toEqual([]);
    expect((await desk.loadRun(path)).scores.get('token-f1')?.size).toBe(24);
  });

  test('lost answers are asked for again', async () => {
    const desk = openCapitalsDesk({ '.poq/candidate.yaml': endpoint('fast', 'lossy-100ms') });
    await desk.poq('measure');
    expect((await desk.loadRun(path)).end?.counts.lost).toBe(2);
    desk.disk.set('.poq/lossy-100ms.jsonl', desk.disk.get('.poq/good-100ms.jsonl') ?? '');
    const { status } = await desk.poq('measure --resume');
    const run = await desk.loadRun(path);
    expect(status).toBe(0);
    expect(run.end?.counts).toMatchObject({ answered: 24, lost: 0 });
  });

  test.each([
    ['the questions have changed', '.poq/suite.yaml', writeSuite({ seed: '8' })],
    ['the candidate has changed', '.poq/candidate.yaml', endpoint('fast', 'good-390ms')],
  ])('a run is not resumed where %s', async (reason, file, text) => {
    const desk = openCapitalsDesk();
    await desk.poq('measure', { interruptAt: 10 });
    const before = desk.disk.get(path);
    desk.disk.set(file, text);
    const { status, message, cure } = await desk.poq('measure --resume');
    expect({ status, message }).toEqual({ status: 3, message: `${path} cannot be resumed: ${reason} since it was begun` });
    expect(cure).toBe('Measure anew without --resume.');
    expect(desk.disk.get(path)).toBe(before);
  });

  test('another shard under the same name is not resumed', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure --shard 1/2', { interruptAt: 4 });
    desk.disk.set('poq-results/fast.shard-2-of-2.run.jsonl', desk.disk.get('poq-results/fast.shard-1-of-2.run.jsonl') ?? '');
    const { message } = await desk.poq('measure --shard 2/2 --resume');
    expect(message).toBe('poq-results/fast.shard-2-of-2.run.jsonl cannot be resumed: it is another shard since it was begun');
  });

  test('where nothing lies, everything is measured', async () => {
    const desk = openCapitalsDesk();
    const { status, notes } = await desk.poq('measure --resume');
    expect(status).toBe(0);
    expect(notes).toContain(`nothing to resume: there is no ${path}`);
    expect(desk.asked()).toHaveLength(24);
  });

  test('recorded answers are read again with their timings, and nothing is a finding', async () => {
    const desk = openCapitalsDesk({ '.poq/candidate.yaml': recorded('fast', 'recorded-400ms') });
    await desk.poq('measure');
    const lines = (desk.disk.get(path) ?? '').split('\n');
    desk.disk.set(path, `${lines.slice(0, 10).join('\n')}\n${lines[10]?.slice(0, 30)}`);
    expect((await desk.poq('measure --resume')).status).toBe(0);
    const run = await desk.loadRun(path);
    expect([run.end?.counts.answered, run.end?.findings]).toEqual([24, []]);
    expect(run.end?.profile.e2eMs?.count).toBe(24);
  });
});
