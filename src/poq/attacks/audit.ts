import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { SimulatedAudit } from '../../documents/simulation.ts';
import { openRandomSource } from '../rounds/random-source.ts';

/** What a lie about costs is worth, per round, in units of the reward. */
export type AuditedLie = {
  /** more than honesty earns, where nobody looks */
  readonly gain: number;
  /** lost where the lie is found out, on top of being paid by the true cost; above 0 */
  readonly penalty: number;
};

/**
 * The least probability of an audit at which lying does not pay. Audited with probability p, a liar earns (1 − p)·gain − p·penalty more than honesty
 * does, which is at most 0 from p = gain/(gain + penalty) on. 0 where there is nothing to gain. Ours; audited reports are suggested by 2512.16317.
 *
 * @throws RangeError when the penalty is not above 0.
 */
export function computeLeastAudit({ gain, penalty }: AuditedLie): number {
  if (!(penalty > 0)) throw new RangeError(`a penalty has to be above 0, not ${penalty}`);
  return gain <= 0 ? 0 : gain / (gain + penalty);
}

/**
 * The same by playing: every round is audited by the toss of a seeded coin. Mean of what the liar earns more than honesty, with its standard error,
 * (gain + penalty) · √(p(1 − p)/rounds): of the coin, whose p is known. That of the rounds would be 0 where none of them was audited, and
 * claim certainty for a mean that is then all gain.
 *
 * @throws RangeError without a round.
 */
export function simulateAudits(
  { gain, penalty }: AuditedLie,
  probability: number,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): SimulatedAudit {
  if (rounds < 1) throw new RangeError('a mean needs a round');
  const random = openRandomSource(`audits ${probability}`, seed);
  let audited = 0;
  for (let round = 0; round < rounds; round += 1) if (uniformFloat64(random) < probability) audited += 1;
  const share = audited / rounds;
  const standardError = (gain + penalty) * Math.sqrt((probability * (1 - probability)) / rounds);
  return { probability, meanGain: (1 - share) * gain - share * penalty, standardError };
}
