import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseCandidate } from '../../src/documents/candidate.ts';

const folder = 'examples/candidates';
const files = readdirSync(folder);
const candidates = files.map((file) => ({ file, document: parseCandidate(file, readFileSync(join(folder, file), 'utf8')) }));

test('the five models of the paper are there, and one candidate for each other engine', () => {
  const models = candidates.map(({ document }) => (document.kind === 'endpoint' ? document.model : ''));
  expect(models).toEqual(
    expect.arrayContaining([
      'TinyLlama/TinyLlama-1.1B-Chat-v1.0',
      'Qwen/Qwen2-1.5B-Instruct',
      'google/gemma-2-2b-it',
      'microsoft/Phi-3-mini-4k-instruct',
      'meta-llama/Llama-3.2-3B-Instruct',
    ]),
  );
  expect(files).toEqual(expect.arrayContaining(['sglang.yaml', 'llama-cpp.yaml', 'ollama.yaml', 'openai.yaml']));
  expect(new Set(candidates.map(({ document }) => document.name)).size).toBe(files.length);
});

const endpoints = candidates.flatMap(({ file, document }) => (document.kind === 'endpoint' ? [{ file, document }] : []));

describe.each(endpoints)('$file', ({ document: { serve, baseUrl, model, environment } }) => {
  test('starts its server on this machine and where it is asked, or starts none', () => {
    if (serve === undefined) return expect(environment).toBeDefined();
    const { host, hostname, port } = new URL(baseUrl);
    expect(new URL(serve.ready.url).host).toBe(host);
    expect(hostname).toBe('127.0.0.1');
    const command = serve.command.join(' ');
    expect(command).toMatch(new RegExp(`(?:--port[= ]|127\\.0\\.0\\.1:)${port}\\b`));
    if (!command.includes('ollama')) expect(command).toContain(model);
    return undefined;
  });
});
