import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Candidate } from '../../src/candidate/candidate.ts';
import { openEndpoint } from '../../src/candidate/endpoint.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { llamaCppPages, ollamaPages, sglangPages, tgiPages, vllmPages } from '../doubles/engine-pages.ts';
import { type EngineScene, type EngineServer, startEngineServer } from '../doubles/engine-server.ts';
import { never } from '../doubles/questions.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

type Met = { readonly candidate: Candidate; readonly server: EngineServer };

/** A candidate at a server with such pages, identified. */
async function meet(pages: EngineScene['pages'], model: string, { near = true, key = 'sk-ours' } = {}): Promise<Met> {
  const server = await startEngineServer(pages === undefined ? {} : { pages });
  const wire = openHttpExchange(systemClock.nowMs);
  undo.push(wire.close, server.close);
  const document = { name: 'x', kind: 'endpoint', baseUrl: server.baseUrl, model } as const;
  const candidate = openEndpoint({
    document,
    key,
    questions: [],
    timeoutSeconds: 5,
    retries: 0,
    exchange: wire.exchange,
    clock: systemClock,
    near,
  });
  await candidate.identify?.(never);
  return { candidate, server };
}

describe('what answers', () => {
  test('llama.cpp: its build, settings and file, and the size of the weights from its list of models', async () => {
    const { candidate } = await meet(llamaCppPages, 'local-model');
    expect(candidate.stack).toMatchObject({
      engine: 'llama.cpp',
      version: 'b0-unknown',
      weights: 'gemma-3-270m-q4_k_m.gguf',
      flags: 'model_ftype=Q4_K - Medium\nn_ctx=2048\ntotal_slots=2',
    });
    // 246587904 / 1048576
    expect(candidate.weightsMiB).toBeCloseTo(235.16455078125, 9);
  });

  test('vLLM: its version, the hub id that it serves, and the settings of its cache from the page of metrics', async () => {
    const { candidate } = await meet(vllmPages, 'gemma');
    expect(candidate.stack).toMatchObject({
      engine: 'vllm',
      version: '0.11.0',
      weights: 'google/gemma-2-2b-it',
      flags:
        'block_size=16\ncache_dtype=auto\nenable_prefix_caching=True\ngpu_memory_utilization=0.9\nmax_model_len=8192\nnum_gpu_blocks=27430',
    });
    expect([candidate.weightsMiB, candidate.cachePoolMiB]).toEqual([undefined, undefined]);
    expect(candidate.cachePage).toMatchObject({ gauges: ['vllm:kv_cache_usage_perc', 'vllm:gpu_cache_usage_perc'] });
    expect(candidate.cachePage?.url.pathname).toBe('/metrics');
  });

  test('SGLang: its arguments without secrets, without what changes at every start, and paths without their folders', async () => {
    const { candidate, server } = await meet(sglangPages, 'qwen');
    expect(candidate.stack).toMatchObject({ engine: 'sglang', version: '0.5.5', weights: 'Qwen2-1.5B-Instruct' });
    const { flags = '' } = candidate.stack;
    expect(flags.split('\n')).toEqual(
      expect.arrayContaining(['mem_fraction_static=0.88', 'model_path=Qwen2-1.5B-Instruct', 'disable_radix_cache=false', 'tp_size=1']),
    );
    expect(flags).not.toMatch(/sk-of-the-server|hunter2|api_key|password|random_seed|memory_usage|version/);
    expect(server.gets.map((get) => get.split(' ')[0])).toEqual(['/v1/models', '/server_info', '/get_server_info']);
  });

  test('SGLang tells how large its KV cache is; over several GPUs that is not all of it', async () => {
    const info = sglangPages['/get_server_info'];
    expect((await meet(sglangPages, 'qwen')).candidate.cachePoolMiB).toBe(30.5 * 1024);
    const { '/get_server_info': _, ...pages } = sglangPages;
    const { candidate } = await meet({ ...pages, '/server_info': { ...info, tp_size: 2 } }, 'qwen');
    expect(candidate.stack).toMatchObject({ version: '0.5.5' });
    expect(candidate.cachePoolMiB).toBeUndefined();
  });

  test.each(['library', 'somebody'])('Ollama: digest and size of the very model that is asked, also one of %s', async (owner) => {
    const { candidate } = await meet(ollamaPages(owner), 'llama3.2:3b');
    expect(candidate.stack).toMatchObject({
      engine: 'ollama',
      version: '0.12.3',
      weights: 'sha256:a80c4f17acd55265feec403c7aef86be0c25983ab279d83f3bcd3abbcb5b8b72',
    });
    // 2019393189 / 1048576
    expect(candidate.weightsMiB).toBeCloseTo(1925.84, 2);
    expect(candidate.cachePage).toBeUndefined();
  });

  test('Text Generation Inference: model and revision', async () => {
    const { candidate } = await meet(tgiPages, 'bigscience/bloom-560m');
    expect(candidate.stack).toMatchObject({
      engine: 'tgi',
      version: '3.3.6',
      weights: 'bigscience/bloom-560m@e985a63cdc139290c5f700ff1929f0b5942cced2',
    });
    expect(candidate.stack.flags).toContain('max_concurrent_requests=128');
  });

  test('a server that nobody knows is called by what it speaks, with nothing made up', async () => {
    const { candidate } = await meet({ '/v1/models': { data: [{ id: 'm', owned_by: 'organization_owner' }] } }, 'm');
    expect(candidate.stack).toEqual({ engine: 'openai-compatible', model: 'm', request: expect.anything() });
    expect((await meet(undefined, 'm')).candidate.stack.engine).toBe('openai-compatible');
  });
});

describe('what is asked', () => {
  test('of a server elsewhere only the list of models', async () => {
    const { candidate, server } = await meet(vllmPages, 'gemma', { near: false });
    expect(server.gets).toEqual(['/v1/models Bearer sk-ours']);
    expect(candidate.stack).toMatchObject({ engine: 'vllm', weights: 'google/gemma-2-2b-it' });
    expect([candidate.stack.version, candidate.stack.flags, candidate.cachePage]).toEqual([undefined, undefined, undefined]);
  });

  test('nothing but GETs', async () => {
    expect((await meet(ollamaPages('x'), 'llama3.2:3b')).server.bodies).toEqual([]);
  });
});

describe('a hostile server', () => {
  const hostile = { ...llamaCppPages['/props'], build_info: `b1\u001b[31m\nsk-ours${'v'.repeat(5_000)}` };

  test('has its texts cut, cleaned, and rid of the key', async () => {
    const { candidate } = await meet({ ...llamaCppPages, '/props': hostile }, 'local-model');
    expect(candidate.stack.version).toMatch(/^b1 \[31m \[key\]v+$/);
    expect(candidate.stack.version).toHaveLength(200);
  });

  test('cannot fill the run with flags', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`flag_${index}`, 'x'.repeat(400)]));
    const { candidate } = await meet({ ...sglangPages, '/server_info': many }, 'qwen');
    expect(candidate.stack.flags).toHaveLength(20_000);
  });

  test('cannot make the run wait for a page', async () => {
    const started = performance.now();
    // a page of 5 MB is not read to its end
    const { candidate } = await meet({ ...vllmPages, '/version': () => `{"version":"${'9'.repeat(5_000_000)}"}` }, 'gemma');
    expect(candidate.stack.engine).toBe('vllm');
    expect(candidate.stack).not.toHaveProperty('version');
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test('whatever JSON stands on the pages, identifying neither fails nor keeps text that is not fit to be kept', async () => {
    const page: { text: string } = { text: '' };
    const { candidate } = await meet({ '/v1/models': llamaCppPages['/v1/models'], '/props': () => page.text }, 'local-model');
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.dictionary(fc.constantFrom('build_info', 'model_path', 'total_slots', 'n_ctx'), fc.jsonValue()),
        async (text, props) => {
          for (const next of [text, JSON.stringify(props)]) {
            page.text = next;
            await candidate.identify?.(never);
            const { engine, version = '', weights = '', flags = '' } = candidate.stack;
            expect(engine).toBe('llama.cpp');
            expect(`${version}${weights}${flags.replaceAll('\n', '')}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
