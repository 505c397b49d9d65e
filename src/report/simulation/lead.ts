import type { LeadInterval, RewardedNode, Simulation } from '../../documents/simulation.ts';
import { computeStudentQuantile, type Interval } from '../../statistics/student-t.ts';
import { type Basis, basisOf, type RankedMember, rankMembers } from './ranked-members.ts';

/** Who earns most among the inference nodes, and how sure that is. */
export type Lead = {
  readonly basis: Basis;
  readonly leader: RankedMember & { readonly value: number };
  readonly over?: Rival;
  /** `clear`: more than every uncertainty that is known, and one is */
  readonly status: 'clear' | 'unclear' | 'alone';
};

export type Rival = {
  readonly next: RankedMember;
  readonly difference: number;
  /** half the confidence interval of the difference between two means of rounds; absent where both rewards are exact */
  readonly monteCarlo?: number;
  /** confidence interval of the difference over prompts, both nodes' rewards taken prompt by prompt */
  readonly prompts?: Interval;
};

/** Undefined where nobody has a reward. */
export function computeLead(simulation: Simulation): Lead | undefined {
  const [leader, next] = rankMembers(simulation.nodes);
  if (leader?.value === undefined) return undefined;
  const basis = basisOf(simulation.nodes);
  const first = { ...leader, value: leader.value };
  if (next?.value === undefined) return { basis, leader: first, status: 'alone' };
  const over = compare(first, { ...next, value: next.value }, { basis, confidence: simulation.settings.confidence, lead: simulation.lead });
  return { basis, leader: first, over, status: isClear(over) ? 'clear' : 'unclear' };
}

type Valued = { readonly member: RewardedNode; readonly rank: number; readonly value: number };

type Comparison = { readonly basis: Basis; readonly confidence: number; readonly lead: LeadInterval | undefined };

function compare(leader: Valued, next: Valued, { basis, confidence, lead }: Comparison): Rival {
  const monteCarlo = computeMonteCarloReach(leader.member, next.member, { basis, confidence });
  const prompts = lead?.first === leader.member.name && lead.next === next.member.name ? { low: lead.low, high: lead.high } : undefined;
  return {
    next,
    difference: leader.value - next.value,
    ...(monteCarlo === undefined ? {} : { monteCarlo }),
    ...(prompts === undefined ? {} : { prompts }),
  };
}

/** t · √(SE₁² + SE₂²): a round pays one inference node, so that the two means are independent. Nothing where both values are exact: no round is in them. */
function computeMonteCarloReach(
  leader: RewardedNode,
  next: RewardedNode,
  { basis, confidence }: { readonly basis: Basis; readonly confidence: number },
): number | undefined {
  const [one, two] = [leader[basis], next[basis]];
  if (one?.exact !== undefined && two?.exact !== undefined) return undefined;
  if (one?.standardError === undefined || two?.standardError === undefined) return undefined;
  const df = Math.max(1, one.rounds + two.rounds - 2);
  return computeStudentQuantile((1 + confidence) / 2, df) * Math.hypot(one.standardError, two.standardError);
}

function isClear({ difference, monteCarlo, prompts }: Rival): boolean {
  if (monteCarlo === undefined && prompts === undefined) return false;
  return difference > (monteCarlo ?? 0) && (prompts?.low ?? difference) > 0;
}
