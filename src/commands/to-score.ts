import type { Evaluator } from '../evaluators/evaluator.ts';
import { isUntold } from '../evaluators/judge/drift.ts';
import { beyondBudget } from '../evaluators/judge/judge-chat.ts';
import { chooseJudgedAgain, type JudgedAgain } from '../evaluators/judged-again.ts';
import { chooseJudged } from '../evaluators/judged-sample.ts';
import type { Run } from '../runs/run.ts';
import type { Question } from '../suite/question.ts';
import type { LoadedSuite } from './load-suite.ts';

/** A run that needs scores. */
export type ToScore = {
  readonly run: Run;
  /** *scores*: whatever scores it brings do not count. *replies*: nor does what a judge has said of it before, wherever that is kept */
  readonly rescore: false | 'scores' | 'replies';
  /** what the verdict calls it; absent where the verdict does not compare it */
  readonly gatedAs?: string;
  /** true: a baseline, which is not judged all over again at every gate for a few scores that its judge's server has lost */
  readonly settled?: boolean;
};

/** What an evaluator has to do. */
export type Scoring = {
  /** what it is to score: all questions, or those that a judge with `sample` was drawn */
  readonly questions: ReadonlyMap<string, Question>;
  readonly missing: readonly ToScore[];
  /** answers of the other runs that a judge scores once more, past every cache, to see whether it has changed */
  readonly again: readonly JudgedAgain[];
};

type Planning = {
  readonly loaded: LoadedSuite;
  readonly runs: readonly ToScore[];
  /** one that is measured first will have to be scored together with them */
  readonly another?: boolean;
};

/** Which runs lack scores of this very evaluator: none by its use and revision, or not for every answer that it is to score. */
export function planScoring(evaluator: Evaluator, { loaded: { suite, set }, runs, another = false }: Planning): Scoring {
  const chosen = chooseJudged(set.questions.values(), evaluator.sample, suite.seed);
  const questions = new Map([...set.questions].filter(([id]) => chosen.has(id)));
  const missing = runs.filter((one) => !isScored(one, evaluator, { questions, mostLostShare: suite.gate.ceilings.unscoredShare }));
  const kept = evaluator.use === 'gpt-judge' ? runs.filter((one) => !missing.includes(one)) : [];
  const isCompared = another || missing.some(isGated) || isUntested(evaluator, kept);
  return { questions, missing, again: isCompared ? chooseAgain(evaluator, kept, { questions, seed: suite.seed }) : [] };
}

export const isGated = ({ gatedAs }: ToScore): boolean => gatedAs !== undefined;

/** The verdict compares scores that were given apart, and nobody has seen yet whether the judge was the same. */
function isUntested({ name }: Evaluator, kept: readonly ToScore[]): boolean {
  const [candidate, baseline] = [false, true].map((settled) => kept.find((one) => isGated(one) && (one.settled ?? false) === settled));
  if (candidate === undefined || baseline === undefined || baseline.run.header.texts !== undefined) return false;
  const line = candidate.run.evaluators.get(name);
  return line?.judge?.drift === undefined || (line.findings ?? []).some(isUntold);
}

type Wanted = { readonly questions: ReadonlyMap<string, Question>; readonly mostLostShare: number };

/** a judge's server was not there, or had no time */
const lostToTheWorld = /^(?:time-out|connection|no chat completion|http-(?:408|409|429|5\d\d))$/;

function isScored(
  { run, rescore, settled = false }: ToScore,
  { name, use, revision }: Evaluator,
  { questions, mostLostShare }: Wanted,
): boolean {
  const known = run.evaluators.get(name);
  if (rescore !== false || known?.revision !== revision || known.use !== use) return false;
  const wanted = [...run.answers.values()].filter(({ outcome, promptId }) => outcome === 'answered' && questions.has(promptId));
  const scores = wanted.map(({ promptId }) => run.scores.get(name)?.get(promptId));
  if (scores.includes(undefined)) return false;
  if (run.header.texts !== undefined) return true;
  // A budget may have been raised since, and what was paid for comes out of the judge's cache.
  if (scores.some((score) => score?.unscored === beyondBudget)) return false;
  const lost = scores.filter((score) => lostToTheWorld.test(score?.unscored ?? '')).length;
  return lost <= (settled ? mostLostShare * wanted.length : 0);
}

type Drawing = Parameters<typeof chooseJudgedAgain>[1];

/** Runs that the verdict does not compare say nothing of it, and texts that were withheld cannot be judged again. */
function chooseAgain({ name }: Evaluator, kept: readonly ToScore[], drawing: Drawing): readonly JudgedAgain[] {
  // baselines first: of equal drifts the record keeps the first
  const inOrder = kept.toSorted((one, other) => Number(other.settled ?? false) - Number(one.settled ?? false));
  const comparable = inOrder.flatMap(({ run, gatedAs }) =>
    gatedAs === undefined || run.header.texts !== undefined
      ? []
      : [{ name: gatedAs, answers: run.answers, scores: run.scores.get(name) ?? new Map() }],
  );
  return chooseJudgedAgain(comparable, drawing);
}
