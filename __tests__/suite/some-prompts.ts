import fc from 'fast-check';
import type { Prompt } from '../../src/suite/prompt.ts';

/** A prompt with every part; tests change what matters to them. */
export function somePrompt(changes: Partial<Prompt> & { readonly id: string }): Prompt {
  return { task: 'qa', cluster: changes.id, references: ['1912'], context: 'Built in 1912.', question: 'When?', ...changes };
}

/** `count` prompts of one task with ids `prefix-0`, `prefix-1`, …, and `perCluster` of them in a cluster. */
export function manyPrompts(count: number, { prefix = 'p', task = 'qa', perCluster = 1 } = {}): readonly Prompt[] {
  return Array.from({ length: count }, (_, index) =>
    somePrompt({ id: `${prefix}-${index}`, task, cluster: `${prefix}-cluster-${Math.floor(index / perCluster)}` }),
  );
}

/** Prompts with unique ids, few tasks, and clusters of all sizes, some of which span tasks. */
export const arbitraryPrompts: fc.Arbitrary<readonly Prompt[]> = fc
  .array(fc.record({ task: fc.constantFrom('qa', 'qa', 'summarization', 'code'), cluster: fc.integer({ min: 0, max: 40 }) }), {
    minLength: 1,
    maxLength: 160,
  })
  .map((entries) => entries.map(({ task, cluster }, index) => somePrompt({ id: `p${index}`, task, cluster: `c${cluster}` })));
