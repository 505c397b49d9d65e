import { type ConsensusPlan, isTrustRule } from '../consensus/consensus-plan.ts';
import type { ScoreLog } from '../score-log.ts';
import { countCells, openCells } from './cells.ts';
import { computeExpectedQualities } from './expected-qualities.ts';
import { listExpectedPayoffs, meanOf, moveSums, type PayoffSums } from './payoff-sums.ts';
import type { ExpectedPayoff, Payoffs } from './payoffs.ts';
import { openPaymentSums } from './record-payments.ts';
import { computeTruthAgreement, type TruthAgreement } from './truth-agreement.ts';

/** What rounds converge to. */
export type Expectation = Payoffs<ExpectedPayoff> & {
  /** of each node: its expected payoff for each prompt */
  readonly byPrompt: Payoffs<Float64Array>;
  /** of consensus with token F1, over all records and subsets; absent where F1 was not scored */
  readonly truth?: TruthAgreement;
};

/** payoffs: some seconds */
const mostEvaluations = 200_000_000;

/** payoffs: some hundredths of a second */
const evaluationsOfStep = 2_000_000;

/**
 * The exact expectation and variance of one round's payoff, by enumeration of all subsets of K evaluators for every record, in a fixed order:
 * of an inference node over the rounds it takes part in (each prompt and subset equally likely), of an evaluator over the prompts, nodes and
 * subsets that hold it. undefined for a rule with a memory, where the order of the rounds counts, and where there are too many subsets; the
 * mean then still has a closed form for inference nodes, with `evaluators` undefined as where K = 1. Ours.
 *
 * @throws RangeError when K is not within 1..M.
 */
export function computeExpectedPayoffs(log: ScoreLog, plan: ConsensusPlan): Expectation | undefined {
  const steps = enumerateExpectedPayoffs(log, plan);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, each of which yields how many prompts are done. */
export function* enumerateExpectedPayoffs(log: ScoreLog, plan: ConsensusPlan): Generator<number, Expectation | undefined> {
  const evaluations = countCells(log, plan) * plan.sampled;
  if (isTrustRule(plan.rule)) return undefined;
  if (evaluations <= mostEvaluations) return yield* enumeratePayoffs(log, plan, evaluations);
  return plan.rule === 'mean' ? computeExpectedQualities(log, plan.sampled) : undefined;
}

function* enumeratePayoffs(log: ScoreLog, plan: ConsensusPlan, evaluations: number): Generator<number, Expectation> {
  const cells = openCells(log, plan);
  const all = openPaymentSums(log, plan);
  const ofPrompt = { ...openPaymentSums(log, plan), truth: all.truth };
  const byPrompt = {
    nodes: openMeans(log.nodeCount, log.promptCount),
    evaluators: all.evaluators && openMeans(log.evaluatorCount, log.promptCount),
  };
  const promptsOfStep = Math.max(1, Math.floor((evaluationsOfStep * log.promptCount) / evaluations));
  for (let prompt = 0; prompt < log.promptCount; prompt += 1) {
    if (prompt > 0 && prompt % promptsOfStep === 0) yield prompt;
    cells.pay(ofPrompt, prompt);
    moveMeans(ofPrompt.nodes, byPrompt.nodes, prompt);
    moveSums(ofPrompt.nodes, all.nodes);
    if (ofPrompt.evaluators === undefined || all.evaluators === undefined) continue;
    moveMeans(ofPrompt.evaluators, byPrompt.evaluators ?? [], prompt);
    moveSums(ofPrompt.evaluators, all.evaluators);
  }
  const truth = all.truth && computeTruthAgreement(all.truth);
  return {
    nodes: listExpectedPayoffs(all.nodes),
    evaluators: all.evaluators && listExpectedPayoffs(all.evaluators),
    byPrompt,
    ...(truth !== undefined && { truth }),
  };
}

const openMeans = (members: number, prompts: number): readonly Float64Array[] =>
  Array.from({ length: members }, () => new Float64Array(prompts));

function moveMeans(sums: PayoffSums, means: readonly Float64Array[], prompt: number): void {
  means.forEach((ofMember, member) => {
    ofMember[prompt] = meanOf(sums, member) ?? 0;
  });
}
