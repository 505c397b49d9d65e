import type { Question } from './question.ts';
import { renderQuestion } from './render-question.ts';
import { parseTemplate } from './template.ts';

/**
 * Renders questions with a candidate's own templates, by task; a task without one keeps the suite's text.
 * Throws InputError where a template has an unknown placeholder, and, while rendering, where a prompt lacks a part.
 */
export function createTemplateRenderer(templates: Readonly<Record<string, string>>): (question: Question) => Question {
  const parsed = new Map(Object.entries(templates).map(([task, text]) => [task, parseTemplate(text, `templates.${task}`)]));
  return (question) => {
    const template = parsed.get(question.prompt.task);
    return template === undefined ? question : renderQuestion(question.prompt, template, question.generation);
  };
}
