import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { renderNextCommand } from './command-line.ts';
import { loadBaselines, type NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import type { Place } from './place.ts';
import { requireSameQuestions } from './same-questions.ts';

/**
 * The baselines that ask the same questions. One that asks others is an error where it is gated against, and left out of the table
 * elsewhere. `folder`: where they are read; what is suggested to the user names the inputs' own. Throws InputError.
 */
export async function loadComparable(world: World, loaded: LoadedSuite, inputs: Inputs, folder: Place): Promise<readonly NamedRun[]> {
  const { against } = loaded.suite.gate;
  const all = await loadBaselines(world.files, folder);
  return all.filter(({ name, run }) => {
    if (run.header.questionDigest === loaded.set.digest) return true;
    if (against === name || against === 'best' || against === 'all')
      requireSameQuestions(
        run,
        loaded,
        `the baseline ${name}`,
        `Measure it again: ${renderNextCommand('measure', inputs, { accept: name })}, with its candidate.yaml.`,
      );
    world.screen.warn(`the baseline ${name} asks other questions and is left out`);
    return false;
  });
}
