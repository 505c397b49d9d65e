import { dirname, resolve } from 'node:path';
import { parseSuite, type Suite } from '../documents/suite.ts';
import { loadQuestionSet } from '../suite/load-question-set.ts';
import type { QuestionSet } from '../suite/question-set.ts';
import type { World } from '../world.ts';
import { loadDocument } from './required-document.ts';

export type LoadedSuite = {
  readonly suite: Suite;
  readonly set: QuestionSet;
  /** to which paths in the suite are relative */
  readonly folder: string;
};

/** Reads the suite and everything that it asks: prompts are loaded, drawn, rendered and cut into blocks. */
export async function loadSuite(world: World, path: string): Promise<LoadedSuite> {
  world.screen.phase('Reading the suite');
  const suite = parseSuite(path, await loadDocument(world.files, path, '--suite'));
  const folder = dirname(path);
  const { set, provenance } = await loadQuestionSet({
    suite,
    resolvePath: (file) => resolve(folder, file),
    files: world.promptFiles,
    embeddedPromptsFile: world.packageFile('fixtures/embedded/prompts.jsonl'),
    signal: world.signal,
    onProgress: ({ file, receivedBytes, totalBytes }) =>
      world.screen.progress({ label: `${file}, MiB:`, done: toMiB(receivedBytes), total: toMiB(totalBytes ?? receivedBytes) }),
  });
  const clusters = new Set([...set.questions.values()].map((question) => question.prompt.cluster));
  world.screen.note(`${suite.name}: ${set.questions.size} prompts of ${clusters.size} passages or articles in ${set.blocks.length} blocks`);
  for (const source of provenance) if (source.revision !== undefined) world.screen.note(`${source.source}: revision ${source.revision}`);
  return { suite, set, folder };
}

const toMiB = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
