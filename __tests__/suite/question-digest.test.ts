import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../src/suite/block.ts';
import { defaultTemplateOf } from '../../src/suite/default-templates.ts';
import type { Question } from '../../src/suite/question.ts';
import { computeQuestionDigest } from '../../src/suite/question-digest.ts';
import { renderQuestion } from '../../src/suite/render-question.ts';
import { parseTemplate } from '../../src/suite/template.ts';
import { somePrompt } from './some-prompts.ts';

const template = parseTemplate('{context} {question}', 'template');
const one = renderQuestion(somePrompt({ id: 'q1', cluster: 'c', references: ['1912', 'in 1912'] }), template, {
  maxTokens: 64,
  temperature: 0,
});
const two = renderQuestion(
  { id: 'q2', task: 'default', cluster: 'q2', references: [], text: 'Hé "\n"' },
  parseTemplate('{prompt}', ''),
  {},
);
const blocks: readonly Block[] = [
  { number: 0, kind: 'latency', concurrency: 1, promptIds: ['q2'] },
  { number: 1, kind: 'load', concurrency: 8, promptIds: ['q1'] },
];

describe('computeQuestionDigest', () => {
  test('is SHA-256 over lines of canonical JSON', () => {
    // Written by hand as Python objects, json.dumps(line, sort_keys=True, separators=(',', ':'), ensure_ascii=False) + '\n', hashlib.sha256.
    expect(computeQuestionDigest([one, two], blocks)).toBe('sha256:9288af1ced1e08be72f297c57003e7dbc2174e4dc44cf5c5d3ff64efb474625a');
  });

  test('does not depend on the order of the questions', () => {
    expect(computeQuestionDigest([two, one], blocks)).toBe(computeQuestionDigest([one, two], blocks));
  });

  const changed = (change: Partial<Question>): Question => ({ ...one, ...change });
  const prompt = one.prompt;
  test.each<[string, Question]>([
    ['id', changed({ prompt: { ...prompt, id: 'q3' } })],
    ['task', changed({ prompt: { ...prompt, task: 'x' } })],
    ['cluster', changed({ prompt: { ...prompt, cluster: 'x' } })],
    ['references', changed({ prompt: { ...prompt, references: ['in 1912', '1912'] } })],
    ['context', changed({ prompt: { ...prompt, context: 'x' } })],
    ['question', changed({ prompt: { ...prompt, question: 'x' } })],
    ['template', renderQuestion(prompt, defaultTemplateOf(prompt), one.generation)],
    ['messages', changed({ messages: [{ role: 'system', content: one.text }] })],
    ['generation', changed({ generation: { maxTokens: 65, temperature: 0 } })],
  ])('changes with the %s', (_what, question) => {
    expect(computeQuestionDigest([question, two], blocks)).not.toBe(computeQuestionDigest([one, two], blocks));
  });

  test('changes with what an engine may take from its caches, but not where that is the default', () => {
    expect(computeQuestionDigest([one, two], blocks, 'template')).toBe(computeQuestionDigest([one, two], blocks));
    // As above, with {"cache":"cold"} as the last line.
    expect(computeQuestionDigest([one, two], blocks, 'cold')).toBe(
      'sha256:4af0020911e1a45421d38b8970941c71ba31fd14b03295ffa62fa2be79298a3d',
    );
    expect(computeQuestionDigest([one, two], blocks, 'production')).not.toBe(computeQuestionDigest([one, two], blocks, 'cold'));
  });

  test('changes with the request rate of load blocks, where there is one, and not with the times that follow from it', () => {
    const atRate = (requestsPerSecond: number, dueMs: readonly number[]): string =>
      computeQuestionDigest(
        [one, two],
        [...blocks.slice(0, 1), { ...blocks[1], concurrency: 1, rate: { requestsPerSecond, dueMs } } as Block],
      );
    // As above, with {"block":1,"concurrency":1,"kind":"load","promptIds":["q1"],"requestsPerSecond":2.5} as the last line.
    expect(atRate(2.5, [0])).toBe('sha256:f96358280333a028656844deec02a9fdc19be7cca331e4df9de07a1a60a666fa');
    expect(atRate(2.5, [7])).toBe(atRate(2.5, [0]));
    expect(atRate(3, [0])).not.toBe(atRate(2.5, [0]));
  });

  test('changes with the block plan', () => {
    const [first, second] = blocks;
    const plans: readonly (readonly (Block | undefined)[])[] = [
      blocks,
      [first, { ...blocks[1], concurrency: 4 } as Block],
      [{ ...blocks[0], kind: 'load' } as Block, second],
      [second, first],
    ];
    const digests = plans.map((plan) =>
      computeQuestionDigest(
        [one, two],
        plan.flatMap((block) => block ?? []),
      ),
    );
    expect(new Set(digests).size).toBe(4);
  });
});
