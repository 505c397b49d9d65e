import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { endpointAt, threePrompts } from '../commands/three-prompts.ts';
import { llamaCppPages, vllmPages } from '../doubles/engine-pages.ts';
import { type EngineScene, type EngineServer, startEngineServer } from '../doubles/engine-server.ts';
import { createFolder, type Folder, runPoq } from '../doubles/poq-process.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

type Prepared = { readonly folder: Folder; readonly server: EngineServer };

/** A repository whose candidate is such a server; `measure` replaces settings of its suite. */
async function prepare(scene: EngineScene, measure = 'warmUp: false', further = ''): Promise<Prepared> {
  const server = await startEngineServer(scene);
  const folder = createFolder({
    ...threePrompts,
    '.poq/suite.yaml': (threePrompts['.poq/suite.yaml'] ?? '').replace('warmUp: false', measure),
    '.poq/candidate.yaml': endpointAt(server.baseUrl, 'm', further),
  });
  undo.push(folder.remove, server.close);
  return { folder, server };
}

type Line = Readonly<Record<string, unknown>>;
const measured = async ({ folder }: Prepared): Promise<readonly Line[]> => {
  const { status, stderr } = await runPoq('measure', { cwd: folder.path });
  expect([status, stderr]).toEqual([0, expect.not.stringMatching(/error/i)]);
  const lines = readFileSync(join(folder.path, 'poq-results/mine.run.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line): Line => JSON.parse(line));
};

const limitRefusal = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";

describe('the run of a server', () => {
  test('has the token limit as the server took it, also where that was learnt from the first answer', async () => {
    const prepared = await prepare({ refuse: (body) => ('max_tokens' in body ? limitRefusal : undefined), delayMs: 20 });
    const lines = await measured(prepared);
    expect(lines[0]).toMatchObject({ line: 'header', stack: { request: { max_completion_tokens: 256 } } });
    expect(JSON.stringify(lines[0])).not.toContain('"max_tokens"');
    const answers = lines.filter(({ line }) => line === 'answer');
    expect(answers.map(({ outcome, attempts }) => [outcome, attempts])).toEqual(Array(3).fill(['answered', undefined]));
  });

  test('has engine, version, weights, their size and what keeps its cache in check', async () => {
    const prepared = await prepare({ pages: llamaCppPages });
    const lines = await measured(prepared);
    expect(lines[0]).toMatchObject({
      stack: {
        engine: 'llama.cpp',
        version: 'b0-unknown',
        weights: 'gemma-3-270m-q4_k_m.gguf',
        flags: 'model_ftype=Q4_K - Medium\nn_ctx=2048\ntotal_slots=2',
        request: { cache_prompt: false },
      },
    });
    expect(lines.at(-1)).toMatchObject({ line: 'end', profile: { weightsMiB: 246587904 / 2 ** 20 } });
    expect(prepared.server.bodies.map(({ cache_prompt }) => cache_prompt)).toEqual([false, false, false]);
  });

  test('has no salt but that there was one; another run has another', async () => {
    const prepared = await prepare({ pages: vllmPages });
    const headers = [await measured(prepared), await measured(prepared)].map(([header]) => header);
    for (const header of headers) expect(header).toMatchObject({ stack: { engine: 'vllm', request: { cache_salt: 'one per run' } } });
    const salts = prepared.server.bodies.map(({ cache_salt }) => String(cache_salt));
    const [first = '', , , second = ''] = salts;
    expect(salts).toEqual([first, first, first, second, second, second]);
    expect(first).not.toBe(second);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(headers)).not.toContain(first);
  });

  test.each([
    ['cold', 3],
    ['production', 1],
  ])("has it by the suite's policy: %s", async (policy, different) => {
    const prepared = await prepare({ pages: vllmPages }, `warmUp: false, cache: ${policy}`);
    const [header] = await measured(prepared);
    expect(new Set(prepared.server.bodies.map(({ cache_salt }) => cache_salt)).size).toBe(different);
    const request = { api: 'chat', ...(policy === 'cold' && { cache_salt: 'one per request' }) };
    expect(header).toMatchObject({ stack: { request } });
    expect(JSON.stringify(header).includes('cache_salt')).toBe(policy === 'cold');
  });
});

/** of this machine, but not one by which a machine reaches itself alone */
const address = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const onNetwork = address === undefined ? test.skip : test;

onNetwork('a server that is not on this machine is asked for its list of models, and for nothing else but answers', async () => {
  const server = await startEngineServer({ pages: vllmPages }, '0.0.0.0');
  const baseUrl = server.baseUrl.replace('127.0.0.1', String(address));
  const folder = createFolder({ ...threePrompts, '.poq/candidate.yaml': endpointAt(baseUrl, 'm', 'environment: a machine elsewhere\n') });
  undo.push(folder.remove, server.close);
  const [header] = await measured({ folder, server });
  expect(new Set(server.gets)).toEqual(new Set(['/v1/models -']));
  // what it is called there says enough to control its cache
  expect(header).toMatchObject({ stack: { engine: 'vllm', request: { cache_salt: 'one per run' } } });
  expect(JSON.stringify(header)).not.toContain('0.11.0');
});
