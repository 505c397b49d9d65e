import { type Decision, decideMargin } from './decision.ts';
import { computeRewardInterval, type RewardParts, type Weighing } from './reward-interval.ts';

/** A β at which the decision changes: what it is just below and just above. */
export type Flip = {
  readonly beta: number;
  readonly below: Decision;
  readonly above: Decision;
};

/** The flip nearest to the β in force, and the decision on its far side. */
export type NearestFlip = { readonly beta: number; readonly to: Decision };

/**
 * Flips are looked for up to this many times the larger of α and β. Costs are in units of the reference, so that at β = 100·α
 * one percent of cost weighs as much as the difference between worthless and perfect answers: nobody's price.
 */
const REACH = 100;
const FINEST_SHARE = 1e-6;
const STEPS = 400;

/**
 * Every β ≥ 0 at which the decision about a reward difference changes, ascending. Bounds of the interval are smooth in β but, by
 * their degrees of freedom, not polynomial: a geometric grid (steps of 3.5 %, with 0, the present β and the β at which the point
 * estimate meets the margin among its points) brackets the changes and bisection finds them to machine precision. Two changes
 * between neighbouring grid points would be missed.
 */
export function findFlips(parts: RewardParts, weighing: Weighing, margin: number): readonly Flip[] {
  if (parts.cost === undefined || !(weighing.alpha > 0 || weighing.beta > 0)) return [];
  const decide = (beta: number): Decision => decideMargin(computeRewardInterval(parts, { ...weighing, beta }), margin);
  const grid = betaGrid(parts, weighing, margin);
  return grid.slice(1).flatMap((high, i) => flipsBetween(decide, grid[i] ?? 0, high));
}

/** The flip nearest to the present β with the decision on its far side; absent when no price of cost changes the decision. */
export function findNearestFlip(parts: RewardParts, weighing: Weighing, margin: number): NearestFlip | undefined {
  const distance = (flip: Flip): number => Math.abs(flip.beta - weighing.beta);
  const [first, ...others] = findFlips(parts, weighing, margin);
  if (first === undefined) return undefined;
  const nearest = others.reduce((best, flip) => (distance(flip) < distance(best) ? flip : best), first);
  return { beta: nearest.beta, to: nearest.beta > weighing.beta ? nearest.above : nearest.below };
}

/**
 * The β at which the point estimate D = α·quality − β·cost meets −margin: (α·quality + margin)/cost. Absent when cost does not
 * differ, when there is none, or when that β would be negative.
 */
export function computeMarginBeta(parts: RewardParts, alpha: number, margin: number): number | undefined {
  const cost = parts.cost?.normalized ?? 0;
  if (cost === 0) return undefined;
  const beta = (alpha * parts.quality.mean + margin) / cost;
  return beta >= 0 && Number.isFinite(beta) ? beta : undefined;
}

function betaGrid(parts: RewardParts, { alpha, beta }: Weighing, margin: number): readonly number[] {
  const bound = REACH * Math.max(alpha, beta);
  const finest = bound * FINEST_SHARE;
  const ratio = (bound / finest) ** (1 / STEPS);
  const geometric = Array.from({ length: STEPS + 1 }, (_, step) => finest * ratio ** step);
  const crossing = computeMarginBeta(parts, alpha, margin);
  const own = [0, beta, crossing ?? 0].filter((point) => point <= bound);
  return [...own, ...geometric].sort((a, b) => a - b);
}

function flipsBetween(decide: (beta: number) => Decision, low: number, high: number): readonly Flip[] {
  const below = decide(low);
  if (below === decide(high)) return [];
  let same = low;
  let other = high;
  for (let middle = (same + other) / 2; middle > same && middle < other; middle = (same + other) / 2) {
    if (decide(middle) === below) same = middle;
    else other = middle;
  }
  // Between a pass and a fail lies a stretch that is neither: what remains of the bracket is searched on.
  return [{ beta: other, below, above: decide(other) }, ...flipsBetween(decide, other, high)];
}
