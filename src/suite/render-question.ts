import type { Generation } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import type { Prompt } from './prompt.ts';
import type { Question } from './question.ts';
import type { Placeholder, Template } from './template.ts';

/**
 * A prompt as it is asked. Messages pass untouched, and their contents, a blank line between them, are the text; else the template is
 * filled in once, so that braces within a passage stay what they are, and the text becomes one user message.
 * Throws InputError where the prompt lacks a part that the template asks for.
 */
export function renderQuestion(prompt: Prompt, template: Template, generation: Generation): Question {
  if (prompt.messages !== undefined) {
    return { prompt, text: prompt.messages.map(({ content }) => content).join('\n\n'), messages: prompt.messages, generation };
  }
  const text = template.pieces.map((piece) => (typeof piece === 'string' ? piece : requirePart(prompt, piece.placeholder))).join('');
  return { prompt, text, messages: [{ role: 'user', content: text }], generation };
}

/** The first part that the template asks for and the prompt does not have. */
export function findMissingPart(prompt: Prompt, template: Template): Placeholder | undefined {
  if (prompt.messages !== undefined) return undefined;
  return template.pieces
    .flatMap((piece) => (typeof piece === 'string' ? [] : piece.placeholder))
    .find((name) => partOf(prompt, name) === undefined);
}

/** That a prompt lacks a part, in words. */
export function describeMissingPart({ id, task }: Prompt, name: Placeholder): string {
  return `prompt ${JSON.stringify(id)} has no ${name}, which the template of task ${JSON.stringify(task)} asks for`;
}

function partOf(prompt: Prompt, name: Placeholder): string | undefined {
  return name === 'prompt' ? prompt.text : prompt[name];
}

function requirePart(prompt: Prompt, name: Placeholder): string {
  const part = partOf(prompt, name);
  if (part !== undefined) return part;
  throw new InputError(describeMissingPart(prompt, name), {
    cure: `Give the prompt a ${name}, or the task a template without {${name}}.`,
  });
}
