import type { SimulationFacts } from '../../../documents/simulation.ts';
import type { CostReference } from '../../../poq/network/network-costs.ts';
import type { SimulationPlan } from '../../../poq/simulation-plan.ts';

/** The generator of all draws; a published one, so that another program can draw the same rounds. */
const generator = 'xoroshiro128+ (pure-rand), seeded by SHA-256';

/** What was played, as the document tells it. The reference is told where costs are divided by it. */
export function assembleSimulationFacts(plan: SimulationPlan, reference: CostReference | undefined): SimulationFacts {
  const { alpha, beta, consensus, scale, evaluatorScale, evaluatorBatch, rounds, seeds, seed, confidence, attacks, preset } = plan;
  const { rule, sampled, selfExcluded, trim, trust } = consensus;
  return {
    ...{ alpha, beta, rule, sampled, selfExcluded, trim },
    trust: { rate: trust.rate, least: trust.least, most: trust.most },
    ...{ scale, evaluatorScale, evaluatorBatch, rounds, seeds, seed, generator, confidence },
    attacks: { noise: attacks.noise, shift: attacks.shift, probability: attacks.probability },
    preset,
    ...(scale === 'reference' && reference !== undefined && { reference: reference.value, referenceOf: reference.of }),
  };
}
