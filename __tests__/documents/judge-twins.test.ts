import { describe, expect, test } from '@jest/globals';
import { placeOfJudge } from '../../src/documents/judge-twins.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import { refusalOf } from './violations-of.ts';

const suite = (...judges: readonly string[]): string =>
  `name: x\nprompts: [{ source: embedded }]\nevaluators: [${judges.map((keys) => `{ use: gpt-judge, ${keys} }`).join(', ')}]\n`;
const one = 'name: one, model: m, baseUrl: "http://localhost:8000/v1"';

describe('two judges', () => {
  test.each([
    'name: two, model: m, baseUrl: "http://localhost:8000/v1"',
    'name: two, model: m, baseUrl: "http://127.0.0.1:8001/v1", concurrency: 1, timeoutSeconds: 5',
    'name: two, model: m, baseUrl: "http://localhost:8000/v1", temperature: 0, role: analysis',
  ])('that differ in nothing that scores depend on are one, and refused: %s', (two) => {
    const { violations } = refusalOf(() => parseSuite('suite.yaml', suite(one, two)));
    expect(violations).toEqual([
      expect.objectContaining({ at: 'evaluators[1]', message: expect.stringContaining('"two" is "one" once more') }),
    ]);
  });

  test.each(['model: n', 'model: m, seed: 7', 'model: m, temperature: 1', 'model: m, maxTokens: 99', 'model: m, promptPath: p.md'])(
    'that differ are two: %s',
    (two) => {
      expect(parseSuite('suite.yaml', suite(one, `name: two, baseUrl: "http://localhost:8000/v1", ${two}`)).evaluators).toHaveLength(2);
    },
  );

  test('at two hosts are two', () => {
    expect(parseSuite('suite.yaml', suite(one, 'name: two, model: m, baseUrl: "http://gpu-2:8000/v1"')).evaluators).toHaveLength(2);
  });
});

test('a judge on this machine is at one place under all its names and ports', () => {
  const places = ['http://localhost:1/v1', 'http://127.0.0.1:2/v1', 'http://[::1]/v1'].map((baseUrl) => placeOfJudge({ baseUrl }));
  expect(new Set(places)).toEqual(new Set(['localhost']));
  expect(placeOfJudge({})).toBe('api.openai.com');
});
