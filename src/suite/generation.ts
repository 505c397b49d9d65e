import type { Generation, Suite } from '../documents/suite.ts';

/** Room for an answer of each task [ours]: a phrase, a few sentences, a paragraph or two. */
const MAX_TOKENS = new Map([
  ['qa', 64],
  ['summarization', 160],
]);
const MAX_TOKENS_OF_OTHERS = 256;

/**
 * How answers of a task are generated: greedy, with the suite's seed and a token limit by task [ours], then what the suite says for all
 * tasks, then what it says for this one.
 */
export function resolveGeneration(task: string, suite: Pick<Suite, 'seed' | 'generation' | 'tasks'>): Generation {
  const ofTask = Object.hasOwn(suite.tasks, task) ? suite.tasks[task]?.generation : undefined;
  return {
    maxTokens: MAX_TOKENS.get(task) ?? MAX_TOKENS_OF_OTHERS,
    temperature: 0,
    topP: 1,
    seed: suite.seed,
    ...suite.generation,
    ...ofTask,
  };
}
