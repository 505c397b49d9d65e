import { describe, expect, test } from '@jest/globals';
import { doctor } from '../../src/commands/doctor.ts';
import type { Check } from '../../src/doctor/check.ts';
import type { Examination } from '../../src/doctor/examination.ts';
import { lookWithin } from '../../src/doctor/look-within.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { InterruptedError } from '../../src/failures.ts';
import { endpointAt, threePrompts } from '../commands/three-prompts.ts';
import { never } from '../doubles/questions.ts';
import { createWorld, type Scene, type Told } from '../doubles/world.ts';
import { healthy } from './examination.ts';

type Visit = {
  readonly files?: Readonly<Record<string, string>>;
  readonly examination?: Partial<Examination>;
  readonly json?: boolean;
} & Partial<Pick<Scene, 'signal' | 'evaluators'>>;

/** `poq doctor` in a folder with three prompts and recorded answers, and in what differs from it. */
async function visit({ files = {}, examination = {}, json = true, ...scene }: Visit = {}) {
  const told: Told = { phases: [], notes: [], warnings: [], results: [] };
  const disk = new Map(Object.entries({ ...threePrompts, ...files }));
  const world = createWorld({ disk, told, signal: never, newRunId: () => 'run', onAsk: () => {}, evaluators: {}, cpu: 'x', ...scene });
  const inputs = { suite: '.poq/suite.yaml', candidate: '.poq/candidate.yaml', json };
  const status = await doctor({ ...world, clock: systemClock }, inputs, { ...healthy, ...examination });
  const { ok, checks }: { ok: boolean; checks: Check[] } = json ? JSON.parse(told.results.join('')) : { ok: status === 0, checks: [] };
  return { status, ok, told, checks, of: (name: string) => checks.find((check) => check.name === name) };
}

describe('poq doctor', () => {
  test('tells of each thing once, and a missing baseline is no obstacle', async () => {
    const { status, ok, checks } = await visit();
    expect({ status, ok }).toEqual({ status: 0, ok: true });
    expect(checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'suite ok',
      'candidate ok',
      'prompts ok',
      'baselines warning',
      'evaluator token-f1 ok',
      'candidate, opened ok',
      'gpu ok',
      'cache ok',
      'results ok',
      'shared memory ok',
      'clock '.concat(checks.at(-1)?.status ?? ''),
    ]);
  });

  test('says in lines for a person what it says in JSON, and nothing else', async () => {
    const { told } = await visit({ json: false, files: { '.poq/candidate.yaml': 'name: [' } });
    const text = told.results.join('\n');
    expect(text).toMatch(/^✔ suite: \.poq\/suite\.yaml \(three\)\n✖ candidate: \.poq\/candidate\.yaml:1:\d+ /);
    expect(text).toMatch(/^! baselines: there is no baseline in \.poq\/baselines\n {2}→ poq measure --accept main/m);
    expect(text).toMatch(/\n1 check failed, \d warnings?\.$/);
    expect({ phases: told.phases, notes: told.notes, warnings: told.warnings }).toEqual({ phases: [], notes: [], warnings: [] });
  });

  test('a broken suite names file and line, and does not keep the machine from being looked at', async () => {
    const { status, ok, checks, of } = await visit({ files: { '.poq/suite.yaml': `${threePrompts['.poq/suite.yaml']}gates: 1\n` } });
    expect({ status, ok }).toEqual({ status: 1, ok: false });
    expect(of('suite')).toMatchObject({ status: 'failed', told: expect.stringMatching(/^\.poq\/suite\.yaml:8:1 /) });
    expect(checks.map(({ name }) => name)).toEqual(['suite', 'candidate', 'gpu', 'cache', 'results', 'shared memory', 'clock']);
  });

  test('prompts that are not there fail', async () => {
    const suite = (threePrompts['.poq/suite.yaml'] ?? '').replace('path: prompts.jsonl', 'path: gone.jsonl');
    const { of, status } = await visit({ files: { '.poq/suite.yaml': suite } });
    expect(of('prompts')).toMatchObject({ status: 'failed', told: expect.stringContaining('gone.jsonl') });
    expect(status).toBe(1);
  });

  test('an evaluator whose model does not load fails with the reason', async () => {
    const suite = (threePrompts['.poq/suite.yaml'] ?? '').replace('use: token-f1', 'use: sts-distilroberta');
    const { of } = await visit({ files: { '.poq/suite.yaml': suite }, evaluators: { 'sts-distilroberta': { broken: 'no such model' } } });
    expect(of('evaluator sts-distilroberta')).toMatchObject({ status: 'failed', told: 'encoder: no such model' });
  });

  test('a look that breaks is a failed check', async () => {
    const { of, status } = await visit({ examination: { lookAtFolder: () => Promise.reject(new Error('boom')) } });
    expect(of('cache')).toMatchObject({ status: 'failed', told: 'unexpected: boom' });
    expect(of('clock')).toBeDefined();
    expect(status).toBe(1);
  });

  test('Ctrl-C ends it', async () => {
    await expect(visit({ signal: AbortSignal.abort() })).rejects.toThrow(InterruptedError);
  });
});

describe('what the suite weighs as cost', () => {
  const weighing = (cost: string, more = ''): Readonly<Record<string, string>> => ({
    '.poq/suite.yaml': `${threePrompts['.poq/suite.yaml']?.replace(/^reward:.*\n/m, '')}reward: { cost: ${cost} }\n${more}`,
    '.poq/candidate.yaml': endpointAt('http://127.0.0.1:9', 'm'),
  });
  const tokens = (model: string): string =>
    `prices: { source: x, tokens: [{ model: ${model}, baseUrl: 'http://127.0.0.1:9', inputPerMillionUsd: 1, outputPerMillionUsd: 1 }] }\n`;
  const gpu = { gpus: [{ name: 'H100' }], processes: [], utilizationShares: [] };

  test.each([
    ['GPU time', '{ measure: gpu-seconds }', '', /GPU time, and this machine has no NVIDIA GPU/],
    ['energy in a mix', '{ measure: mix, weights: { latency: 1, energy: 1 } }', '', /energy, and this machine has no meter/],
    ['nothing but GPU hours', '{ measure: usd }', 'prices: { source: x, gpuHourUsd: 1 }\n', /GPU time/],
    ['tokens of another model', '{ measure: usd }', tokens('other'), /no price of this candidate/],
  ])('%s that cannot be had here fails', async (_what, cost, prices, told) => {
    const { of, status } = await visit({ files: weighing(cost, prices) });
    expect(of('cost')).toMatchObject({ status: 'failed', told: expect.stringMatching(told), cure: expect.stringMatching(/\.$/) });
    expect(status).toBe(1);
  });

  test('counters that this user may not read are told apart from none', async () => {
    const { of } = await visit({ files: weighing('{ measure: energy }'), examination: { lookAtPackages: async () => 'unreadable' } });
    expect(of('cost')).toMatchObject({ status: 'failed', cure: expect.stringContaining('energy_uj') });
  });

  test('what the machine has is where the cost comes from', async () => {
    const files = weighing('{ measure: energy }');
    const told = async (examination: Partial<Examination>) => (await visit({ files, examination })).of('cost');
    expect(await told({ lookAtPackages: async () => 'readable' })).toMatchObject({
      status: 'ok',
      told: 'energy is that of the CPU packages',
    });
    expect(await told({ lookAtGpus: async () => gpu })).toMatchObject({ status: 'ok', told: 'energy is that of the GPUs' });
    // a GPU that something else uses fails by itself, and is no missing one
    const busy = { ...gpu, processes: [{ pid: 7, name: 'other' }] };
    expect(await told({ lookAtGpus: async () => busy })).toMatchObject({ status: 'ok' });
  });

  test('a server elsewhere has neither', async () => {
    const files = { ...weighing('{ measure: energy }'), '.poq/candidate.yaml': endpointAt('https://api.example.com', 'm') };
    expect((await visit({ files })).of('cost')).toMatchObject({ status: 'failed', told: expect.stringContaining('elsewhere') });
  });

  test('latency, and tokens of this model, need nothing and are not spoken of', async () => {
    for (const files of [weighing('{ measure: latency }'), weighing('none'), weighing('{ measure: usd }', tokens('m'))])
      expect((await visit({ files })).of('cost')).toBeUndefined();
  });
});

describe('a server', () => {
  const served = endpointAt(
    'http://127.0.0.1:8123/v1',
    'm',
    'serve: { command: [engine], ready: { url: "http://127.0.0.1:8124/health" } }\n',
  );

  test('that the measurement starts needs its program and free ports, and is asked nothing', async () => {
    const asked = (): never => {
      throw new Error('it was asked');
    };
    const files = { '.poq/candidate.yaml': served };
    const good = await visit({ files, examination: { findProgram: async () => '/bin/engine', exchange: asked } });
    expect(good.of('engine')).toEqual({ name: 'engine', status: 'ok', told: 'engine is /bin/engine; the measurement starts it' });
    expect(good.of('port')?.told).toBe('port 8123 of 127.0.0.1 and port 8124 of 127.0.0.1: free');
    const bad = await visit({ files, examination: { isTaken: async ({ port }) => port === 8124, exchange: asked } });
    expect(bad.of('engine')).toMatchObject({ status: 'failed', told: expect.stringContaining('"engine"') });
    expect(bad.of('port')).toMatchObject({ status: 'failed', told: 'port 8124 of 127.0.0.1 is in use already' });
  });

  test('that nobody has started fails, and is not asked for a token', async () => {
    const { of, checks } = await visit({ files: { '.poq/candidate.yaml': endpointAt('http://127.0.0.1:8123/v1', 'm') } });
    expect(of('engine')).toMatchObject({ status: 'failed', told: 'nobody listens at http://127.0.0.1:8123', cure: expect.any(String) });
    expect(checks.at(-1)?.name).toBe('engine');
  });

  test('whose key is not set: the variable is named; where it is, its value is not', async () => {
    const files = { '.poq/candidate.yaml': endpointAt('http://127.0.0.1:8123/v1', 'm', 'apiKeyEnv: MODEL_KEY\n') };
    expect((await visit({ files })).of('key')).toMatchObject({ status: 'failed', told: 'MODEL_KEY is not set' });
    const set = await visit({ files, examination: { variable: () => 'sk-very-secret' } });
    expect(set.of('key')).toMatchObject({ status: 'ok', told: 'MODEL_KEY is set' });
    expect(set.told.results.join('')).not.toContain('very-secret');
  });
});

describe('a look', () => {
  test('that takes too long ends as a failed check, and is told to stop', async () => {
    let stopped = false;
    const look = (signal: AbortSignal): Promise<never> =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          stopped = true;
        });
      });
    const result = await lookWithin({ look, limitMs: 20, clock: systemClock, signal: never });
    expect(result).toMatchObject({ status: 'failed', told: 'not done within 0.02 s' });
    expect(stopped).toBe(true);
  });
});
