import type { RewardedNode, Simulation } from '../../../documents/simulation.ts';
import { computeStudentQuantile, type Interval } from '../../../statistics/student-t.ts';
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
  /** half the confidence interval of the difference between the two means of rounds */
  readonly monteCarlo?: number;
  /** confidence interval of the difference over prompts */
  readonly prompts?: Interval;
};

/** Undefined where nobody has a reward. */
export function computeLead(simulation: Simulation): Lead | undefined {
  const [leader, next] = rankMembers(simulation.nodes);
  if (leader?.value === undefined) return undefined;
  const basis = basisOf(simulation.nodes);
  const first = { ...leader, value: leader.value };
  if (next?.value === undefined) return { basis, leader: first, status: 'alone' };
  const over = compare(first, { ...next, value: next.value }, { basis, confidence: simulation.settings.confidence });
  return { basis, leader: first, over, status: isClear(over) ? 'clear' : 'unclear' };
}

type Valued = { readonly member: RewardedNode; readonly rank: number; readonly value: number };

function compare(leader: Valued, next: Valued, how: { readonly basis: Basis; readonly confidence: number }): Rival {
  const monteCarlo = computeMonteCarloReach(leader.member, next.member, how);
  const prompts = computeDifferenceInterval(leader, next, how.basis);
  return {
    next,
    difference: leader.value - next.value,
    ...(monteCarlo === undefined ? {} : { monteCarlo }),
    ...(prompts === undefined ? {} : { prompts }),
  };
}

/** t · √(SE₁² + SE₂²): a round pays one inference node, so that the two means are independent. */
function computeMonteCarloReach(
  leader: RewardedNode,
  next: RewardedNode,
  { basis, confidence }: { readonly basis: Basis; readonly confidence: number },
): number | undefined {
  const [one, two] = [leader[basis], next[basis]];
  if (one?.standardError === undefined || two?.standardError === undefined) return undefined;
  const df = Math.max(1, one.rounds + two.rounds - 2);
  return computeStudentQuantile((1 + confidence) / 2, df) * Math.hypot(one.standardError, two.standardError);
}

/**
 * The interval of a difference out of the two intervals alone (Zou and Donner 2008, MOVER): d − √((m₁ − l₁)² + (u₂ − m₂)²) and
 * d + √((u₁ − m₁)² + (m₂ − l₂)²). Both nodes answered the same prompts, which is not used: where hard prompts are hard for both, the
 * interval is wider than it had to be.
 */
function computeDifferenceInterval(leader: Valued, next: Valued, basis: Basis): Interval | undefined {
  const [one, two] = [leader.member[basis]?.prompts, next.member[basis]?.prompts];
  if (one === undefined || two === undefined) return undefined;
  const difference = leader.value - next.value;
  return {
    low: difference - Math.hypot(leader.value - one.low, two.high - next.value),
    high: difference + Math.hypot(one.high - leader.value, next.value - two.low),
  };
}

function isClear({ difference, monteCarlo, prompts }: Rival): boolean {
  if (monteCarlo === undefined && prompts === undefined) return false;
  return difference > (monteCarlo ?? 0) && (prompts?.low ?? difference) > 0;
}
