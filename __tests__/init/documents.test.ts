import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { parseCandidate } from '../../src/documents/candidate.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import type { Answers } from '../../src/init/answers.ts';
import { renderCandidateFile } from '../../src/init/candidate-file.ts';
import { assembleInitialFiles } from '../../src/init/initial-files.ts';
import { locateSchemas } from '../../src/init/schema-line.ts';
import { renderSuiteFile } from '../../src/init/suite-file.ts';
import { renderYamlText } from '../../src/init/yaml-text.ts';
import { someAnswers } from './some-answers.ts';

const suiteOf = (answers: Partial<Answers>) => parseSuite('suite.yaml', renderSuiteFile({ ...someAnswers, ...answers }, 'schemas'));
const candidateOf = (answers: Partial<Answers>) =>
  parseCandidate('candidate.yaml', renderCandidateFile({ ...someAnswers, ...answers }, 'schemas'));
const endpoint = (model: string, baseUrl = 'http://127.0.0.1:8000/v1'): Partial<Answers> => ({
  candidate: { kind: 'endpoint', baseUrl, model },
});

describe('the suite to begin with', () => {
  test.each([
    ['embedded', [{ source: 'embedded' }], 3],
    ['squad', [{ source: 'squad-v1.1', sample: 400 }], 3],
    ['cnn-dailymail', [{ source: 'cnn-dailymail', sample: 400 }], 3],
  ] as const)('asks %s', (kind, prompts, floor) => {
    const suite = suiteOf({ prompts: { kind } });
    expect(suite.prompts).toEqual(prompts);
    expect(suite.gate).toMatchObject({ against: 'main', margin: 0.05, confidence: 0.95, floors: { quality: { all: floor } } });
    expect(suite.evaluators.map(({ use }) => use)).toEqual(['token-f1', 'sts-embedded']);
    expect(suite.report.texts).toBe('all');
  });

  test('a path from the root of the repository is one from .poq/ in the file', () => {
    const suite = suiteOf({ prompts: { kind: 'file', path: 'data/my prompts.jsonl', withheld: false } });
    expect(suite.prompts).toEqual([{ source: 'file', path: '../data/my prompts.jsonl' }]);
    expect(suite.report.texts).toBe('all');
  });

  test('own prompts of a public repository are shown as digests, and the file says why', () => {
    const answers = { ...someAnswers, prompts: { kind: 'file', path: 'p.jsonl', withheld: true } } as const;
    const text = renderSuiteFile(answers, 'schemas');
    expect(parseSuite('suite.yaml', text).report.texts).toBe('digests');
    expect(text).toMatch(/your own and the repository is public/);
    expect(text).not.toMatch(/poq-verify/);
    expect(renderSuiteFile({ ...answers, setUp: 'forks' }, 'schemas')).toMatch(/scored again from its answers.*\n.*poq-verify\.yml/);
  });

  test('what its comments offer instead is accepted too', () => {
    const offered = renderSuiteFile({ ...someAnswers, prompts: { kind: 'file', path: 'p.jsonl', withheld: false } }, 'schemas')
      .replaceAll(/^( *)# (sample|task|fields|- use|- \{)/gm, '$1$2')
      .replace('  - use: sts-embedded', '  # - use: sts-embedded');
    expect(parseSuite('suite.yaml', offered)).toMatchObject({
      prompts: [{ sample: 400, task: 'qa', fields: { references: 'references' } }],
      evaluators: [{ use: 'token-f1' }, { use: 'sts-distilroberta' }, { use: 'ce-minilm' }, { use: 'gpt-judge', sample: 100 }],
    });
  });
});

describe('the candidate to begin with', () => {
  test.each([
    ['google/gemma-2-2b-it', 'gemma-2-2b-it'],
    ['qwen2.5:7b', 'qwen2.5-7b'],
    ['a/b/.hidden', 'hidden'],
    ['模型', 'my-model'],
    ['x/', 'my-model'],
    ['m'.repeat(200), 'm'.repeat(100)],
  ])('the model %s is called %s', (model, name) => {
    expect(candidateOf(endpoint(model))).toMatchObject({ kind: 'endpoint', name, model });
  });

  test('whatever a server calls its model, the candidate names it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (model) => {
        expect(candidateOf(endpoint(model))).toMatchObject({ model, name: expect.stringMatching(/^[A-Za-z0-9][\w.-]{0,99}$/) });
      }),
    );
  });

  test('a key is named by its variable, and without one there is none', () => {
    const named = candidateOf({ candidate: { kind: 'endpoint', baseUrl: 'https://x/v1', model: 'm', apiKeyEnv: 'MODEL_KEY' } });
    expect(named).toMatchObject({ apiKeyEnv: 'MODEL_KEY' });
    expect(candidateOf(endpoint('m'))).not.toHaveProperty('apiKeyEnv');
  });

  test('a server on another machine is asked to say what it runs on', () => {
    const about = (baseUrl: string): string => renderCandidateFile({ ...someAnswers, ...endpoint('m', baseUrl) }, 'schemas');
    const asks = /compared with nobody's/;
    for (const baseUrl of ['https://models.example.com/v1', 'http://10.0.0.2:8000/v1', 'http://localhost.example.com/v1'])
      expect(about(baseUrl)).toMatch(asks);
    for (const baseUrl of ['http://localhost:1/v1', 'http://127.0.0.2/v1', 'http://[::1]:8000/v1'])
      expect(about(baseUrl)).not.toMatch(asks);
    expect(parseCandidate('c', about('https://x/v1').replace('\n# environment', '\nenvironment'))).toMatchObject({
      environment: '1x H100, vLLM',
    });
  });

  test('to try things out it is a method, and the server in its comments is accepted in its place', () => {
    const text = renderCandidateFile({ ...someAnswers, candidate: { kind: 'embedded' } }, 'schemas');
    expect(parseCandidate('c', text)).toEqual({
      name: 'best-sentence-by-embedding',
      kind: 'embedded',
      method: 'best-sentence-by-embedding',
    });
    const server = text.split('Instead of the lines above:')[1]?.replaceAll('\n# ', '\n') ?? '';
    expect(parseCandidate('c', server)).toMatchObject({ name: 'my-model', kind: 'endpoint' });
  });

  test('an address with a password is refused before anything is written', () => {
    expect(() => assembleInitialFiles({ ...someAnswers, ...endpoint('m', 'http://u:p@x/v1') }, 'schemas')).toThrow(/password/);
  });
});

describe('a text in YAML', () => {
  test('reads back as the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(`key: ${renderYamlText(text)} # a comment`)).toEqual({ key: text });
      }),
    );
  });

  test.each(['true', 'null', '1.5', '.5', '0x1f', 'a: b', '# no', '~', ''])('%j stays a text', (text) => {
    expect(parse(`key: ${renderYamlText(text)}`)).toEqual({ key: text });
  });

  test('is plain where it can be', () => expect(renderYamlText('../data/p.jsonl')).toBe('../data/p.jsonl'));
});

test('schemas lie in the repository of the action, at the same reference', () => {
  expect(locateSchemas('OWNER/poq-gate@v0')).toBe('https://raw.githubusercontent.com/OWNER/poq-gate/v0/schemas');
  expect(locateSchemas('acme/tools/poq@release/1.2')).toBe('https://raw.githubusercontent.com/acme/tools/release/1.2/schemas');
});
