import { expect, test } from '@jest/globals';
import { countOutcomes } from '../../src/runs/counts.ts';
import { buildRun } from '../doubles/run.ts';

test('outcomes count prompts, scores count pairs of answer and evaluator', () => {
  const run = buildRun({
    answers: [
      { id: 'a', f1: 1 },
      { id: 'b', f1: { unscored: 'no-reference' } },
      { id: 'c', f1: 0 },
      { id: 'd', outcome: 'failed' },
      { id: 'e', outcome: 'lost' },
    ],
  });
  const scores = [...(run.scores.get('token-f1')?.values() ?? [])];
  const counted = countOutcomes(run.answers.values(), [...scores, ...scores]);
  expect(counted).toEqual({ prompts: 5, answered: 3, failed: 1, lost: 1, scored: 4, unscored: 2 });
});
