import type { EvaluatorLine, ScoreLine } from '../documents/run.ts';
import { nameOfEvaluator, type Suite } from '../documents/suite.ts';
import { collectAnswerScores } from '../evaluators/answer-scores.ts';
import type { Evaluator } from '../evaluators/evaluator.ts';
import type { Run } from '../runs/run.ts';
import type { QuestionSet } from '../suite/question-set.ts';
import type { World } from '../world.ts';

type ScoringRequest = {
  readonly suite: Suite;
  readonly set: QuestionSet;
  /** the suite's folder, to which paths in it are relative */
  readonly folder: string;
  /** true: score everything anew */
  readonly rescore: boolean;
};

/**
 * Gives every run the scores that the suite asks for: what is missing, or was scored by another revision, is scored now, all runs by the
 * very same evaluators. Returns runs in the order given; the files are not touched.
 */
export async function scoreRuns(world: World, runs: readonly Run[], request: ScoringRequest): Promise<readonly Run[]> {
  let scored = runs;
  for (const settings of request.suite.evaluators) {
    const evaluator = await world.openEvaluator(settings, request.folder);
    try {
      const next: Run[] = [];
      for (const run of scored)
        next.push(isScored(run, evaluator, request) ? run : await scoreRun(world, run, { evaluator, set: request.set }));
      scored = next;
    } finally {
      await evaluator.close();
    }
  }
  const names = new Set(request.suite.evaluators.map(nameOfEvaluator));
  return scored.map((run) => keepScores(run, names));
}

/** Scores that no evaluator of the suite gave are left out of the report, not out of the file. */
function keepScores(run: Run, names: ReadonlySet<string>): Run {
  return {
    ...run,
    scores: new Map([...run.scores].filter(([name]) => names.has(name))),
    evaluators: new Map([...run.evaluators].filter(([name]) => names.has(name))),
  };
}

function isScored(run: Run, evaluator: Evaluator, { rescore }: ScoringRequest): boolean {
  const known = run.evaluators.get(evaluator.name);
  if (rescore || known?.revision !== evaluator.revision || known.use !== evaluator.use) return false;
  const scores = run.scores.get(evaluator.name);
  return [...run.answers.values()].every((answer) => answer.outcome !== 'answered' || scores?.has(answer.promptId) === true);
}

async function scoreRun(
  world: World,
  run: Run,
  { evaluator, set }: { readonly evaluator: Evaluator; readonly set: QuestionSet },
): Promise<Run> {
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
