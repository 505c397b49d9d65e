import type { CandidateDocument } from '../documents/candidate.ts';
import { assembleExpectedItem } from '../evaluators/scoring-item.ts';
import type { Block } from '../suite/block.ts';
import type { World } from '../world.ts';
import { tellScoringCost } from './judge-money.ts';
import { type LoadedSuite, placeOfEvaluators } from './load-suite.ts';
import { findLongestAnswer } from './longest-answer.ts';
import { planScoring, type ToScore } from './to-score.ts';

/** those that come with the program: nothing of them can be missing, and what they leave in memory would be timed, too */
const ownEvaluators: readonly string[] = ['token-f1', 'exact-match', 'rouge-l', 'sts-embedded'];

/** where nobody says how long an answer may be [ours] */
const unlimitedTokens = 4_096;

type Plan = {
  readonly loaded: LoadedSuite;
  /** what the candidate will be asked */
  readonly blocks: readonly Block[];
  readonly document: CandidateDocument;
  /** the runs that will be scored together with it */
  readonly beside: readonly ToScore[];
};

/**
 * Opens every evaluator that needs something from outside once, tells what it may cost, and closes it again: that a model is missing, or that a
 * judge costs more than one would have thought, is better known before the hours of a measurement than after. They are not kept, because
 * scoring begins when the candidate has given its memory back.
 */
export async function checkEvaluators(world: World, plan: Plan): Promise<void> {
  const { loaded, blocks, document, beside } = plan;
  const needy = loaded.suite.evaluators.filter(({ use }) => !ownEvaluators.includes(use));
  if (needy.length === 0) return;
  world.screen.phase('Checking the evaluators');
  for (const settings of needy) {
    const evaluator = await world.openEvaluator(settings, placeOfEvaluators(loaded));
    try {
      const scoring = planScoring(evaluator, { loaded, runs: beside, another: true });
      const unasked = blocks.flatMap(({ promptIds }) => promptIds.flatMap((id) => scoring.questions.get(id) ?? []));
      const longest = unasked.map((question) => assembleExpectedItem(question, findLongestAnswer(document, question) ?? unlimitedTokens));
      tellScoringCost(world.screen, evaluator, scoring, longest);
    } finally {
      await evaluator.close();
    }
  }
}
