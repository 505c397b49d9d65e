import type { Answers } from './answers.ts';
import { renderSchemaLine } from './schema-line.ts';
import { renderYamlText } from './yaml-text.ts';

/** `.poq/candidate.yaml`: what is measured. `schemas`: where the schemas lie, for editors. */
export function renderCandidateFile({ candidate }: Answers, schemas: string): string {
  const lines = [
    renderSchemaLine(schemas, 'candidate'),
    '# What is measured. A pull request proposes another model by changing this file.',
    ...(candidate.kind === 'embedded' ? embedded : renderEndpoint(candidate)),
  ];
  return `${lines.join('\n')}\n`;
}

const embedded: readonly string[] = [
  'name: best-sentence-by-embedding # names the run file and a row of every table; change it with the model',
  'kind: embedded',
  '# A method that needs no server, to try things out: it answers with the sentence that lies nearest to the question.',
  'method: best-sentence-by-embedding # a cheaper one: best-sentence',
  '',
  '# Your own model is any OpenAI-compatible server (vLLM, SGLang, llama.cpp, Ollama, a provider). Instead of the lines above:',
  '# name: my-model',
  '# kind: endpoint',
  '# baseUrl: http://127.0.0.1:8000/v1',
  '# model: owner/name',
];

function renderEndpoint({ baseUrl, model, apiKeyEnv }: Extract<Answers['candidate'], { kind: 'endpoint' }>): readonly string[] {
  return [
    `name: ${renderYamlText(nameOfModel(model))} # names the run file and a row of every table; change it with the model`,
    'kind: endpoint # any OpenAI-compatible server',
    `baseUrl: ${renderYamlText(baseUrl)} # up to and with /v1, as the runner that measures reaches it`,
    `model: ${renderYamlText(model)} # as GET /v1/models lists it`,
    apiKeyEnv === undefined
      ? '# apiKeyEnv: MODEL_KEY # where a key is needed: the variable that holds it, never the key itself'
      : `apiKeyEnv: ${renderYamlText(apiKeyEnv)} # the variable that holds the key, never the key itself`,
    isLocal(baseUrl)
      ? '# environment: 1x H100, vLLM # only for a server on another machine than the one that measures'
      : "# A server on another machine cannot be looked at. Say what it runs on, or its costs are compared with nobody's:\n# environment: 1x H100, vLLM",
    '# A server that goes on running answers repeated prompts out of its cache, and such latencies do not count. Restart it before a',
    '# measurement, or switch that off; vLLM, SGLang and llama.cpp on this machine are told to keep to themselves with every request.',
  ];
}

/** The last part of a model's name, as far as it may name a file. */
function nameOfModel(model: string): string {
  const last = model.split('/').at(-1) ?? '';
  const name = last.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return name.slice(0, 100) || 'my-model';
}

/** Whether an address means the machine that asks. */
export function isLocal(baseUrl: string): boolean {
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).hostname : '';
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
