import type { AnswerLine } from '../../documents/run.ts';
import type { Run } from '../../runs/run.ts';
import type { NonEmpty } from '../../statistics/sample.ts';
import type { Question } from '../../suite/question.ts';
import { type Electorate, listVoiceScores } from '../consensus/prompt-quality.ts';
import type { ScoreLog } from '../score-log.ts';

/** Prompts that are not in the log, by why; the most frequent reason first. */
export type LeftOutPrompts = readonly { readonly reason: string; readonly prompts: number }[];

export type LoggedPrompts = {
  /** without ground truth, which is no part of what evaluators say */
  readonly log: Omit<ScoreLog, 'truth'>;
  /** the prompts of the log, in its order */
  readonly questions: readonly Question[];
  readonly leftOut: LeftOutPrompts;
};

type NamedRun = { readonly name: string; readonly run: Run };

/**
 * What every voice says of every run's answer to every prompt. Where one evaluator could not score one answer, or one run has none (lost, or
 * never asked), the prompt is left out for all and counted under that reason, so that every round draws from the same prompts. A failed answer
 * is 0 with every evaluator. This project's choice.
 */
export function assembleScoreLog(questions: Iterable<Question>, nodes: NonEmpty<NamedRun>, electorate: Electorate): LoggedPrompts {
  const kept: { readonly question: Question; readonly scores: readonly number[] }[] = [];
  const reasons = new Map<string, number>();
  for (const question of questions) {
    const scores = listScores(question.prompt.id, nodes, electorate);
    if (typeof scores === 'string') reasons.set(scores, (reasons.get(scores) ?? 0) + 1);
    else kept.push({ question, scores });
  }
  return {
    log: {
      promptCount: kept.length,
      nodeCount: nodes.length,
      evaluatorCount: electorate.voices.length,
      scores: Float64Array.from(kept.flatMap(({ scores }) => scores)),
      clusters: numberClusters(kept.map(({ question }) => question.prompt.cluster)),
    },
    questions: kept.map(({ question }) => question),
    leftOut: [...reasons].map(([reason, prompts]) => ({ reason, prompts })).sort((one, other) => other.prompts - one.prompts),
  };
}

/** Of one prompt: node after node, of each what all voices say; or why it is left out. */
function listScores(promptId: string, nodes: NonEmpty<NamedRun>, electorate: Electorate): readonly number[] | string {
  const scores: number[] = [];
  for (const { name, run } of nodes) {
    const said = listOrExplain(run, run.answers.get(promptId), electorate);
    if (typeof said === 'string') return `${name}: ${said}`;
    scores.push(...said);
  }
  return scores;
}

function listOrExplain(run: Run, answer: AnswerLine | undefined, electorate: Electorate): readonly number[] | string {
  if (answer === undefined) return 'not asked';
  return answer.outcome === 'lost' ? `lost: ${answer.reason}` : listVoiceScores(run, answer, electorate);
}

/** 0, 1, 2, … in the order in which they first come. */
function numberClusters(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
}
