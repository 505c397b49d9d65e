import type { Block } from './block.ts';
import type { Question } from './question.ts';

/** Everything a run asks, in the order in which it is asked. Two runs are comparable only where `digest` is equal. */
export type QuestionSet = {
  readonly questions: ReadonlyMap<string, Question>;
  readonly blocks: readonly Block[];
  /** the question digest: `sha256:` over prompts, templates, generation defaults and block plan */
  readonly digest: string;
};
