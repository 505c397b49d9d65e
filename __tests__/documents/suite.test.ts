import { describe, expect, test } from '@jest/globals';
import { parseSuite } from '../../src/documents/suite.ts';
import { nameOfEvaluator, roleOfEvaluator } from '../../src/documents/suite-evaluators.ts';
import { refusalOf, violationsOf } from './violations-of.ts';

const start = 'name: x\nprompts: [{ source: embedded }]\n';
const whole = `${start}evaluators: [{ use: token-f1 }]\n`;
const refuse = (text: string): readonly string[] => violationsOf(() => parseSuite('suite.yaml', text));

test('a misspelt evaluator is named with file, line, column and what was probably meant', () => {
  const text = 'name: x\nseed: 1\nprompts:\n  - { source: embedded }\nevaluators:\n  - { use: token-f1 }\n  - { use: sts-distilrobert }\n';
  expect(refuse(text)).toEqual([
    'suite.yaml:7:12 evaluators[1].use: "sts-distilrobert" is not an evaluator; did you mean "sts-distilroberta"?',
  ]);
});

test('every violation is in the one error, in the order of the file', () => {
  const text = `name: "a b"
seed: -1
sed: 3
prompts: []
evaluators: [{}, { use: 3 }, { use: token-f1, rol: x }, { use: token-f1, role: votes }, 5]
reward: { alpha: 0, cost: { mesure: latency, at: always } }
gate: { margin: wide, ceilings: { failedShare: 3 } }
measure:
`;
  const evaluators =
    'token-f1, exact-match, rouge-l, sts-embedded, sts-distilroberta, bi-encoder, ce-minilm, ce-deberta, cross-encoder, gpt-judge, recorded-scores';
  expect(refuse(text)).toEqual([
    'suite.yaml:1:7 name: must be letters, digits, dots, dashes and underscores, beginning with a letter or digit, not "a b"',
    'suite.yaml:2:7 seed: must be at least 0, is -1',
    'suite.yaml:3:1 sed: unknown key; did you mean "seed"?',
    'suite.yaml:4:10 prompts: needs at least 1 entry',
    `suite.yaml:5:14 evaluators[0]: "use" is missing; one of ${evaluators}`,
    `suite.yaml:5:25 evaluators[1].use: 3 is not an evaluator; there are ${evaluators}`,
    'suite.yaml:5:47 evaluators[2].rol: unknown key; did you mean "role"?',
    'suite.yaml:5:80 evaluators[3].role: "votes" is not one of consensus, analysis',
    'suite.yaml:5:89 evaluators[4]: must be a mapping, not the number 5',
    'suite.yaml:6:18 reward.alpha: must be more than 0, is 0',
    'suite.yaml:6:29 reward.cost.mesure: unknown key; did you mean "measure"?',
    'suite.yaml:6:50 reward.cost.at: "always" is not one of serial, load',
    'suite.yaml:7:17 gate.margin: must be a number, not the string "wide"',
    'suite.yaml:7:48 gate.ceilings.failedShare: must be at most 1, is 3',
    'suite.yaml:8:9 measure: must be a mapping, not empty',
  ]);
});

test('what is missing is said at the place that lacks it', () => {
  expect(refuse('name: x\nprompts: [{ source: file }]\n')).toEqual([
    'suite.yaml:1:1 "evaluators" is missing',
    'suite.yaml:2:11 prompts[0]: "path" is missing',
  ]);
});

test('a mapping with too little in it is answered with what may stand there', () => {
  expect(refuse(`${whole}measure: { objective: {} }\nreward: { cost: { measure: mix, weights: { usd: 1 } } }\n`)).toEqual([
    'suite.yaml:4:23 measure.objective: needs at least 1 of ttftMs, tpotMs, e2eMs',
    'suite.yaml:5:42 reward.cost.weights: needs at least 2 of latency, energy, usd, gpu-seconds',
  ]);
});

test('a model has one price', () => {
  const price = (model: string, usd: number): string =>
    `{ model: ${model}, baseUrl: "https://api.example.com/v1", inputPerMillionUsd: ${usd}, outputPerMillionUsd: 1 }`;
  const list = (...tokens: string[]): string =>
    `${whole}reward: { cost: { measure: usd } }\nprices:\n  source: x\n  tokens:\n    - ${tokens.join('\n    - ')}\n`;
  expect(refuse(list(price('a', 1), price('b', 1), price('a', 2)))).toEqual([
    'suite.yaml:10:16 prices.tokens[2].model: "a" has a price already, in prices.tokens[0]',
  ]);
  expect(() => parseSuite('suite.yaml', list(price('a', 1), price('b', 1)))).not.toThrow();
});

test('a key that exists nowhere near is answered with the keys that do', () => {
  expect(refuse(`${whole}report: { colour: red }\n`)).toEqual(['suite.yaml:4:11 report.colour: unknown key; known here: texts']);
});

describe('a choice between a word and something else', () => {
  const sample = (value: string): readonly string[] =>
    refuse(`name: x\nprompts: [{ source: embedded, sample: ${value} }]\nevaluators: [{ use: token-f1 }]\n`);
  test.each([
    ['0', 'the number 0'],
    ['1.5', 'the number 1.5'],
    ['some', 'the string "some"'],
    ['[1]', 'a list'],
    ['{}', 'a mapping'],
    ['', 'empty'],
  ])('a sample of %s', (value, shown) => {
    const [message = ''] = sample(value);
    expect(message).toContain(`prompts[0].sample: must be a whole number of at least 1 or "all", not ${shown}`);
  });
  test('cost', () => {
    expect(refuse(`${whole}reward: { cost: non }\n`)).toEqual([
      'suite.yaml:4:17 reward.cost: must be "none" or a mapping, not the string "non"; did you mean "none"?',
    ]);
    expect(refuse(`${whole}reward: { cost: { referenceMs: 0 } }\n`)).toEqual([
      'suite.yaml:4:32 reward.cost.referenceMs: must be more than 0, is 0',
    ]);
  });
});

describe('what the schema cannot say', () => {
  test('beta beside cost: none weighs nothing', () => {
    expect(refuse(`${whole}reward:\n  cost: none\n  beta: 0.2\n`)).toEqual([
      'suite.yaml:6:3 reward.beta: must be absent with cost: none, because there is no cost to weigh',
    ]);
  });
  test('two evaluators of one name', () => {
    expect(refuse(`${start}evaluators:\n  - use: token-f1\n  - { use: exact-match, name: token-f1 }\n`)).toEqual([
      'suite.yaml:5:5 evaluators[1]: a second evaluator called "token-f1"; give it a name: of its own',
    ]);
  });
  test('a bi-encoder without a model, or with two', () => {
    const message = 'a bi-encoder needs either path: (a folder) or model: (a hub id)';
    expect(refuse(`${start}evaluators:\n  - use: bi-encoder\n  - { use: bi-encoder, name: b, path: a, model: c }\n`)).toEqual([
      `suite.yaml:4:5 evaluators[0]: ${message}`,
      `suite.yaml:5:5 evaluators[1]: ${message}`,
    ]);
  });
  test('nobody votes', () => {
    expect(refuse(`${start}evaluators: [{ use: exact-match }]\n`)).toEqual([
      'suite.yaml:3:13 evaluators: none of them votes; give at least one role: consensus',
    ]);
  });
});

test('defaults are filled in', () => {
  expect(parseSuite('suite.yaml', whole)).toEqual({
    name: 'x',
    seed: 0,
    prompts: [{ source: 'embedded' }],
    tasks: {},
    generation: {},
    measure: { latencyShare: 0.3, latencyBlocks: 12, timeoutSeconds: 120, retries: 2, warmUp: true, cache: 'template' },
    evaluators: [{ use: 'token-f1' }],
    reward: { alpha: 1, cost: {} },
    // suite-simulation.test.ts has them all
    simulation: expect.objectContaining({ rounds: 5_000, seeds: 20 }),
    gate: {
      against: 'main',
      margin: 0.05,
      confidence: 0.95,
      floors: {},
      ceilings: { unscoredShare: 0.05 },
      inconclusive: 'block',
      waive: [],
    },
    report: { texts: 'all' },
  });
});

test('two documents do not share their defaults', () => {
  const [one, other] = [parseSuite('a', whole), parseSuite('b', whole)];
  expect(one.gate.waive).not.toBe(other.gate.waive);
});

test('a task may be called anything, also like a part of every JavaScript object', () => {
  const suite = parseSuite('suite.yaml', `${whole}tasks: { __proto__: { template: t }, constructor: { template: u } }\n`);
  expect(Object.keys(suite.tasks)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(suite.tasks)).toBe(Object.prototype);
  expect(refuse(`${whole}tasks: { constructor: { tempate: u } }\n`)).toEqual([
    'suite.yaml:4:25 tasks.constructor.tempate: unknown key; did you mean "template"?',
  ]);
});

test('an unknown key can neither break the line of a message nor colour it', () => {
  const [message = ''] = refuse(`${whole}"a\\n::error::b\\e[31m\\u202e": 1\n`);
  expect(message).toMatch(/^suite\.yaml:4:1 \["a\\n::error::b\\u001b\[31m\\u\{202e\}"\]: unknown key/);
});

test('infinite and undefined numbers are no numbers', () => {
  expect(refuse(`${whole}gate: { margin: .nan, confidence: .inf }\n`)).toEqual([
    'suite.yaml:4:17 gate.margin: must be a number, not the number NaN',
    'suite.yaml:4:35 gate.confidence: must be a number, not the number Infinity',
  ]);
});

test('of very many violations the first are told, quickly', () => {
  const keys = Array.from({ length: 3_000 }, (_, index) => `k${index}: 1`).join('\n');
  const violations = refuse(`${whole}${keys}\n`);
  expect(violations).toHaveLength(101);
  expect(violations[0]).toMatch(/^suite\.yaml:4:1 k0: unknown key/);
  expect(violations.at(-1)).toBe('suite.yaml and more violations like these');
});

test('every evaluator votes but exact match, and each may be told otherwise', () => {
  expect(roleOfEvaluator({ use: 'token-f1' })).toBe('consensus');
  expect(roleOfEvaluator({ use: 'exact-match' })).toBe('analysis');
  expect(roleOfEvaluator({ use: 'exact-match', role: 'consensus' })).toBe('consensus');
  expect(roleOfEvaluator({ use: 'sts-embedded', role: 'analysis' })).toBe('analysis');
});

test('scores are stored under an evaluator’s own name, else under what it uses', () => {
  expect(nameOfEvaluator({ use: 'token-f1' })).toBe('token-f1');
  expect(nameOfEvaluator({ use: 'token-f1', name: 'f1' })).toBe('f1');
});

test('a violation carries line and column as numbers for annotations', () => {
  expect(refusalOf(() => parseSuite('suite.yaml', 'name: x\nfoo: 1\n')).violations).toContainEqual(
    expect.objectContaining({ line: 2, column: 1, at: 'foo' }),
  );
});

describe('a judge', () => {
  const judge = (keys: string): readonly string[] =>
    refuse(`name: x\nprompts: [{ source: embedded }]\nevaluators: [{ use: token-f1 }, { use: gpt-judge, ${keys} }]\n`).map((line) =>
      line.replace(/^suite\.yaml:3:\d+ evaluators\[1\]/, ''),
    );
  test('is asked at an address that holds neither a key nor anything behind its path', () => {
    expect(judge('model: m, baseUrl: "http://u:p@h/v1"')).toEqual([
      '.baseUrl: must not hold a user name or password; name the variable with the key in apiKeyEnv',
    ]);
    for (const end of ['?api-key=abc', '#v1'])
      expect(judge(`model: m, baseUrl: "http://h/v1${end}"`)).toEqual([expect.stringMatching(/^\.baseUrl: must end with its path/)]);
    expect(judge('model: m, baseUrl: "http://h:99999/v1"')).toEqual([expect.stringMatching(/^\.baseUrl: is no address/)]);
  });
  test('is one model', () => {
    expect(judge('cache: true')).toEqual(judge('model: m, preset: paper'));
    expect(judge('cache: true')).toEqual([': a gpt-judge needs either model: (as its server names it) or preset: paper']);
  });
  test('has switches that are true or false', () => {
    expect(judge('model: m, cache: yes')).toEqual(['.cache: must be true or false, not the string "yes"']);
  });
});
