import type { AnswerLine } from '../documents/run.ts';
import type { Prompt } from '../suite/prompt.ts';
import type { Question } from '../suite/question.ts';
import type { ExpectedItem, ScoringItem } from './evaluator.ts';

/** An answer that was given, as evaluators see it. */
export function assembleScoringItem(
  { prompt }: Question,
  { promptId, task, text }: Extract<AnswerLine, { outcome: 'answered' }>,
): ScoringItem {
  return { ...describePrompt(prompt), promptId, task, answer: text };
}

/** A question before it is answered. `answerTokens`: the longest answer that it allows. */
export function assembleExpectedItem({ prompt }: Question, answerTokens: number): ExpectedItem {
  return { ...describePrompt(prompt), promptId: prompt.id, task: prompt.task, answerTokens };
}

/** An item whose answer is known: it has at most as many tokens as bytes. */
export function describeExpectedItem({ promptId, task, query, context, references, answer, again }: ScoringItem): ExpectedItem {
  const answerTokens = Buffer.byteLength(answer);
  return { promptId, task, query, ...(context !== undefined && { context }), references, answerTokens, ...(again && { again }) };
}

function describePrompt({ references, question, context, text, messages }: Prompt): Pick<ScoringItem, 'query' | 'context' | 'references'> {
  const whole = text ?? messages?.map(({ content }) => content).join('\n') ?? '';
  return { references, query: question ?? context ?? whole, ...(question !== undefined && context !== undefined && { context }) };
}
