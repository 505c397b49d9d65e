import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseSuite } from '../../src/documents/suite.ts';
import { listSuiteFiles } from '../../src/pull-request/suite-files.ts';

type Found = { readonly owner: string; readonly key: string };

const schema: unknown = JSON.parse(readFileSync(new URL('../../schemas/suite.schema.json', import.meta.url), 'utf8'));

/** Properties of the schema that are free text: neither chosen from a list nor held to a pattern. */
function findFreeTexts(value: unknown, owner = 'Suite'): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((part) => findFreeTexts(part, owner));
  if (typeof value !== 'object' || value === null) return [];
  const here = 'title' in value && typeof value.title === 'string' ? value.title : owner;
  const properties = 'properties' in value && typeof value.properties === 'object' && value.properties !== null ? value.properties : {};
  const texts = Object.entries(properties).flatMap(([key, property]: [string, unknown]): readonly Found[] => {
    const isText = typeof property === 'object' && property !== null && 'type' in property && property.type === 'string';
    return isText && !('enum' in property) && !('pattern' in property) ? [{ owner: here, key }] : [];
  });
  return [...texts, ...Object.values(value).flatMap((part: unknown) => findFreeTexts(part, here))];
}

const texts = findFreeTexts(schema).map(({ owner, key }) => `${owner}.${key}`);

/** Every free text of the schema that names a file of the user's. */
const encoders = ['StsDistilrobertaSettings', 'BiEncoderSettings', 'CeMiniLmSettings', 'CeDebertaSettings', 'CrossEncoderSettings'];
const files = [
  'SquadSource.path',
  'CnnDailyMailSource.path',
  'FileSource.path',
  ...encoders.map((encoder) => `${encoder}.path`),
  'GptJudgeSettings.promptPath',
  'RubricFile.path',
  'RecordedScoresSettings.path',
];
const noFiles = [
  'Suite.$schema',
  'FileSource.task',
  ...['id', 'task', 'cluster', 'prompt', 'messages', 'context', 'question', 'references'].map((field) => `PromptFields.${field}`),
  'TaskSettings.template',
  ...encoders.map((encoder) => `${encoder}.revision`),
  'BiEncoderSettings.model',
  'CrossEncoderSettings.model',
  'GptJudgeSettings.model',
  'PriceList.source',
  'TokenPrice.model',
];

describe('the files that a suite names', () => {
  test('every free text of the schema is known to name a file, or not to: a new one has to be decided on', () => {
    expect(new Set(texts)).toEqual(new Set([...files, ...noFiles]));
  });

  test('whatever is called path, or ends in Path or File, names a file', () => {
    expect(texts.filter((text) => /(?:\.path|Path|File)$/.test(text)).sort()).toEqual([...files].sort());
  });

  test('each of them is listed, with the key that names it', () => {
    const suite = parseSuite(
      'suite.yaml',
      `name: all
prompts:
  - { source: squad-v1.1, path: squad.json }
  - { source: cnn-dailymail, path: cnn.parquet }
  - { source: file, path: own.jsonl, fields: { id: path } }
tasks: { path: { template: "not a file" } }
evaluators:
  - { use: sts-distilroberta, path: encoders/sts, revision: main }
  - { use: bi-encoder, name: own, path: encoders/own }
  - { use: cross-encoder, path: encoders/cross }
  - { use: gpt-judge, model: m, promptPath: judge.md, rubrics: { qa: { path: rubrics/qa.md } } }
  - { use: recorded-scores, path: scores.jsonl }
`,
    );
    expect(listSuiteFiles(suite)).toEqual([
      { at: 'prompts[0].path', path: 'squad.json', section: 'prompts' },
      { at: 'prompts[1].path', path: 'cnn.parquet', section: 'prompts' },
      { at: 'prompts[2].path', path: 'own.jsonl', section: 'prompts' },
      { at: 'evaluators[0].path', path: 'encoders/sts', section: 'evaluators' },
      { at: 'evaluators[1].path', path: 'encoders/own', section: 'evaluators' },
      { at: 'evaluators[2].path', path: 'encoders/cross', section: 'evaluators' },
      { at: 'evaluators[3].promptPath', path: 'judge.md', section: 'evaluators' },
      { at: 'evaluators[3].rubrics.qa.path', path: 'rubrics/qa.md', section: 'evaluators' },
      { at: 'evaluators[4].path', path: 'scores.jsonl', section: 'evaluators' },
    ]);
  });

  test('what a suite may learn to name later is listed without further work', () => {
    const suite = parseSuite('suite.yaml', 'name: x\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }]\n');
    const later = { ...suite, judge: { promptFile: 'judge.txt', prices: [{ listPath: 'prices.csv' }] }, profile: 'not' };
    expect(listSuiteFiles(later).map(({ at, path }) => `${at} ${path}`)).toEqual([
      'judge.promptFile judge.txt',
      'judge.prices[0].listPath prices.csv',
    ]);
  });
});
