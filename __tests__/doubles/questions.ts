import type { Prompt } from '../../src/suite/prompt.ts';
import type { Question } from '../../src/suite/question.ts';

/** A question with the least it needs; `text` is what is asked. */
export function makeQuestion(id: string, prompt: Partial<Prompt> = {}, text = `question ${id}`): Question {
  return {
    prompt: { id, task: 'qa', cluster: `cluster-${id}`, references: [], ...prompt },
    text,
    messages: [{ role: 'user', content: text }],
    generation: {},
  };
}

export const never = new AbortController().signal;
