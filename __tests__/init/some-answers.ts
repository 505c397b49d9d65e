import type { Answers } from '../../src/init/answers.ts';

/** Answers as somebody with a model of their own would give them. */
export const someAnswers: Answers = {
  setUp: 'split',
  candidate: { kind: 'endpoint', baseUrl: 'http://127.0.0.1:8000/v1', model: 'owner/name' },
  prompts: { kind: 'embedded' },
  runner: ['self-hosted', 'gpu'],
  action: 'OWNER/poq-gate@v0',
};
