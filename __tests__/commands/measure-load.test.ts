import { describe, expect, test } from '@jest/globals';
import { openCapitalsDesk, writeSuite } from './capitals-desk.ts';

const path = 'poq-results/fast.run.jsonl';
const atRate = '{ latencyShare: 0.5, latencyBlocks: 6, requestsPerSecond: 5, objective: { e2eMs: 150 } }';

describe('a suite with a request rate', () => {
  test('asks load blocks at it, and the run tells rate, delays, times under load and goodput', async () => {
    const desk = openCapitalsDesk({ '.poq/suite.yaml': writeSuite({ measure: atRate }) });
    const { status, notes } = await desk.poq('measure');
    expect(status).toBe(0);
    expect(notes[0]).toBe('capitals: 24 prompts of 24 clusters: 12 in 6 blocks one at a time, 12 in 1 block at 5 requests a second');

    const run = await desk.loadRun(path);
    const line = run.blocks.find(({ kind }) => kind === 'load');
    expect(line).toMatchObject({ requestsPerSecond: 5, answers: 12 });
    const answers = [...run.answers.values()].flatMap((answer) =>
      answer.block === line?.block && answer.outcome === 'answered' ? [answer] : [],
    );
    // the script says 95 to 105 ms for each; the rest is that they were sent late
    for (const { e2eMs = 0, delayMs = Number.NaN } of answers) expect(Math.abs(e2eMs - delayMs - 100)).toBeLessThanOrEqual(5);

    const { profile, findings } = run.end ?? {};
    expect(profile?.load).toMatchObject({ requestsPerSecond: 5, blocks: 1 });
    const good = answers.filter(({ e2eMs = 0 }) => e2eMs <= 150).length;
    expect(profile?.goodput).toMatchObject({ objective: { e2eMs: 150 }, asked: 12, good });
    expect(good).toBeLessThan(12);
    expect(findings?.map(({ name }) => name)).toEqual(['late-requests']);
  });

  test('asks other questions than one with a concurrency', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure --accept main');
    desk.disk.set('.poq/suite.yaml', writeSuite({ measure: atRate }));
    const { status, message } = await desk.poq('evaluate');
    expect(status).toBe(3);
    expect(message).toMatch(/asks other questions|other questions/);
  });
});

test('times under load and goodput are told with a concurrency, too', async () => {
  const measure = '{ latencyShare: 0.5, latencyBlocks: 6, concurrency: 2, objective: { e2eMs: 150 } }';
  const desk = openCapitalsDesk({ '.poq/suite.yaml': writeSuite({ measure }) });
  await desk.poq('measure');
  const { profile } = (await desk.loadRun(path)).end ?? {};
  expect(profile?.load).toMatchObject({ concurrency: 2, blocks: 1, e2eMs: { count: 11, p50: 100 } });
  expect(profile?.goodput).toMatchObject({ asked: 12, good: 12 });
});

test('shards tell the same of load when they are merged as one run does', async () => {
  const measure = '{ latencyShare: 0.5, latencyBlocks: 6, concurrency: 1, objective: { e2eMs: 150 } }';
  const desk = openCapitalsDesk({ '.poq/suite.yaml': writeSuite({ measure }) });
  await desk.poq('measure --out whole');
  for (const shard of ['1/2', '2/2']) await desk.poq(`measure --shard ${shard}`);
  await desk.poq('gate --out merged --runs poq-results');
  const [whole, merged] = [await desk.loadRun('whole/fast.run.jsonl'), await desk.loadRun('merged/fast.run.jsonl')];
  expect(whole.end?.profile.load?.e2eMs?.count).toBe(12);
  expect(merged.end?.profile.load).toEqual(whole.end?.profile.load);
  expect(merged.end?.profile.goodput).toEqual(whole.end?.profile.goodput);
});

test('what is left to ask after an interruption is told', async () => {
  const desk = openCapitalsDesk();
  await desk.poq('measure', { interruptAt: 20 });
  const { notes } = await desk.poq('measure --resume');
  expect(notes.filter((note) => note.startsWith('left to ask: '))).toEqual([
    expect.stringMatching(/^left to ask: 12 in 6 blocks one at a time, \d+ in 1 block with 2 in flight$/),
  ]);
});

test('a cost at load that the plan is too small for is warned of before the run', async () => {
  const reward = '{ cost: { measure: latency, at: load } }';
  const { warnings } = await openCapitalsDesk({ '.poq/suite.yaml': writeSuite({ reward }) }).poq('measure');
  expect(warnings[0]).toMatch(/takes 6 load blocks, and the plan has 1: the verdict will be inconclusive; about 240 prompts would do/);
});
