import { dirname, resolve } from 'node:path';
import { parseSuite, type Suite } from '../documents/suite.ts';
import type { EvaluatorPlace } from '../evaluators/evaluator-place.ts';
import { loadQuestionSet } from '../suite/load-question-set.ts';
import type { QuestionSet } from '../suite/question-set.ts';
import type { World } from '../world.ts';
import { countNoun } from './count-noun.ts';
import { type Place, renderPlace } from './place.ts';
import { describeBlocks } from './plan-words.ts';
import { loadDocument } from './required-document.ts';
import { listUnusedRubrics } from './unused-rubrics.ts';

export type LoadedSuite = {
  readonly suite: Suite;
  readonly set: QuestionSet;
  /** to which paths in the suite are relative */
  readonly folder: string;
};

/** Reads the suite and everything that it asks: prompts are loaded, drawn, rendered and cut into blocks. */
export async function loadSuite(world: World, place: Place): Promise<LoadedSuite> {
  world.screen.phase('Reading the suite');
  const suite = parseSuite(renderPlace(place), await loadDocument(world.files, place.path, 'suite'));
  const folder = dirname(place.path);
  const { set, provenance } = await loadQuestionSet({
    suite,
    resolvePath: (file) => resolve(folder, file),
    files: world.promptFiles,
    embeddedPromptsFile: world.packageFile('fixtures/embedded/prompts.jsonl'),
    signal: world.signal,
    onProgress: ({ file, receivedBytes, totalBytes }) =>
      world.screen.progress({ label: `${file}, MiB:`, done: toMiB(receivedBytes), total: toMiB(totalBytes ?? receivedBytes) }),
  });
  world.screen.note(`${suite.name}: ${describeSet(suite, set)}`);
  for (const unused of listUnusedRubrics(suite, set.questions)) world.screen.warn(unused);
  for (const source of provenance) if (source.revision !== undefined) world.screen.note(`${source.source}: revision ${source.revision}`);
  return { suite, set, folder };
}

/** What the evaluators of a suite are opened with. */
export function placeOfEvaluators({ suite, folder }: Pick<LoadedSuite, 'suite' | 'folder'>): EvaluatorPlace {
  return { folder, seed: suite.seed, ...(suite.prices !== undefined && { prices: suite.prices }) };
}

/** What prompts have in common is a passage or an article in the known sources; in a file of the user's own it is what they call a cluster. */
function describeSet({ prompts }: Suite, { questions, blocks }: QuestionSet): string {
  const clusters = new Set([...questions.values()].map((question) => question.prompt.cluster)).size;
  const own = prompts.some(({ source }) => source === 'file');
  const groups = own ? countNoun(clusters, 'cluster') : clusters === 1 ? '1 passage or article' : `${clusters} passages or articles`;
  return `${countNoun(questions.size, 'prompt')} of ${groups}: ${describeBlocks(blocks)}`;
}

const toMiB = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
