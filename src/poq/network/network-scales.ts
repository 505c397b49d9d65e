import { type CostedMember, type ScaledCosts, scaleCosts } from '../rewards/cost-scale.ts';
import type { NetworkMember } from '../score-log.ts';
import type { SimulationPlan } from '../simulation-plan.ts';

/** C of both kinds of node, each scaled among its own kind. */
export type NetworkScales = { readonly nodes: ScaledCosts; readonly evaluators: ScaledCosts };

/** What a plan does with the costs of either kind; whoever lies about costs is scaled by the same. */
export type CostScales = {
  readonly nodes: (members: readonly CostedMember[]) => ScaledCosts;
  readonly evaluators: (members: readonly CostedMember[]) => ScaledCosts;
};

type Scaled = Pick<SimulationPlan, 'scale' | 'evaluatorScale'>;
/** The cost of 1, in the unit of the measure, and the places of the nodes that are baselines. */
type Among = { readonly reference: number | undefined; readonly baselines: readonly number[] };

/** Inference nodes by the plan’s `scale`, evaluators by its `evaluatorScale`. */
export const chooseScales = ({ scale, evaluatorScale }: Scaled, { reference, baselines }: Among): CostScales => ({
  nodes: (members) => scaleCosts(members, { scale, baselines, ...(reference !== undefined && { reference }) }),
  evaluators: (members) => scaleCosts(members, { scale: evaluatorScale }),
});

/** Members with why one has no cost, which goes on after its name. */
export const explainCostless = (members: readonly NetworkMember[], why: readonly (string | undefined)[]): readonly CostedMember[] =>
  members.map((member, place) => {
    const costless = why[place];
    return costless === undefined ? member : { ...member, costless };
  });
