import { describe, expect, test } from '@jest/globals';
import { computeNodeCosts } from '../../../src/poq/costs/node-costs.ts';
import { type AnswerSketch, buildRun } from '../../doubles/run.ts';
import { measureOf } from '../suite-of.ts';

const lines = (at: string): string => `prices:
  source: price page of May
  gpuHourUsd: 2
  tokens:
    - { model: mini, baseUrl: "https://api.example.com/v1", inputPerMillionUsd: 0.5, cachedInputPerMillionUsd: 0.1, outputPerMillionUsd: 2 }
    - { model: plain, baseUrl: "https://api.example.com/v1", inputPerMillionUsd: 3, outputPerMillionUsd: 5 }
reward: { cost: { measure: usd, at: ${at} } }`;

const costsOf = (answers: readonly AnswerSketch[], model = 'mini', at = 'serial', baseUrl = 'https://api.example.com/v1/') =>
  computeNodeCosts(
    buildRun({ latencyBlocks: [0], loadBlocks: [1], header: { candidate: { name: 'x', kind: 'endpoint', baseUrl, model } }, answers }),
    measureOf(lines(at)),
  );
const usdOf = (...sketch: Parameters<typeof costsOf>): ReadonlyMap<string, number> => {
  const costs = costsOf(...sketch);
  return new Map(costs.kind === 'per-answer' ? [...costs.answers].map(([id, { cost }]) => [id, cost]) : []);
};

const answers: readonly AnswerSketch[] = [
  { id: 'a', block: 0, tokens: [1_000, 200, 400] },
  { id: 'b', block: 1, tokens: [1_000, 100] },
  { id: 'c', block: 1, tokens: [2_000, 300, 0] },
];

test('an answer costs its uncached, cached and output tokens, each at its price for a million', () => {
  const usd = usdOf(answers);
  expect(usd.get('a')).toBeCloseTo((600 * 0.5 + 400 * 0.1 + 200 * 2) / 1e6, 18);
  expect(usd.get('b')).toBeCloseTo(0.0007, 18);
  expect(usd.get('c')).toBeCloseTo(0.0016, 18);
});

test('without a price of its own a cached token costs what any prompt token does', () => {
  expect(usdOf(answers, 'plain').get('a')).toBeCloseTo(0.004, 18);
});

test('answers of all blocks count, whatever the suite takes its times from, and belong to no hardware', () => {
  expect(costsOf(answers, 'mini', 'load')).toEqual(costsOf(answers, 'mini', 'serial'));
  expect(costsOf(answers)).toMatchObject({ kind: 'per-answer', source: 'tokens' });
});

test('a price is that of one API: a model of the same name elsewhere is not paid for by token', () => {
  for (const baseUrl of ['http://127.0.0.1:8000/v1', 'http://api.example.com/v1', 'https://api.example.com:8443/v1', 'nowhere'])
    expect(costsOf(answers, 'mini', 'serial', baseUrl)).not.toMatchObject({ source: 'tokens' });
});

test('a server that was started for the measurement is paid for by the hour, whatever it calls its model', () => {
  const run = buildRun({
    latencyBlocks: [0],
    header: {
      candidate: { name: 'x', kind: 'endpoint', baseUrl: 'https://api.example.com/v1', model: 'mini', serve: { command: ['serve'] } },
    },
    answers: [{ id: 'a', block: 0, tokens: [1_000, 200] }],
  });
  expect(computeNodeCosts(run, measureOf(lines('serial')))).not.toMatchObject({ source: 'tokens' });
});

test('what a resume kept counts, too: its tokens were paid for', () => {
  expect(usdOf([...answers, { id: 'd', block: 1, tokens: [1_000, 100], resumed: true }]).get('d')).toBeCloseTo(0.0007, 18);
});

test('a failed answer costs the median, a lost one nothing that anybody knows', () => {
  const usd = usdOf([...answers, { id: 'd', block: 1, outcome: 'failed', ms: 1 }, { id: 'e', block: 1, outcome: 'lost' }]);
  // of .00074, .0007 and .0016
  expect(usd.get('d')).toBeCloseTo(0.00074, 18);
  expect(usd.has('e')).toBe(false);
});

describe('there is no cost', () => {
  test('where one answered prompt carries no counts', () => {
    expect(costsOf([...answers, { id: 'd', block: 1 }])).toMatchObject({
      kind: 'absent',
      because: 'unmeasured',
      why: 'is paid for by token, and 1 of its 4 answers carry no credible token counts',
    });
  });
  // the text of an answer here has three words
  test.each([
    ['no prompt token', [0, 200]],
    ['no output token for a text', [1_000, 0]],
    ['one output token for three words', [1_000, 1]],
  ] as const)('where a server counts %s', (_what, tokens) => {
    expect(costsOf([...answers, { id: 'd', block: 1, tokens }])).toMatchObject({ kind: 'absent', because: 'unmeasured' });
    expect(costsOf([...answers, { id: 'd', block: 1, tokens: [1, 2] }])).toMatchObject({ kind: 'per-answer' });
  });
  test('where nothing was answered', () => {
    expect(costsOf([{ id: 'd', block: 1, outcome: 'failed' }])).toMatchObject({
      because: 'none-answered',
      why: 'answered none of its 1 prompts',
    });
  });
});

test('a model that the list does not name is priced by time', () => {
  expect(costsOf([{ id: 'a', block: 0, ms: 5 }], 'other')).toMatchObject({ kind: 'absent' });
});
