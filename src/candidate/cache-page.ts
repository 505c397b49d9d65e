import type { EngineIdentity, EngineName } from './engine.ts';
import { locatePage } from './engine-pages.ts';

/** Where an engine on this machine tells how much of its KV cache is in use. */
export type CachePage = {
  readonly url: URL;
  /** may carry the key */
  readonly headers: Readonly<Record<string, string>>;
  /** names of the gauge, the newest first; a share in 0..1 */
  readonly gauges: readonly string[];
};

/**
 * The gauges of the engines' pages of metrics. vLLM renamed its own with its second engine; SGLang has the page with `--enable-metrics`;
 * llama.cpp has it with `--metrics`, and newer versions have no such gauge any more.
 */
const gauges: Readonly<Partial<Record<EngineName, readonly string[]>>> = {
  vllm: ['vllm:kv_cache_usage_perc', 'vllm:gpu_cache_usage_perc'],
  sglang: ['sglang:token_usage'],
  'llama.cpp': ['llamacpp:kv_cache_usage_ratio'],
};

/** undefined for engines that are not known to have such a page. */
export function findCachePage(baseUrl: string, { engine }: EngineIdentity, headers: CachePage['headers']): CachePage | undefined {
  const names = gauges[engine];
  return names === undefined ? undefined : { url: locatePage(baseUrl, 'metrics', 'root'), headers, gauges: names };
}
