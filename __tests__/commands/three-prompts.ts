/** The least that `poq` takes: three prompts, words compared, quality alone gated. Every part can be replaced. */
export const threePrompts: Readonly<Record<string, string>> = {
  '.poq/prompts.jsonl': ['Oslo', 'Rome', 'Riga']
    .map((city, index) => `${JSON.stringify({ id: `p${index}`, prompt: `Say ${city}.`, references: [city] })}\n`)
    .join(''),
  '.poq/answers.jsonl': ['Oslo', 'Rome', 'Riga'].map((text, index) => `${JSON.stringify({ id: `p${index}`, text })}\n`).join(''),
  '.poq/suite.yaml': [
    'name: three',
    'seed: 1',
    'prompts: [{ source: file, path: prompts.jsonl }]',
    'measure: { latencyShare: 0.5, latencyBlocks: 6, concurrency: 2, retries: 0, timeoutSeconds: 5, warmUp: false }',
    'evaluators: [{ use: token-f1 }]',
    'reward: { cost: none }',
    'gate: { against: main }',
    '',
  ].join('\n'),
  '.poq/candidate.yaml': 'name: mine\nkind: recorded\npath: answers.jsonl\n',
};

export const endpointAt = (baseUrl: string, model: string, further = ''): string =>
  `name: mine\nkind: endpoint\nbaseUrl: ${baseUrl}\nmodel: ${JSON.stringify(model)}\n${further}`;
