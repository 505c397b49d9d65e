import { describe, expect, test } from '@jest/globals';
import type { HttpExchange } from '../../src/candidate/http-exchange.ts';
import { checkEngine } from '../../src/doctor/engine-checks.ts';
import { checkMetrics } from '../../src/doctor/metrics-check.ts';
import type { EndpointCandidate } from '../../src/documents/candidate.ts';
import { never } from '../doubles/questions.ts';
import { healthy } from './examination.ts';

const document: EndpointCandidate = { name: 'x', kind: 'endpoint', baseUrl: 'http://h:1/v1/', model: 'm', apiKeyEnv: 'KEY' };

/** A server that gives every page this status and text, and notes what it was asked. */
function serve(status: number, text = '') {
  const asked: { readonly url: string; readonly key: string | undefined }[] = [];
  const exchange: HttpExchange = async ({ url, headers }, listener) => {
    asked.push({ url: url.href, key: headers.authorization });
    listener.onHead(status, {});
    listener.onRead(new TextEncoder().encode(text), 0);
    return { kind: 'complete' };
  };
  return { asked, examination: { ...healthy, exchange, variable: () => 'secret' } };
}

describe('an engine', () => {
  test.each([
    [200, '{"data": [{"id": "a"}, {"id": "m"}]}', 'ok', /^http:\/\/h:1 answers and has m$/],
    [200, '{"data": [{"id": "secret"}]}', 'warning', /^http:\/\/h:1 answers, but does not list the model "m"$/],
    [200, '<html>', 'warning', /lists no models \(status 200\)$/],
    [404, '', 'warning', /\/v1\/models lists no models \(status 404\)$/],
    [401, 'secret', 'failed', /refuses the key \(401\)/],
    [503, 'secret', 'failed', /status 503$/],
  ])('that answers %d with %j: %s', async (status, text, expected, told) => {
    const { asked, examination } = serve(status, text);
    const result = await checkEngine(document, examination, never);
    expect(result.status).toBe(expected);
    expect(result.told).toMatch(told);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(asked).toEqual([{ url: 'http://h:1/v1/models', key: 'Bearer secret' }]);
  });

  test.each([
    ['ENOTFOUND', 'the name of http://h:1 is not known'],
    ['ECONNRESET', 'http://h:1 cannot be talked to (ECONNRESET)'],
  ])('that cannot be reached (%s) fails', async (code, told) => {
    const exchange: HttpExchange = async () => ({ kind: 'broken', code, message: 'x' });
    expect(await checkEngine(document, { ...healthy, exchange }, never)).toMatchObject({ status: 'failed', told });
  });
});

describe('a page of metrics', () => {
  test.each([
    ['# HELP a b\n# TYPE vllm:num_requests_running gauge\n', 'http://h:1/metrics: vLLM'],
    ['# TYPE llamacpp:prompt_tokens_total counter\n', 'http://h:1/metrics: llama.cpp'],
    ['# TYPE up gauge\nup 1\n', 'http://h:1/metrics'],
  ])('%j is found beside the base URL, and asked without the key', async (text, told) => {
    const { asked, examination } = serve(200, text);
    expect(await checkMetrics(document, examination, never)).toEqual({ status: 'ok', told });
    expect(asked).toEqual([{ url: 'http://h:1/metrics', key: undefined }]);
  });

  test('is not any page', async () => {
    expect(await checkMetrics(document, serve(200, '<html>').examination, never)).toMatchObject({ status: 'warning' });
  });
});
