import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { type LoadedSuite, placeOfEvaluators } from './load-suite.ts';

/** those that come with the program: nothing of them can be missing, and what they leave in memory would be timed, too */
const ownEvaluators: readonly string[] = ['token-f1', 'exact-match', 'sts-embedded'];

/**
 * Opens every evaluator that needs something from outside once, and closes it again: that a model is missing is better known before the
 * hours of a measurement than after. They are not kept, because scoring begins when the candidate has given its memory back.
 */
export async function checkEvaluators(world: World, loaded: LoadedSuite, { scores }: Pick<Inputs, 'scores'>): Promise<void> {
  const needy = loaded.suite.evaluators.filter(({ use }) => !ownEvaluators.includes(use));
  if (!scores || needy.length === 0) return;
  world.screen.phase('Checking the evaluators');
  for (const settings of needy) {
    const evaluator = await world.openEvaluator(settings, placeOfEvaluators(loaded));
    await evaluator.close();
  }
}
