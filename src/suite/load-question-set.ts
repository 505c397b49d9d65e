import { suggest } from '../documents/suggestion.ts';
import type { Suite } from '../documents/suite.ts';
import { InputError, InterruptedError } from '../failures.ts';
import { type AskingSettings, assembleQuestionSet } from './assemble-question-set.ts';
import type { DownloadProgress, PromptFiles } from './prompt-files.ts';
import type { QuestionSet } from './question-set.ts';
import { drawSample } from './sample.ts';
import { loadSource } from './sources/load-source.ts';
import type { LoadedSource, Provenance, SourceContext } from './sources/source.ts';
import { refuseDuplicateIds } from './unique-ids.ts';

export type QuestionSetRequest = {
  readonly suite: Pick<Suite, 'prompts'> & AskingSettings;
  /** a path of the suite → where it lies; relative ones are meant from the suite file's folder */
  readonly resolvePath: (path: string) => string;
  readonly files: PromptFiles;
  /** where the sample of the package lies */
  readonly embeddedPromptsFile: string;
  readonly onProgress?: (progress: DownloadProgress) => void;
  readonly signal?: AbortSignal;
};

export type LoadedQuestionSet = {
  readonly set: QuestionSet;
  /** one for each source, in the order of the suite */
  readonly provenance: readonly Provenance[];
};

/**
 * From a suite to everything that a run asks: reads the sources, draws the samples, renders the questions, plans the blocks.
 * Throws InputError, DocumentError, EdgeError or InterruptedError; see the sources, `drawSample` and `assembleQuestionSet`.
 */
export async function loadQuestionSet(request: QuestionSetRequest): Promise<LoadedQuestionSet> {
  const { suite, signal = new AbortController().signal, ...rest } = request;
  const context: SourceContext = { ...rest, signal };
  const sources: LoadedSource[] = [];
  for (const settings of suite.prompts) {
    if (signal.aborted) throw new InterruptedError();
    sources.push(await loadSource(settings, context));
  }
  refuseDuplicateIds(sources);
  refuseUnknownTasks(suite, sources);
  const prompts = sources.flatMap(({ name, prompts }, index) =>
    drawSample({ source: name, prompts, sample: suite.prompts[index]?.sample, seed: suite.seed }),
  );
  return { set: assembleQuestionSet(prompts, suite), provenance: sources.map(({ provenance }) => provenance) };
}

/** Settings for a task that no prompt has are a slip of the pen, except for the tasks that come with the program. */
function refuseUnknownTasks({ tasks }: AskingSettings, sources: readonly LoadedSource[]): void {
  const present = new Set(sources.flatMap(({ prompts }) => [...new Set(prompts.map(({ task }) => task))]));
  const known = [...new Set([...present, 'qa', 'summarization', 'default'])];
  const unknown = Object.keys(tasks).filter((task) => !known.includes(task));
  if (unknown.length === 0) return;
  throw new InputError(unknown.map((task) => `tasks.${task}: no prompt has this task${suggest(task, known)}`).join('\n'), {
    cure: `The tasks of these prompts are: ${[...present].slice(0, 20).join(', ')}.`,
  });
}
