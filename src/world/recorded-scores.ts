import { resolve } from 'node:path';
import type { RecordedScoresSettings } from '../documents/suite.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';

type Named = { readonly name: string; readonly folder: string };

/** Opens the scores of a team's own scorer; their path is relative to the suite. */
export async function openRecordedScores({ path }: RecordedScoresSettings, { name, folder }: Named): Promise<Evaluator> {
  const [{ openRecordedFile }, { loadRecordedScores }] = await Promise.all([
    import('../edges/recorded-file.ts'),
    import('../evaluators/recorded-scores.ts'),
  ]);
  const whereToLook = 'The path of recorded scores is relative to the folder of the suite file.';
  return loadRecordedScores(name, openRecordedFile({ name: path, path: resolve(folder, path), whereToLook }));
}
