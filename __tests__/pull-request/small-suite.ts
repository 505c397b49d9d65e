import { parseSuite, type Suite } from '../../src/documents/suite.ts';

/** The least that a suite says; further lines replace nothing and are added. */
export const suiteText = (further = '', prompts = '[{ source: file, path: prompts.jsonl }]'): string =>
  `name: small\nprompts: ${prompts}\n${further.includes('evaluators:') ? '' : 'evaluators: [{ use: token-f1 }]\n'}${further}`;

export const buildSuite = (further = '', prompts?: string): Suite => parseSuite('suite.yaml', suiteText(further, prompts));
