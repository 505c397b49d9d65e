import type { ScoreMaps } from '../evaluators/score-map.ts';
import { computeTokenF1 } from '../evaluators/token-f1.ts';
import { scoreOf } from '../poq/consensus/prompt-quality.ts';
import type { Run } from '../runs/run.ts';
import type { Question } from '../suite/question.ts';
import type { TrustEvaluator } from './trust-evaluator.ts';
import type { Yardsticks } from './yardsticks.ts';

/** A run with its scores, under the name that the report gives it. */
export type TrustNode = { readonly name: string; readonly run: Run };

/** An answer that was given, with what every evaluator that could score it says, on 0..10. */
export type ScoredAnswer = {
  readonly node: string;
  readonly promptId: string;
  readonly task: string;
  readonly cluster: string;
  /** by the evaluator's name */
  readonly scores: ReadonlyMap<string, number>;
};

type Gathering = {
  readonly nodes: readonly TrustNode[];
  readonly evaluators: readonly TrustEvaluator[];
  readonly yardsticks: Yardsticks;
  readonly questions: ReadonlyMap<string, Pick<Question, 'prompt'>>;
  readonly maps: ScoreMaps;
};

/**
 * All answers of all nodes with their mapped scores. Failed answers are no part of it: they are 0 with every evaluator by definition, so
 * that they would make any two agree. Token F1 is computed where no evaluator of the suite is it and the text was not withheld.
 */
export function gatherScoredAnswers({ nodes, evaluators, yardsticks, questions, maps }: Gathering): readonly ScoredAnswer[] {
  const usable = withoutUnfitted(maps);
  const names = evaluators.map(({ name }) => name);
  return nodes.flatMap(({ name: node, run }) =>
    [...run.answers.values()].flatMap((answer): ScoredAnswer[] => {
      if (answer.outcome !== 'answered') return [];
      const { promptId, task, cluster } = answer;
      const scores = new Map<string, number>();
      for (const name of names) {
        const score = scoreOf(run, answer, name, usable);
        if (typeof score === 'number') scores.set(name, score);
      }
      const references = questions.get(promptId)?.prompt.references ?? [];
      if (!yardsticks.tokenF1.ofSuite && run.header.texts === undefined && references.length > 0)
        scores.set(yardsticks.tokenF1.name, 10 * computeTokenF1(answer.text, references));
      return [{ node, promptId, task, cluster, scores }];
    }),
  );
}

/** A map that nothing could be fitted for says nothing against the evaluator: here it has its own. */
function withoutUnfitted(maps: ScoreMaps): ScoreMaps {
  return new Map([...maps].filter(([, map]) => map.kind !== 'unfitted'));
}
