import type { EndpointCandidate } from '../documents/candidate.ts';
import { pass, type Result, warn } from './check.ts';
import type { Examination } from './examination.ts';
import { loadPage } from './web-page.ts';

/** what the names of their metrics begin with, as the engines' own pages say */
const engines = { 'vllm:': 'vLLM', 'sglang:': 'SGLang', 'llamacpp:': 'llama.cpp' } as const;

/** Whether the engine has a page of metrics in Prometheus' text format: `/metrics` beside the base URL. It is asked without the key. */
export async function checkMetrics({ baseUrl }: EndpointCandidate, { exchange }: Examination, signal: AbortSignal): Promise<Result> {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}/metrics`;
  url.search = '';
  const { status, text } = await loadPage(exchange, url, {}, signal);
  const place = `${url.origin}${url.pathname}`;
  if (status !== 200 || !/^# TYPE \S+ /m.test(text)) {
    return warn(
      `${place} is no page of metrics${status === undefined ? '' : ` (status ${status})`}`,
      'Nothing, if the engine has none. vLLM has it unless it is switched off; start SGLang with --enable-metrics, llama.cpp with --metrics.',
    );
  }
  const engine = Object.entries(engines).find(
    ([prefix]) => text.includes(`\n# TYPE ${prefix}`) || text.startsWith(`# TYPE ${prefix}`),
  )?.[1];
  return pass(`${place}${engine === undefined ? '' : `: ${engine}`}`);
}
