import type { Trust, TrustRow } from '../documents/report.ts';
import { waitForTurn } from '../encoder/event-loop-turn.ts';
import type { ScoringWatch } from '../evaluators/evaluator.ts';
import type { ScoreMaps } from '../evaluators/score-map.ts';
import type { Question } from '../suite/question.ts';
import { assembleJudgeAgreements } from './judge-agreements.ts';
import { pairScores } from './score-pairs.ts';
import { gatherScoredAnswers, type TrustNode } from './scored-answers.ts';
import type { TrustEvaluator } from './trust-evaluator.ts';
import { type Comparison, compareScores } from './trust-rows.ts';
import { assembleTrustWarnings } from './trust-warnings.ts';
import { listYardsticks } from './yardsticks.ts';

type TrustRequest = {
  readonly nodes: readonly TrustNode[];
  readonly evaluators: readonly TrustEvaluator[];
  /** by prompt id: the references that token F1 needs where no evaluator of the suite is token F1 */
  readonly questions: ReadonlyMap<string, Pick<Question, 'prompt'>>;
  /** how raw values become 0..10; what could not be fitted has its own map here */
  readonly maps?: ScoreMaps;
  /** the suite's: the same seed draws the same resamples */
  readonly seed: number;
  /** 0.95 unless given */
  readonly confidence?: number;
  /** 1,000 unless given */
  readonly resamples?: number;
};

/**
 * What each evaluator is worth on these answers (docs/trust.md): Pearson's, Spearman's and Kendall's correlation of its scores with token F1,
 * with every judge and with every recorded scorer: pooled, by task, within prompts and between nodes. Scores are those that vote, mapped to
 * 0..10. Names what votes against quality, and says how far judges agree.
 *
 * Takes turns with the event loop.
 * @throws InterruptedError when `signal` aborts.
 */
export async function computeTrust(request: TrustRequest, { signal, onProgress }: ScoringWatch): Promise<Trust> {
  const { nodes, evaluators, questions, seed, maps = new Map(), confidence = 0.95, resamples = 1_000 } = request;
  const yardsticks = listYardsticks(evaluators);
  const answers = gatherScoredAnswers({ nodes, evaluators, yardsticks, questions, maps });
  const tasks = listComparisons(evaluators, yardsticks.names);
  const known = new Map<string, Comparison>();
  const rows: TrustRow[] = [];
  for (const [done, { evaluator, against }] of tasks.entries()) {
    onProgress(done, tasks.length);
    // A correlation does not care which side is which.
    const key = JSON.stringify([evaluator, against].toSorted());
    const comparison =
      known.get(key) ?? (await takeTurns(compareScores(pairScores(answers, evaluator, against), { seed, confidence, resamples }), signal));
    known.set(key, comparison);
    rows.push(...comparison.map((row) => ({ evaluator, against, ...row })));
  }
  onProgress(tasks.length, tasks.length);
  const judges = evaluators.filter(({ use }) => use === 'gpt-judge').map(({ name }) => name);
  return {
    rows,
    confidence,
    resamples,
    runs: nodes.map(({ name }) => name),
    warnings: [...assembleTrustWarnings(rows, evaluators, confidence)],
    agreements: [...assembleJudgeAgreements(answers, judges)],
  };
}

/** Every evaluator against every yardstick that it is not itself. */
function listComparisons(
  evaluators: readonly TrustEvaluator[],
  yardsticks: readonly string[],
): readonly { readonly evaluator: string; readonly against: string }[] {
  return evaluators.flatMap(({ name }) =>
    yardsticks.filter((against) => against !== name).map((against) => ({ evaluator: name, against })),
  );
}

async function takeTurns<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await waitForTurn(signal);
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
