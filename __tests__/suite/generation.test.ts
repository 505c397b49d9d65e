import { describe, expect, test } from '@jest/globals';
import { resolveGeneration } from '../../src/suite/generation.ts';

describe('resolveGeneration', () => {
  const bare = { seed: 42, generation: {}, tasks: {} };

  test.each([
    ['qa', 64],
    ['summarization', 160],
    ['default', 256],
    ['toString', 256],
  ])("%s is greedy, with the suite's seed and room for %d tokens", (task, maxTokens) => {
    expect(resolveGeneration(task, bare)).toEqual({ maxTokens, temperature: 0, topP: 1, seed: 42 });
  });

  test('the task goes before the suite, the suite before the defaults', () => {
    const suite = {
      seed: 42,
      generation: { temperature: 0.7, maxTokens: 99 },
      tasks: { qa: { generation: { maxTokens: 5, stop: ['\n'] } } },
    };
    expect(resolveGeneration('qa', suite)).toEqual({ maxTokens: 5, temperature: 0.7, topP: 1, seed: 42, stop: ['\n'] });
    expect(resolveGeneration('summarization', suite)).toEqual({ maxTokens: 99, temperature: 0.7, topP: 1, seed: 42 });
  });
});
