import { expect, test } from '@jest/globals';
import type { EvaluatorLine } from '../../src/documents/run.ts';
import { decideGate } from '../../src/gate/decide-gate.ts';
import { findOtherServedModels } from '../../src/gate/served-models.ts';
import type { Node } from '../../src/poq/node.ts';
import { buildNode } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const answers = Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, f1: 0.75 }));
const digest = `sha256:${'0'.repeat(64)}`;

/** A node whose only voter is a judge that answered under these names. */
function judgedBy(name: string, served: readonly string[]): Node {
  const node = buildNode(name, { answers });
  const line: EvaluatorLine = {
    line: 'evaluator',
    name: 'token-f1',
    use: 'gpt-judge',
    revision: 'one',
    judge: {
      model: 'm',
      servedModels: served.map((model) => ({ name: model, replies: 30 })),
      promptVersion: '1',
      promptDigest: digest,
      calls: 30,
      cachedReplies: 0,
      repaired: 0,
      unparsed: 0,
      canaries: [],
    },
  };
  return { ...node, run: { ...node.run, evaluators: new Map([['token-f1', line]]) } };
}

const find = (here: readonly string[], there: readonly string[], lines = '') =>
  findOtherServedModels(judgedBy('new', here), judgedBy('main', there), rulesOf(lines)).map(({ code, sentence }) => `${code}: ${sentence}`);

test('a judge that was another model for the baseline is named, with both', () => {
  expect(find(['m-2'], ['m-1'])).toEqual([
    'judge-model-changed: token-f1 answered as "m-2" for new, and as "m-1" for main: their scores are not those of one judge.',
  ]);
  expect(find(['m-1', 'm-2'], ['m-1'])).toHaveLength(1);
});

test('the order of the names does not matter, and a side without names says nothing', () => {
  expect(find(['m-1', 'm-2'], ['m-2', 'm-1'])).toEqual([]);
  expect(find([], ['m-1'])).toEqual([]);
  expect(find(['m-1'], [])).toEqual([]);
});

test('it may be waived', () => {
  expect(find(['m-2'], ['m-1'], 'gate: { waive: [judge-model-changed] }')).toEqual([]);
});

test('it keeps the gate from passing', () => {
  const decide = (served: string) =>
    decideGate({
      candidate: judgedBy('new', [served]),
      baselines: [judgedBy('main', ['m-1'])],
      promptIds: answers.map(({ id }) => id),
      rules: rulesOf('reward: { cost: none }\ngate: { margin: 0.5 }'),
    });
  expect(decide('m-1').status).toBe('pass');
  expect(decide('m-2')).toMatchObject({ status: 'inconclusive', sentence: expect.stringContaining('not those of one judge') });
});
