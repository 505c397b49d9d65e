import type { Message, Prompt } from '../suite/prompt.ts';
import type { Question } from '../suite/question.ts';

/**
 * Questions to warm up with: `count` of them, from the longest ones on, each with a first line of its own before everything that is sent.
 * So no prompt of the sample, nor its beginning, gets into a server's prompt cache. `salt` differs from run to run; `first` numbers go on
 * from round to round.
 */
export function assembleWarmUp(questions: Iterable<Question>, count: number, salt: string, first = 0): readonly Question[] {
  const longest = [...questions].sort((one, other) => other.text.length - one.text.length);
  return Array.from({ length: longest.length === 0 ? 0 : count }, (_, index) => {
    const question = longest[index % longest.length];
    return question === undefined ? [] : [markQuestion(question, `Warm-up ${salt} ${first + index}.`)];
  }).flat();
}

function markQuestion(question: Question, mark: string): Question {
  const before = (text: string): string => `${mark}\n\n${text}`;
  return {
    ...question,
    prompt: markPrompt(question.prompt, mark, before),
    text: before(question.text),
    messages: markMessages(question.messages, before),
  };
}

function markPrompt(prompt: Prompt, mark: string, before: (text: string) => string): Prompt {
  return {
    ...prompt,
    id: `${mark} ${prompt.id}`,
    ...(prompt.context !== undefined && { context: before(prompt.context) }),
    ...(prompt.text !== undefined && { text: before(prompt.text) }),
    ...(prompt.messages !== undefined && { messages: markMessages(prompt.messages, before) }),
  };
}

const markMessages = (messages: readonly Message[], before: (text: string) => string): readonly Message[] =>
  messages.map((message, index) => (index === 0 ? { ...message, content: before(message.content) } : message));
