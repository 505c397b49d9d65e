import type { EvaluatorLine, ScoreLine } from '../documents/run.ts';
import { collectAnswerScores } from '../evaluators/answer-scores.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import type { Run } from '../runs/run.ts';
import { requireTexts } from '../runs/withheld-run.ts';
import type { World } from '../world.ts';
import { type LoadedSuite, placeOfEvaluators } from './load-suite.ts';

/** A run that needs scores; `rescore`: all of them anew, also those that it has. */
export type ToScore = { readonly run: Run; readonly rescore: boolean };

/**
 * Gives every run the scores that the suite asks for: what is missing, or was scored by another revision, is scored now, all runs by the
 * very same evaluators. Returns the runs in the order given, the very same value where nothing was missing; the files are not touched.
 */
export async function scoreRuns(world: World, toScore: readonly ToScore[], loaded: LoadedSuite): Promise<readonly Run[]> {
  let scored = toScore;
  for (const settings of loaded.suite.evaluators) {
    const evaluator = await world.openEvaluator(settings, placeOfEvaluators(loaded));
    try {
      const next: ToScore[] = [];
      for (const one of scored)
        next.push(isScored(one, evaluator) ? one : { ...one, run: await scoreRun(world, one.run, evaluator, loaded) });
      scored = next;
    } finally {
      await evaluator.close();
    }
  }
  return scored.map(({ run }) => run);
}

function isScored({ run, rescore }: ToScore, evaluator: Evaluator): boolean {
  const known = run.evaluators.get(evaluator.name);
  if (rescore || known?.revision !== evaluator.revision || known.use !== evaluator.use) return false;
  const scores = run.scores.get(evaluator.name);
  return [...run.answers.values()].every((answer) => answer.outcome !== 'answered' || scores?.has(answer.promptId) === true);
}

async function scoreRun(world: World, run: Run, evaluator: Evaluator, { set }: LoadedSuite): Promise<Run> {
  requireTexts(run);
  const label = `${evaluator.name} on ${run.header.candidate.name}:`;
  const startedMs = world.clock.nowMs();
  const { evaluator: line, scores } = await collectAnswerScores(evaluator, {
    answers: run.answers.values(),
    questions: set.questions,
    nowMs: world.clock.nowMs,
    watch: {
      signal: world.signal,
      onProgress: (done, total) =>
        world.screen.progress({ label, done, total, etaMs: estimateLeft(world.clock.nowMs() - startedMs, done, total) }),
    },
  });
  world.screen.note(
    `${line.name}: ${scores.length} answers of ${run.header.candidate.name} scored${line.truncated === undefined ? '' : `, ${line.truncated} of them truncated`}`,
  );
  return withScores(run, line, scores);
}

const estimateLeft = (elapsedMs: number, done: number, total: number): number => (elapsedMs / Math.max(1, done)) * (total - done);

function withScores(run: Run, evaluator: EvaluatorLine, scores: readonly ScoreLine[]): Run {
  return {
    ...run,
    evaluators: new Map([...run.evaluators, [evaluator.name, evaluator]]),
    scores: new Map([...run.scores, [evaluator.name, new Map(scores.map((score) => [score.promptId, score]))]]),
  };
}
