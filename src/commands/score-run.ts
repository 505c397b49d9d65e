import type { ScoreLine } from '../documents/run.ts';
import type { EvaluatorSettings, Suite } from '../documents/suite.ts';
import { type AnswerScores, collectAnswerScores } from '../evaluators/answer-scores.ts';
import type { Evaluator, ScoringWatch } from '../evaluators/evaluator.ts';
import type { Run } from '../runs/run.ts';
import { requireTexts } from '../runs/withheld-run.ts';
import type { World } from '../world.ts';
import { checkDrift } from './drift-check.ts';
import { renderUsd, tellScoringCost } from './judge-money.ts';
import { type LoadedSuite, placeOfEvaluators } from './load-suite.ts';
import { isGated, planScoring, type Scoring, type ToScore } from './to-score.ts';

/**
 * Gives every run the scores that the suite asks for: what is missing, or was scored by another revision, is scored now, all runs by the
 * very same evaluators. Returns the runs in the order given, the very same value where nothing was missing; the files are not touched.
 */
export async function scoreRuns(world: World, toScore: readonly ToScore[], loaded: LoadedSuite): Promise<readonly Run[]> {
  let scored = toScore;
  for (const settings of listJudgesLast(loaded.suite)) {
    const evaluator = await world.openEvaluator(settings, placeOfEvaluators(loaded));
    try {
      scored = await scoreBy(world, evaluator, scored, planScoring(evaluator, { loaded, runs: scored }));
    } finally {
      await evaluator.close();
    }
  }
  return scored.map(({ run }) => run);
}

/** What is paid for begins when everything else has been opened and has scored: a model that is missing then costs nothing. */
function listJudgesLast({ evaluators }: Suite): readonly EvaluatorSettings[] {
  const isJudge = ({ use }: EvaluatorSettings): boolean => use === 'gpt-judge';
  return [...evaluators.filter((settings) => !isJudge(settings)), ...evaluators.filter(isJudge)];
}

/** What one evaluator has to do, run after run. What is judged again goes with the first that the verdict compares. */
async function scoreBy(world: World, evaluator: Evaluator, runs: readonly ToScore[], scoring: Scoring): Promise<readonly ToScore[]> {
  for (const { run } of scoring.missing) requireTexts(run);
  tellScoringCost(world.screen, evaluator, scoring);
  const scored: ToScore[] = [];
  const first = scoring.missing.find(isGated) ?? runs.find(isGated);
  for (const one of runs) {
    const again = one === first ? scoring.again : [];
    if (scoring.missing.includes(one)) scored.push({ ...one, run: await scoreRun(world, evaluator, one, { ...scoring, again }) });
    else scored.push(again.length === 0 ? one : { ...one, run: await checkRun(world, evaluator, one, scoring) });
  }
  return scored;
}

async function checkRun(world: World, evaluator: Evaluator, { run }: ToScore, { questions, again }: Scoring): Promise<Run> {
  const watch = watchProgress(world, `${evaluator.name} again:`);
  const { run: checked, remark } = await checkDrift(evaluator, run, { questions, again, watch, nowMs: world.clock.nowMs });
  world.screen.note(remark);
  return checked;
}

async function scoreRun(world: World, evaluator: Evaluator, { run, rescore }: ToScore, { questions, again }: Scoring): Promise<Run> {
  const answerScores = await collectAnswerScores(evaluator, {
    answers: run.answers.values(),
    questions,
    again,
    fresh: rescore === 'replies',
    nowMs: world.clock.nowMs,
    watch: watchProgress(world, `${evaluator.name} on ${run.header.candidate.name}:`),
  });
  world.screen.note(describeScores(answerScores, run));
  return withScores(run, answerScores, rescore);
}

function watchProgress({ clock, screen, signal }: World, label: string): ScoringWatch {
  const startedMs = clock.nowMs();
  return {
    signal,
    onProgress: (done, total) => screen.progress({ label, done, total, etaMs: estimateLeft(clock.nowMs() - startedMs, done, total) }),
  };
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
