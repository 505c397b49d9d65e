import type { ScoreLine } from '../documents/run.ts';
import { type AnswerScores, collectAnswerScores } from '../evaluators/answer-scores.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import type { Run } from '../runs/run.ts';
import { requireTexts } from '../runs/withheld-run.ts';
import type { World } from '../world.ts';
import { renderUsd, tellScoringCost } from './judge-money.ts';
import { type LoadedSuite, placeOfEvaluators } from './load-suite.ts';
import { planScoring, type Scoring, type ToScore } from './to-score.ts';

/**
 * Gives every run the scores that the suite asks for: what is missing, or was scored by another revision, is scored now, all runs by the
 * very same evaluators. Returns the runs in the order given, the very same value where nothing was missing; the files are not touched.
 */
export async function scoreRuns(world: World, toScore: readonly ToScore[], loaded: LoadedSuite): Promise<readonly Run[]> {
  let scored = toScore;
  for (const settings of loaded.suite.evaluators) {
    const evaluator = await world.openEvaluator(settings, placeOfEvaluators(loaded));
    try {
      scored = await scoreBy(world, evaluator, scored, planScoring(evaluator, { loaded, runs: scored }));
    } finally {
      await evaluator.close();
    }
  }
  return scored.map(({ run }) => run);
}

/** What one evaluator has to do, run after run. What is judged again goes with the first. */
async function scoreBy(world: World, evaluator: Evaluator, runs: readonly ToScore[], scoring: Scoring): Promise<readonly ToScore[]> {
  for (const { run } of scoring.missing) requireTexts(run);
  tellScoringCost(world.screen, evaluator, scoring);
  const scored: ToScore[] = [];
  let { again } = scoring;
  for (const one of runs) {
    const isMissing = scoring.missing.includes(one);
    scored.push(isMissing ? { ...one, run: await scoreRun(world, evaluator, one, { ...scoring, again }) } : one);
    if (isMissing) again = [];
  }
  return scored;
}

async function scoreRun(world: World, evaluator: Evaluator, { run, rescore }: ToScore, { questions, again }: Scoring): Promise<Run> {
  const label = `${evaluator.name} on ${run.header.candidate.name}:`;
  const startedMs = world.clock.nowMs();
  const answerScores = await collectAnswerScores(evaluator, {
    answers: run.answers.values(),
    questions,
    again,
    fresh: rescore === 'replies',
    nowMs: world.clock.nowMs,
    watch: {
      signal: world.signal,
      onProgress: (done, total) =>
        world.screen.progress({ label, done, total, etaMs: estimateLeft(world.clock.nowMs() - startedMs, done, total) }),
    },
  });
  world.screen.note(describeScores(answerScores, run));
  return withScores(run, answerScores, rescore);
}

const estimateLeft = (elapsedMs: number, done: number, total: number): number => (elapsedMs / Math.max(1, done)) * (total - done);

function describeScores({ evaluator, scores }: AnswerScores, { header }: Run): string {
  const { name, truncated, judge } = evaluator;
  const unscored = scores.filter((score) => score.unscored !== undefined).length;
  const remarks = [
    ...(truncated === undefined ? [] : [`${truncated} of them truncated`]),
    ...(unscored === 0 ? [] : [`${unscored} of them without a score`]),
    ...(judge?.costUsd === undefined ? [] : [renderUsd(judge.costUsd)]),
  ];
  return [`${name}: ${scores.length} answers of ${header.candidate.name} scored`, ...remarks].join(', ');
}

/** What the same revision has scored before is not lost to a budget that is spent now. */
function withScores(run: Run, { evaluator, scores }: AnswerScores, rescore: ToScore['rescore']): Run {
  const { name, revision } = evaluator;
  const before = rescore === false && run.evaluators.get(name)?.revision === revision ? run.scores.get(name) : undefined;
  const keep = (score: ScoreLine): ScoreLine => (score.raw === undefined ? (before?.get(score.promptId) ?? score) : score);
  return {
    ...run,
    evaluators: new Map([...run.evaluators, [name, evaluator]]),
    scores: new Map([...run.scores, [name, new Map(scores.map((score) => [score.promptId, keep(score)]))]]),
  };
}
