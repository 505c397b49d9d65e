import { describe, expect, test } from '@jest/globals';
import type { ClientError } from '../../src/documents/run.ts';
import type { ClientWatch } from '../../src/profile/client-watch.ts';
import { openCapitalsDesk, recorded, writeSuite } from './capitals-desk.ts';

const path = 'poq-results/fast.run.jsonl';

/** Busy for 10 % of the first block, 20 % of the second, and so on. */
function watch(e2eMs = 0.5): ClientWatch & { readonly probed: readonly (readonly number[])[] } {
  const probed: (readonly number[])[] = [];
  let begun = 0;
  return {
    probed,
    async probe(concurrencies) {
      probed.push(concurrencies);
      return [1, 2].map((concurrency): ClientError => ({ concurrency, requests: 16, ttftMs: 0.4, e2eMs }));
    },
    begin() {
      begun += 1;
      const share = begun / 10;
      return () => share;
    },
  };
}

describe('what measuring costs', () => {
  test('is asked once before a server is, for every number of requests in flight, and stands in the run', async () => {
    const desk = openCapitalsDesk();
    const client = watch();
    await desk.poq('measure', { client });
    const run = await desk.loadRun(path);
    expect(client.probed.map((concurrencies) => [...new Set(concurrencies)])).toEqual([[1, 2]]);
    expect(run.end?.profile.client).toEqual([
      { concurrency: 1, requests: 16, ttftMs: 0.4, e2eMs: 0.5 },
      { concurrency: 2, requests: 16, ttftMs: 0.4, e2eMs: 0.5 },
    ]);
    expect(run.blocks.map(({ clientBusyShare }) => clientBusyShare)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(run.end?.profile.clientBusyShare).toBe(0.7);
    expect(run.end?.findings.map(({ name }) => name)).not.toContain('client-busy');
  });

  test('is a finding where it is much', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure', { client: watch(4) });
    expect((await desk.loadRun(path)).end?.findings).toContainEqual(expect.objectContaining({ name: 'client-busy', blocking: false }));
  });

  test('is not asked where the suite leaves the warm-up out; how busy it was is still told', async () => {
    const desk = openCapitalsDesk({
      '.poq/suite.yaml': writeSuite({ measure: '{ latencyShare: 0.5, latencyBlocks: 6, concurrency: 2, warmUp: false }' }),
    });
    const client = watch();
    await desk.poq('measure', { client });
    const { profile } = (await desk.loadRun(path)).end ?? {};
    expect(client.probed).toEqual([]);
    expect(profile).not.toHaveProperty('client');
    expect(profile?.clientBusyShare).toBe(0.7);
  });

  test('is nothing where answers were recorded, and absent where nobody watched', async () => {
    const desk = openCapitalsDesk({ '.poq/candidate.yaml': recorded('fast', 'recorded-400ms') });
    const client = watch();
    await desk.poq('measure', { client });
    expect(client.probed).toEqual([]);
    const unwatched = openCapitalsDesk();
    await unwatched.poq('measure');
    const { end, blocks } = await unwatched.loadRun(path);
    expect(end?.profile).not.toHaveProperty('client');
    expect(blocks.filter((block) => 'clientBusyShare' in block)).toEqual([]);
  });
});

describe('latencies that moved between latency blocks', () => {
  test('are a finding of the run that blocks', async () => {
    const desk = openCapitalsDesk();
    await desk.poq('measure');
    const asked = desk.asked();
    const latency = (await desk.loadRun(path)).blocks.filter(({ kind }) => kind === 'latency').map(({ block }) => block);
    const blockOf = new Map([...(await desk.loadRun(path)).answers].map(([id, { block }]) => [id, block ?? 0]));
    const slowing = asked.map((id) => ({ id, text: 'x', ms: 100 * (1 + 0.2 * Math.max(0, latency.indexOf(blockOf.get(id) ?? 0))) }));
    desk.disk.set('.poq/good-100ms.jsonl', slowing.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await desk.poq('measure');
    const { end } = await desk.loadRun(path);
    expect(end?.profile.stability?.map(({ measure, blocks, answers }) => [measure, blocks, answers])).toEqual([
      ['ttft-per-prompt-token', 6, 12],
    ]);
    expect(end?.findings.filter(({ blocking }) => blocking).map(({ name }) => name)).toEqual(['latency-drift', 'latency-spread']);
  });
});
