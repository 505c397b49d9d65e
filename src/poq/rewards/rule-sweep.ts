import type { RuleSweep } from '../../documents/simulation.ts';
import type { ConsensusPlan, ConsensusRule } from '../consensus/consensus-plan.ts';
import { countCells } from '../rounds/cells.ts';
import { computeExpectedPayoffs } from '../rounds/expected-payoffs.ts';
import type { ExpectedPayoff, Payoff, Payoffs } from '../rounds/payoffs.ts';
import { simulateRounds } from '../rounds/simulate-rounds.ts';
import type { TruthAgreement } from '../rounds/truth-agreement.ts';
import type { ScoreLog } from '../score-log.ts';
import type { ScaledCosts } from './cost-scale.ts';
import { listRewards, type RewardWeights } from './reward.ts';

export type RuleRequest = {
  readonly log: ScoreLog;
  /** what stays the same: trim, trust, selfExcluded */
  readonly plan: ConsensusPlan;
  readonly rules: readonly ConsensusRule[];
  /** each K within 1..M */
  readonly sizes: readonly number[];
  readonly weights: RewardWeights;
  readonly costs: { readonly nodes: ScaledCosts; readonly evaluators: ScaledCosts };
  readonly budget: RuleBudget;
};

/** For each row: how many scores may be gone through for an exact figure, and how many rounds are played where that is too few. */
export type RuleBudget = { readonly evaluations: number; readonly rounds: number; readonly seed: number };

/**
 * What a network pays under every rule with every K, rules within K: mean rewards, their variance from round to round, and how near consensus is to token
 * F1. Exact where that can be enumerated within the budget; else by rounds, those of a K with one seed, so that rules are compared by the
 * same draws as far as they can be. Evaluators have no reward where K = 1. A generator that yields how many rows are done, parts of one too.
 *
 * @throws RangeError when a K is not within 1..M.
 */
export function* sweepRules(request: RuleRequest): Generator<number, readonly RuleSweep[]> {
  const rows: RuleSweep[] = [];
  for (const sampled of request.sizes) {
    for (const rule of request.rules) {
      rows.push(yield* sweepRule(request, { ...request.plan, rule, sampled }, rows.length));
      yield rows.length;
    }
  }
  return rows;
}

function* sweepRule(request: RuleRequest, plan: ConsensusPlan, done: number): Generator<number, RuleSweep> {
  const { log, budget } = request;
  const isCheap = countCells(log, plan) * plan.sampled <= budget.evaluations;
  const exact = isCheap ? computeExpectedPayoffs(log, plan) : undefined;
  // Of a network too large to enumerate the mean rule has an expectation for inference nodes alone.
  const isWhole = exact?.evaluators !== undefined || plan.sampled === 1;
  if (exact !== undefined && isWhole) return assembleRow(request, plan, { ...exact, method: 'exact' });
  const play = simulateRounds(log, plan, { rounds: budget.rounds, seed: budget.seed });
  for (;;) {
    const step = play.next();
    if (step.done === true) return assembleRow(request, plan, { ...step.value, method: 'rounds' });
    yield done + step.value / budget.rounds;
  }
}

type Found = Payoffs<Payoff | ExpectedPayoff> & { readonly method: RuleSweep['method']; readonly truth?: TruthAgreement };

function assembleRow({ weights, costs }: RuleRequest, { rule, sampled }: ConsensusPlan, found: Found): RuleSweep {
  const { nodes, evaluators = [], method, truth } = found;
  const nodeVariance = averageVariance(nodes, weights.alpha);
  const evaluatorVariance = averageVariance(evaluators, weights.alpha);
  return {
    rule,
    sampled,
    method,
    nodes: listRewards(weights, nodes.map(meanOf), costs.nodes),
    evaluators: listRewards(weights, evaluators.map(meanOf), costs.evaluators),
    ...(nodeVariance !== undefined && { nodeVariance }),
    ...(evaluatorVariance !== undefined && { evaluatorVariance }),
    ...(truth !== undefined && { truthError: truth.error }),
    ...(truth?.correlation !== undefined && { truthCorrelation: truth.correlation }),
  };
}

const meanOf = ({ mean }: Payoff | ExpectedPayoff): number | undefined => mean;

/** Mean over members of the variance of one round's reward, α² · variance of the payoff; undefined where nobody has one. */
function averageVariance(payoffs: readonly (Payoff | ExpectedPayoff)[], alpha: number): number | undefined {
  const known = payoffs.flatMap(({ variance }) => variance ?? []);
  return known.length === 0 ? undefined : (alpha ** 2 * known.reduce((sum, variance) => sum + variance, 0)) / known.length;
}
