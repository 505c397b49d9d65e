import type { AnswerLine } from '../../documents/run.ts';
import { mapScore, type ScoreMaps } from '../../evaluators/score-map.ts';
import type { Run } from '../../runs/run.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import { computeConsensus, joinScores } from './mean-consensus.ts';
import type { Voice } from './voices.ts';

/**
 * What one node's answer to one prompt is worth. *scored*: the consensus on 0..10. *unscored*: some consensus evaluator could not score it,
 * so the prompt is left out for every node. *absent*: there is no answer to judge (lost, or never asked).
 */
export type PromptQuality =
  | { readonly kind: 'scored'; readonly quality: number }
  | { readonly kind: 'unscored'; readonly reason: string }
  | { readonly kind: 'absent'; readonly reason: string };

/** Who votes on quality, and how their raw values become 0..10. */
export type Electorate = { readonly voices: readonly Voice[]; readonly maps: ScoreMaps };

/**
 * Consensus quality of one answer; a failed answer has quality 0 with every evaluator, whatever they would say. Where one evaluator could not
 * score it, be it one of a panel, it has none: the mean of those that could would be another evaluator's.
 */
export function computePromptQuality(run: Run, promptId: string, electorate: Electorate): PromptQuality {
  const answer = run.answers.get(promptId);
  if (answer === undefined) return { kind: 'absent', reason: 'not asked' };
  if (answer.outcome === 'lost') return { kind: 'absent', reason: `lost: ${answer.reason}` };
  const scores = listVoiceScores(run, answer, electorate);
  if (typeof scores === 'string') return { kind: 'unscored', reason: scores };
  return isNonEmpty(scores) ? { kind: 'scored', quality: computeConsensus(scores) } : { kind: 'unscored', reason: 'no evaluator votes' };
}

/** What every voice says of one answer, on 0..10 and in their order; or, where one of their evaluators could not score it, which and why. */
export function listVoiceScores(run: Run, answer: AnswerLine, { voices, maps }: Electorate): readonly number[] | string {
  const scores: number[] = [];
  for (const { evaluators, joinedBy } of voices) {
    const joined: number[] = [];
    for (const evaluator of evaluators) {
      const score = scoreOf(run, answer, evaluator, maps);
      if (typeof score === 'string') return `${evaluator}: ${score}`;
      joined.push(score);
    }
    if (isNonEmpty(joined)) scores.push(joinScores(joined, joinedBy));
  }
  return scores;
}

/** One evaluator's mapped score (0..10) of one answer, or why there is none. */
export function scoreOf(run: Run, answer: AnswerLine, evaluator: string, maps: ScoreMaps): number | string {
  if (answer.outcome === 'failed') return 0;
  const score = run.scores.get(evaluator)?.get(answer.promptId);
  if (score === undefined) return 'not scored';
  return mapScore(score, maps.get(evaluator) ?? { kind: 'own' }, run.evaluators.get(evaluator)?.scale);
}
