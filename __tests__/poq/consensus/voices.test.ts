import { expect, test } from '@jest/globals';
import { parseSuite } from '../../../src/documents/suite.ts';
import { listVoices } from '../../../src/poq/consensus/voices.ts';

const evaluators = `evaluators:
  - { use: exact-match }
  - { use: token-f1 }
  - { use: gpt-judge, name: strict, model: m }
  - { use: sts-embedded }
  - { use: gpt-judge, name: kind, model: m, seed: 2 }
  - { use: gpt-judge, name: sampled, model: m, seed: 3, sample: 20 }
  - { use: recorded-scores, path: scores.jsonl }`;
const voices = (lines: string) => listVoices(parseSuite('suite.yaml', `name: x\nprompts: [{ source: embedded }]\n${lines}\n`));

test('who votes is a voice of its own; who is for analysis is none', () => {
  const each = ['token-f1', 'strict', 'sts-embedded', 'kind', 'recorded-scores'];
  expect(voices(evaluators)).toEqual(each.map((name) => ({ evaluators: [name], joinedBy: 'mean' })));
  expect(voices(`${evaluators}\nconsensus: { judges: each }`)).toEqual(voices(evaluators));
});

test.each(['mean', 'median'] as const)('judges that vote are one voice by their %s, at the place of the first', (joinedBy) => {
  expect(voices(`${evaluators}\nconsensus: { judges: ${joinedBy} }`)).toEqual([
    { evaluators: ['token-f1'], joinedBy: 'mean' },
    { evaluators: ['strict', 'kind'], joinedBy },
    { evaluators: ['sts-embedded'], joinedBy: 'mean' },
    { evaluators: ['recorded-scores'], joinedBy: 'mean' },
  ]);
});

test('without a judge there is nothing to join', () => {
  const one = 'evaluators: [{ use: token-f1 }, { use: sts-embedded }]';
  expect(voices(`${one}\nconsensus: { judges: median }`)).toEqual(voices(one));
});
