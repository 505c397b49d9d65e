import type { Consensus } from './consensus.ts';
import type { ConsensusPlan } from './consensus-plan.ts';
import { openMeanConsensus } from './mean-consensus.ts';
import { openMedianConsensus } from './median-consensus.ts';
import { openPublishedTrust } from './published-trust.ts';
import { openTrimmedMeanConsensus } from './trimmed-mean-consensus.ts';
import { openTrustWeighted } from './trust-weighted.ts';

/**
 * The rule of a plan, for a network of so many evaluators: of each one compute what its own file says. What it gives allocates nothing from
 * record to record, and serves one series of rounds: the rules with trust remember.
 */
export function openConsensus({ rule, trim, trust }: ConsensusPlan, evaluatorCount: number): Consensus {
  switch (rule) {
    case 'mean':
      return openMeanConsensus();
    case 'median':
      return openMedianConsensus(evaluatorCount);
    case 'trimmed-mean':
      return openTrimmedMeanConsensus(evaluatorCount, trim);
    case 'published-trust':
      return openPublishedTrust(evaluatorCount, trust);
    case 'trust-weighted':
      return openTrustWeighted(evaluatorCount, trust);
  }
}
