import type { Suite } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { planBlocks } from './block-plan.ts';
import { defaultTemplateOf } from './default-templates.ts';
import { resolveGeneration } from './generation.ts';
import type { Prompt } from './prompt.ts';
import { groupByTask } from './prompt-groups.ts';
import type { Question } from './question.ts';
import { computeQuestionDigest } from './question-digest.ts';
import type { QuestionSet } from './question-set.ts';
import { describeMissingPart, findMissingPart, renderQuestion } from './render-question.ts';
import { parseTemplate, type Template } from './template.ts';

/** What of a suite decides what is asked and in which order. */
export type AskingSettings = Pick<Suite, 'seed' | 'tasks' | 'generation'> & {
  readonly measure: Pick<Suite['measure'], 'latencyShare' | 'latencyBlocks' | 'concurrency' | 'requestsPerSecond'> &
    Partial<Pick<Suite['measure'], 'cache'>>;
};

const SHOWN_PROMPTS = 5;

/**
 * Renders a sample, cuts it into blocks and takes the question digest. Ids have to be unique.
 * Throws InputError where a template holds an unknown placeholder or asks for a part that a prompt does not have.
 */
export function assembleQuestionSet(prompts: readonly Prompt[], settings: AskingSettings): QuestionSet {
  const templates = parseTemplates(settings);
  const templateOf = (prompt: Prompt): Template => templates.get(prompt.task) ?? defaultTemplateOf(prompt);
  refuseMissingParts(prompts, templateOf);
  const byTask = groupByTask(prompts).map(({ task, prompts }) => ({ prompts, generation: resolveGeneration(task, settings) }));
  const rendered = new Map(
    byTask.flatMap(({ prompts, generation }) =>
      prompts.map((prompt) => [prompt.id, renderQuestion(prompt, templateOf(prompt), generation)] as const),
    ),
  );
  const blocks = planBlocks(prompts, { ...settings.measure, seed: settings.seed });
  const questions = new Map<string, Question>();
  for (const id of blocks.flatMap((block) => block.promptIds)) {
    const question = rendered.get(id);
    if (question !== undefined) questions.set(id, question);
  }
  return { questions, blocks, digest: computeQuestionDigest(questions.values(), blocks, settings.measure.cache) };
}

function parseTemplates({ tasks }: AskingSettings): ReadonlyMap<string, Template> {
  return new Map(
    Object.entries(tasks).flatMap(([task, { template }]) =>
      template === undefined ? [] : [[task, parseTemplate(template, `tasks.${task}.template`)] as const],
    ),
  );
}

function refuseMissingParts(prompts: readonly Prompt[], templateOf: (prompt: Prompt) => Template): void {
  const lacking = prompts.flatMap((prompt) => {
    const part = findMissingPart(prompt, templateOf(prompt));
    return part === undefined ? [] : [{ prompt, part }];
  });
  const first = lacking[0];
  if (first === undefined) return;
  const lines = lacking.slice(0, SHOWN_PROMPTS).map(({ prompt, part }) => describeMissingPart(prompt, part));
  if (lacking.length > SHOWN_PROMPTS) lines.push(`… and ${lacking.length - SHOWN_PROMPTS} more prompts like these`);
  throw new InputError(lines.join('\n'), {
    cure: `Give these prompts a ${first.part}, or write a template that asks only for what they have: tasks.${first.prompt.task}.template.`,
  });
}
