import { describe, expect, test } from '@jest/globals';
import { type EngineIdentity, loadEngineIdentity } from '../../src/candidate/engine.ts';
import type { EnginePages } from '../../src/candidate/engine-pages.ts';
import { sglangPages } from '../doubles/engine-pages.ts';

type Asked = { readonly identity: EngineIdentity; readonly paths: readonly string[] };

/** What is made of an SGLang server with such arguments, or of other pages. */
async function identify(
  args: object,
  { key = 'sk-ours', baseUrl = 'http://127.0.0.1/v1', models = sglangPages['/v1/models'], near = true } = {},
): Promise<Asked> {
  const paths: string[] = [];
  const known: Readonly<Record<string, object>> = { '/v1/models': models, '/server_info': args };
  const json: EnginePages['json'] = async ({ pathname }) => {
    paths.push(pathname);
    return { ...known[pathname] };
  };
  const identity = await loadEngineIdentity({ pages: { json, text: async () => undefined }, baseUrl, model: 'qwen', near, key });
  return { identity, paths };
}

const flagsOf = async (args: object): Promise<string> => (await identify(args)).identity.flags ?? '';

describe('flags have no secrets', () => {
  // the first seven: SGLang's ServerArgs; the others: what else goes by such names
  test.each([
    'api_key',
    'admin_api_key',
    'ssl_keyfile',
    'ssl_keyfile_password',
    'ssl_certfile',
    'hf_token',
    'huggingface_token',
    'HF-TOKEN',
    'token',
    'db_passwd',
    'pwd',
    'clientSecret',
    'aws_credentials',
    'authorization',
  ])('%s', async (name) => {
    expect(await flagsOf({ [name]: 'hunter2', tp_size: 1 })).toBe('tp_size=1');
  });

  test.each([
    ['a URL with a password', { otlp_traces_endpoint: 'https://me:hunter2@collector:4317' }],
    ['a JSON text with a field that is one', { hicache_storage_backend_extra_config: '{"access_key": "hunter2"}' }],
    ['the key that the server is asked with, as a value', { served_by: 'sk-ours' }],
    ['the same as a name', { 'sk-ours': 1 }],
  ])('%s', async (_what, args) => {
    expect(await flagsOf(args)).not.toMatch(/hunter2|sk-ours/);
  });

  test('what only sounds like one stays', async () => {
    const args = {
      tokenizer_path: 'Qwen/Qwen2-1.5B',
      tokenizer_mode: 'auto',
      max_prefill_tokens: 16384,
      skip_tokenizer_init: false,
      json_model_override_args: '{"rope_theta": 1000}',
      otlp_traces_endpoint: 'https://collector:4317',
    };
    expect((await flagsOf(args)).split('\n')).toEqual(
      Object.entries(args)
        .map(([name, value]) => `${name}=${value}`)
        .sort(),
    );
  });

  test('what differs from start to start stays out of them', async () => {
    const start = (random_seed: number): object => ({ random_seed, nccl_port: random_seed, tp_size: 2 });
    expect(await flagsOf(start(4711))).toBe(await flagsOf(start(42)));
  });
});

test('flags are numbers, switches and short texts; nested values and long ones are left out', async () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const args = { a: deep, b: { c: 1 }, d: null, e: 'x'.repeat(501), f: '', g: true, h: 0.5, 'i j': 1, k: 'two;\tparts\u202e' };
  expect(await flagsOf(args)).toBe('g=true\nh=0.5\nk=two, parts');
});

describe('weights', () => {
  test.each([
    ['/srv/models/Qwen2-1.5B-Instruct', undefined, 'Qwen2-1.5B-Instruct'],
    ['/srv/models/Qwen2-1.5B-Instruct/', null, 'Qwen2-1.5B-Instruct'],
    ['C:\\models\\qwen.gguf', undefined, 'qwen.gguf'],
    ['Qwen/Qwen2-1.5B-Instruct', '91d2aff3f95', 'Qwen/Qwen2-1.5B-Instruct@91d2aff3f95'],
  ])('%s at %s is called %s', async (model_path, revision, weights) => {
    const { identity } = await identify({ model_path, revision });
    expect(identity.weights).toBe(weights);
    expect(identity.flags ?? '').not.toContain('/srv');
  });

  test.each([-1, 0, Number.NaN, 1e300, '1000', [1000]])('of %j bytes have no size', async (size) => {
    const models = { data: [{ id: 'qwen', owned_by: 'llamacpp', meta: { size } }] };
    expect((await identify({}, { models })).identity).not.toHaveProperty('weightsMiB');
  });
});

describe('which pages', () => {
  test('are those of the engine that the list of models names, and no others', async () => {
    expect((await identify({ tp_size: 1 })).paths).toEqual(['/v1/models', '/server_info']);
  });

  test('lie before the /v1 of the base URL, whatever comes before that', async () => {
    const { paths } = await identify({}, { baseUrl: 'http://127.0.0.1/proxy/v1/' });
    expect(paths[0]).toBe('/proxy/v1/models');
    const models = { data: [{ id: 'qwen', owned_by: 'vllm' }] };
    expect((await identify({}, { models })).paths).toEqual(['/v1/models', '/version']);
  });

  test("OpenAI's own API is known by its address, and is asked for nothing else", async () => {
    const models = { data: [{ id: 'qwen', owned_by: 'system' }] };
    const { identity, paths } = await identify({}, { baseUrl: 'https://api.openai.com/v1', models, near: false });
    expect(identity).toEqual({ engine: 'openai' });
    expect(paths).toEqual(['/v1/models']);
  });

  test('a list of models that is none tells nothing', async () => {
    for (const models of [{}, { data: 'x' }, { data: [null, 1, ['a']] }, { data: [{ id: 'qwen', owned_by: 7 }] }]) {
      expect((await identify({}, { models, near: false })).identity).toEqual({ engine: 'openai-compatible' });
    }
  });
});
