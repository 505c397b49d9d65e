import type { Consensus } from './consensus.ts';
import type { TrustSettings } from './consensus-plan.ts';
import { weightedMeanBy } from './weighted-mean.ts';

/** At λ = 0.1, one round beside others of average trust counts one in 300. */
const stepOf = (rate: number, trust: number): number => Math.min(1, (rate / 30) * trust);

/** As if every evaluator had been seen to agree half: were it nothing, weights would stay near 1 where two of six lie, for want of a beginning. */
const start = { apart: 0.05, byChance: 0.1 };

/** Keeps two who always say the very same from outweighing everybody: no standing is above ten. */
const leastApart = 0.1;

/** Mean standing below which weights are drawn back to 1: what is left is chance, and chance would choose whom to trust. */
const faint = 0.05;

/**
 * Trust weights by agreement beyond chance. An evaluator's D is how far it is from what the *others* drawn with it say of the same answer, its E
 * how far it would be from what others say of *another* answer (what the others said when it was drawn before); both are mean squares, of which
 * old rounds are forgotten. Its standing is s = (E − D)/(D + E/10), at least 0: ten for one who says what the others say, 0 for noise, for one who
 * is against them, and for one who always says the same, however close to the middle. With s̄ the mean over all evaluators
 *
 *   w = 1 + s̄(s − s̄)/(s̄² + 0.05²), clipped to least..most
 *
 * which is s/s̄ where there is agreement and 1 where there is none. Consensus is the weighted mean.
 * A round moves D by λ/30 times the others' mean weight: who is not trusted teaches little. That is what tells two evaluators apart that are only
 * ever drawn in pairs (K = 2), in which both are equally far from each other.
 *
 * Ours. 1 − D/E is chance-corrected agreement, and comes to Lin's concordance (Biometrics 45, 1989) of an evaluator with the others. What it
 * replaces, the evidence, and what it cannot do (a majority that lies, a closely knit minority among poor evaluators) stand in docs/simulation.md.
 */
export function openTrustWeighted(evaluatorCount: number, { rate, least, most }: TrustSettings): Consensus {
  const weights = new Float64Array(evaluatorCount).fill(1);
  const apart = new Float64Array(evaluatorCount).fill(start.apart);
  const byChance = new Float64Array(evaluatorCount).fill(start.byChance);
  const standings = new Float64Array(evaluatorCount).fill(standingOf(start.apart, start.byChance));
  const heard = new Float64Array(evaluatorCount);
  const heardTrust = new Float64Array(evaluatorCount);
  return {
    ...weightedMeanBy(weights),
    weights,
    learn(scores, members, count, consensus) {
      if (count < 2) return;
      let total = 0;
      for (let place = 0; place < count; place += 1) total += weights[members[place] ?? 0] ?? 0;
      for (let place = 0; place < count; place += 1) {
        const member = members[place] ?? 0;
        const score = scores[place] ?? 0;
        const weight = weights[member] ?? 0;
        // Of weights many orders of magnitude apart rounding may leave nothing.
        const rest = Math.max(least, total - weight);
        const others = Math.min(10, Math.max(0, (consensus * total - weight * score) / rest));
        const trust = rest / (count - 1);
        apart[member] = approach(apart[member] ?? 0, score - others, stepOf(rate, trust));
        byChance[member] = approach(byChance[member] ?? 0, score - (heard[member] ?? 0), stepOf(rate, heardTrust[member] ?? 0));
        standings[member] = standingOf(apart[member] ?? 0, byChance[member] ?? 0);
        heard[member] = others;
        heardTrust[member] = trust;
      }
      spreadWeights(weights, standings, least, most);
    },
  };
}

/** A running mean of squared differences, on 0..1. */
function approach(mean: number, difference: number, step: number): number {
  return mean + step * ((difference / 10) ** 2 - mean);
}

/** The last addend keeps it defined where nobody has differed for long: nothing is known then. */
function standingOf(apart: number, byChance: number): number {
  return Math.max(0, byChance - apart) / (apart + leastApart * byChance + 1e-9);
}

function spreadWeights(weights: Float64Array, standings: Float64Array, least: number, most: number): void {
  let sum = 0;
  for (let member = 0; member < standings.length; member += 1) sum += standings[member] ?? 0;
  const mean = sum / standings.length;
  const slope = mean / (mean * mean + faint * faint);
  for (let member = 0; member < standings.length; member += 1) {
    const weight = 1 + slope * ((standings[member] ?? 0) - mean);
    weights[member] = Math.min(most, Math.max(least, weight));
  }
}
