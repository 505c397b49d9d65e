import { join } from 'node:path';
import type { GptJudgeSettings } from '../documents/suite.ts';
import { assembleJudgePrompt, type JudgePrompt, type JudgePromptFile } from '../evaluators/judge/judge-prompt.ts';
import { findPackageRoot } from './package-root.ts';
import { readTextFile } from './text-file.ts';

/** the rubrics that come with the program, by task */
const ownRubrics: Readonly<Record<string, string>> = { qa: 'rubric-qa.md', summarization: 'rubric-summarization.md' };

/** far more than a prompt may have: what follows is not read */
const mostCharacters = 200_000;

type Reading = {
  /** from the suite's folder */
  readonly resolvePath: (path: string) => string;
  readonly signal: AbortSignal;
};

/**
 * Instructions and rubrics of a judge: the suite's files, and for what it names none those of the program.
 *
 * @throws InputError for a file that is missing or of no use, DocumentError for one that is not UTF-8
 */
export async function loadJudgePrompt({ promptPath, rubrics = {} }: GptJudgeSettings, reading: Reading): Promise<JudgePrompt> {
  const { resolvePath, signal } = reading;
  const loadOwn = (name: string): Promise<JudgePromptFile> => load(name, join(findPackageRoot(), 'fixtures/judge', name), signal);
  const loadNamed = (path: string): Promise<JudgePromptFile> => load(path, resolvePath(path), signal);
  const byTask = [
    ...Object.entries(ownRubrics)
      .filter(([task]) => !Object.hasOwn(rubrics, task))
      .map(([task, name]) => [task, loadOwn(name)] as const),
    ...Object.entries(rubrics).map(([task, { path }]) => [task, loadNamed(path)] as const),
  ];
  const [instructions, fallbackRubric, ...files] = await Promise.all([
    promptPath === undefined ? loadOwn('instructions.md') : loadNamed(promptPath),
    loadOwn('rubric.md'),
    ...byTask.map(async ([task, file]) => [task, await file] as const),
  ]);
  return assembleJudgePrompt({ instructions, fallbackRubric, rubrics: new Map(files) });
}

async function load(name: string, path: string, signal: AbortSignal): Promise<JudgePromptFile> {
  let text = '';
  for await (const piece of readTextFile({ name, path }, signal)) {
    text += piece;
    if (text.length > mostCharacters) break;
  }
  return { name, text };
}
