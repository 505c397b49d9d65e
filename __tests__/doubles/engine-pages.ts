/**
 * What engines answer on their own pages. llama.cpp's are those of a real server (xllamacpp 2026.10.11549, gemma-3-270m, two slots), its chat
 * template cut; the others' fields are taken from their published sources, with values of our own:
 * vLLM: vllm/entrypoints/openai/protocol.py (ModelCard), api_server.py (/version), v1/metrics/loggers.py (cache_config_info);
 * SGLang: srt/entrypoints/openai/protocol.py (ModelCard), http_server.py (get_server_info), managers/scheduler.py (memory_usage);
 * Ollama: openai/openai.go (ToListCompletion), api/types.go (ListModelResponse);
 * TGI: docs/openapi.json of text-generation-inference (Info).
 */
const models = (...data: readonly object[]): object => ({ object: 'list', data });

export const llamaCppPages = {
  '/v1/models': models({
    id: 'local-model',
    aliases: ['local-model'],
    object: 'model',
    created: 1795378574,
    owned_by: 'llamacpp',
    meta: {
      vocab_type: 1,
      n_vocab: 262144,
      n_ctx: 2048,
      n_ctx_train: 32768,
      n_embd: 640,
      n_params: 268098176,
      size: 246587904,
      ftype: 'Q4_K - Medium',
    },
  }),
  '/props': {
    default_generation_settings: { params: { temperature: 0.800000011920929, top_k: 40 }, n_ctx: 2048 },
    total_slots: 2,
    model_alias: 'local-model',
    model_ftype: 'Q4_K - Medium',
    model_path: '/home/somebody/.cache/models/gemma-3-270m-q4_k_m.gguf',
    endpoint_slots: true,
    endpoint_metrics: true,
    chat_template: '{%- for message in messages -%}',
    build_info: 'b0-unknown',
  },
  '/metrics': [
    '# HELP llamacpp:prompt_tokens_total Number of prompt tokens processed, excluding cached tokens',
    '# TYPE llamacpp:prompt_tokens_total counter',
    'llamacpp:prompt_tokens_total 1316',
    '# HELP llamacpp:requests_processing Number of requests processing',
    '# TYPE llamacpp:requests_processing gauge',
    'llamacpp:requests_processing 0',
    '',
  ].join('\n'),
};

/** `share` of the KV cache is in use. */
export const vllmMetrics = (share: number): string =>
  [
    '# HELP vllm:kv_cache_usage_perc KV-cache usage. 1 means 100 percent usage.',
    '# TYPE vllm:kv_cache_usage_perc gauge',
    `vllm:kv_cache_usage_perc{engine="0",model_name="google/gemma-2-2b-it"} ${share}`,
    '# HELP vllm:cache_config_info Information of the LLMEngine CacheConfig',
    '# TYPE vllm:cache_config_info gauge',
    'vllm:cache_config_info{block_size="16",cache_dtype="auto",enable_prefix_caching="True",engine="0",gpu_memory_utilization="0.9",num_gpu_blocks="27430"} 1.0',
    '',
  ].join('\n');

export const vllmPages = {
  '/v1/models': models({
    id: 'gemma',
    object: 'model',
    created: 1,
    owned_by: 'vllm',
    root: 'google/gemma-2-2b-it',
    parent: null,
    max_model_len: 8192,
    permission: [],
  }),
  '/version': { version: '0.11.0' },
  '/metrics': vllmMetrics(0.25),
};

const sglangInfo = {
  model_path: '/models/Qwen2-1.5B-Instruct',
  tokenizer_path: '/models/Qwen2-1.5B-Instruct',
  revision: null,
  host: '127.0.0.1',
  port: 30000,
  api_key: 'sk-of-the-server',
  admin_api_key: null,
  ssl_keyfile_password: 'hunter2',
  mem_fraction_static: 0.88,
  tp_size: 1,
  pp_size: 1,
  dp_size: 1,
  random_seed: 812734,
  disable_radix_cache: false,
  chunked_prefill_size: 8192,
  max_total_num_tokens: 1234567,
  internal_states: [{ memory_usage: { weight: 2.98, kvcache: 30.5, token_capacity: 1234567 } }],
  version: '0.5.5',
};

export const sglangPages = {
  '/v1/models': models({ id: 'qwen', object: 'model', created: 1, owned_by: 'sglang', root: 'qwen', max_model_len: 32768 }),
  '/get_server_info': sglangInfo,
  '/metrics': '# TYPE sglang:token_usage gauge\nsglang:token_usage{model_name="qwen"} 0.5\n',
};

const tagged = {
  name: 'llama3.2:3b',
  model: 'llama3.2:3b',
  modified_at: '2026-01-01T00:00:00Z',
  size: 2019393189,
  digest: 'a80c4f17acd55265feec403c7aef86be0c25983ab279d83f3bcd3abbcb5b8b72',
  details: { format: 'gguf', family: 'llama', parameter_size: '3.2B', quantization_level: 'Q4_K_M' },
};

/** `owner`: "library", or whose model it is. */
export const ollamaPages = (owner: string): Record<string, object> => ({
  '/v1/models': models({ id: 'llama3.2:3b', object: 'model', created: 1, owned_by: owner }),
  '/api/version': { version: '0.12.3' },
  '/api/tags': { models: [{ ...tagged, name: 'other:1b', digest: 'b'.repeat(64), size: 1 }, tagged] },
});

export const tgiPages = {
  '/v1/models': models({ id: 'bigscience/bloom-560m', object: 'model', created: 0, owned_by: 'bigscience/bloom-560m' }),
  '/info': {
    model_id: 'bigscience/bloom-560m',
    model_sha: 'e985a63cdc139290c5f700ff1929f0b5942cced2',
    model_pipeline_tag: 'text-generation',
    max_concurrent_requests: 128,
    max_best_of: 2,
    max_input_tokens: 1024,
    max_total_tokens: 2048,
    router: 'text-generation-router',
    version: '3.3.6',
    sha: null,
    docker_label: null,
  },
};
