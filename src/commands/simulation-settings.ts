import type { Suite } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { assembleRules } from '../gate/rules.ts';
import type { SimulationInputs } from '../inputs/simulation-inputs.ts';
import type { CostMeasure } from '../poq/costs/cost-measure.ts';
import type { SimulationPlan } from '../poq/simulation-plan.ts';

/**
 * The plan of a simulation with so many evaluators (voices, where judges speak together). Throws InputError where more are to be drawn than
 * there are, where costs are to be weighed that the suite does not have, and where an evaluator would be compared with nobody.
 */
export function planSimulation(suite: Suite, inputs: SimulationInputs, evaluators: number): SimulationPlan {
  const { simulation } = suite;
  const { alpha, beta, cost: measure, reference, against, confidence } = assembleRules(suite);
  refuseCostsOfNothing(measure, inputs);
  const sampled = inputs.sampled ?? simulation.sampled ?? Math.min(2, evaluators);
  requireEnough({ sampled, evaluators, selfExcluded: simulation.selfExcluded, drawn: inputs.synthetic !== undefined });
  const { trim, trust, selfExcluded, evaluatorScale, evaluatorBatch, attacks, audit } = simulation;
  return {
    alpha: inputs.alpha ?? alpha,
    beta: inputs.beta ?? beta,
    measure,
    consensus: { rule: inputs.rule ?? simulation.rule, sampled, selfExcluded, trim, trust },
    scale: inputs.scale ?? simulation.scale ?? 'reference',
    evaluatorScale,
    evaluatorBatch,
    rounds: inputs.rounds ?? simulation.rounds,
    seeds: inputs.seeds ?? simulation.seeds,
    seed: inputs.seed ?? simulation.seed ?? suite.seed,
    ...(reference !== undefined && { reference }),
    against,
    confidence,
    attacks,
    audit,
    preset: suite.preset !== undefined,
  };
}

function refuseCostsOfNothing(measure: CostMeasure | 'none', { beta, scale }: SimulationInputs): void {
  const flag = beta === undefined ? (scale === undefined ? undefined : '--scale') : '--beta';
  if (measure !== 'none' || flag === undefined) return;
  throw new InputError(`${flag}: the suite has reward: { cost: none }, so that there is no cost to weigh`, {
    cure: `Leave out ${flag}, or give the suite a cost.`,
  });
}

type Drawing = {
  readonly sampled: number;
  readonly evaluators: number;
  readonly selfExcluded: boolean;
  /** a network out of a seed */
  readonly drawn: boolean;
};

function requireEnough({ sampled, evaluators, selfExcluded, drawn }: Drawing): void {
  if (sampled > evaluators) {
    const voters = evaluators === 1 ? 'one evaluator votes' : `${evaluators} evaluators vote`;
    const more = drawn ? 'give the network more with --evaluators' : 'give more evaluators of the suite role: consensus';
    throw new InputError(`${sampled} evaluators cannot be drawn for a record: ${voters}`, {
      cure: `Draw at most ${evaluators} (--sampled, or simulation.sampled), or ${more}.`,
    });
  }
  if (selfExcluded && sampled === 1) {
    throw new InputError('simulation.selfExcluded compares an evaluator with the others, and with one evaluator drawn there are none', {
      cure: 'Draw two or more (--sampled, or simulation.sampled).',
    });
  }
}
