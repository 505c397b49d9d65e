import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { moveSuite } from '../../scripts/reproduction/moved-suite.ts';

const text = `# yaml-language-server: $schema=../../schemas/suite.schema.json
# What it is.
name: small
prompts:
  - { source: file, path: qa.jsonl, sample: 5 }
  - { source: file, path: news.jsonl }
evaluators:
  - { use: bi-encoder, name: own, path: ../models/own } # whose
`;
const sources = [{ path: resolve('/far/prompts/qa.jsonl'), sample: 9 }, { path: resolve('/far/prompts/news.jsonl') }];
const move = { from: '/near/suites', to: '/far/away', sources };

test('paths lead where they led, prompts come from the new files, samples are the new ones where there are any', () => {
  expect(parse(moveSuite(text, move))).toEqual({
    name: 'small',
    prompts: [
      { source: 'file', path: '../prompts/qa.jsonl', sample: 9 },
      { source: 'file', path: '../prompts/news.jsonl' },
    ],
    evaluators: [{ use: 'bi-encoder', name: 'own', path: '../../near/models/own' }],
  });
});

test('it says where it comes from, and keeps no path to a schema that is elsewhere now', () => {
  const moved = moveSuite(text, move);
  expect(moved).toMatch(/^# Written by scripts\/reproduce\.ts/);
  expect(moved).not.toContain('$schema');
  expect(moved).toContain('# whose');
});

test('another number of sources than the suite has is an error', () => {
  expect(() => moveSuite(text, { ...move, sources: sources.slice(0, 1) })).toThrow('the suite has 2 prompt sources, not 1');
});
