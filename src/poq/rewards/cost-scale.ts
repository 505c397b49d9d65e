import { isNonEmpty, type NonEmpty } from '../../statistics/sample.ts';

/** How a measured cost x becomes the C of a reward; `scaleCosts` has a formula for each. */
export type CostScale = 'reference' | 'baselines' | 'pool' | 'max' | 'log';

/** Whose cost x is, in the unit of the measure; without one, `costless` says why, to go on after the name. */
export type CostedMember = { readonly name: string; readonly cost?: number; readonly costless?: string };

export type ScaleChoice = {
  readonly scale: CostScale;
  /** x_ref of `reference`, in the unit of the measure */
  readonly reference?: number;
  /** of `baselines`: their places among the members */
  readonly baselines?: readonly number[];
};

/** C, or why there is none: a sentence without its full stop that names the member. */
export type ScaledCost = { readonly value: number } | { readonly refused: string };

/** In the order of the members. */
export type ScaledCosts = readonly ScaledCost[];

/**
 * C of every member of one kind; inference nodes and evaluators are scaled apart, by a call each. C is a pure number.
 * - `reference`: x/x_ref. Doubling the cost of a member that costs as much as the reference takes β from its reward.
 * - `baselines`: (x − lo)/(hi − lo), lo and hi the least and the greatest cost of the baselines. Not clipped: who is cheaper than all of them has
 *   C < 0, who is dearer C > 1. With fewer than two different costs among the baselines nobody has a C, because costs would drop out of the
 *   rewards unseen.
 * - `pool`: the same with lo and hi of all members; 0 for all where their costs are equal, or one alone has a cost.
 * - `max`: x/(greatest x); 0 for all where all are 0.
 * - `log`: (ln x − ln lo)/(ln hi − ln lo), lo and hi of all members whose cost is above 0; 0 for all where these are equal.
 * A member without a cost, or with one that cannot be, has no C and no part in the scale of the others; nor has one a C that would be more than a
 * million million times what it is scaled by, of which no reward could be told.
 *
 * How 2512.16317 normalises costs is not known; min-max over the pool is likely. All five, and what they do in degenerate cases, are ours.
 */
export function scaleCosts(members: readonly CostedMember[], choice: ScaleChoice): ScaledCosts {
  const costs = members.map((member) => readCost(member, choice.scale));
  const known = costs.flatMap((cost) => ('value' in cost ? [cost.value] : []));
  if (!isNonEmpty(known)) return costs;
  const formula = chooseFormula(costs, known, choice);
  if ('refused' in formula) return costs.map((cost) => ('value' in cost ? formula : cost));
  return costs.map((cost, place) => ('value' in cost ? bound(formula.scale(cost.value), members[place]?.name ?? '') : cost));
}

const greatest = 1e12;

const bound = (value: number, name: string): ScaledCost =>
  Math.abs(value) <= greatest ? { value } : { refused: `${name} has a cost that is beyond all measure of what it is divided by` };

function readCost({ name, cost, costless = 'has no measured cost' }: CostedMember, scale: CostScale): ScaledCost {
  if (cost === undefined) return { refused: `${name} ${costless}` };
  if (!Number.isFinite(cost) || cost < 0) return { refused: `${name} has a cost that cannot be: ${cost}` };
  if (scale === 'log' && cost === 0) return { refused: `${name} costs 0, which has no logarithm: scale: log needs costs above 0` };
  return { value: cost };
}

type Formula = { readonly scale: (cost: number) => number } | { readonly refused: string };

function chooseFormula(costs: ScaledCosts, known: NonEmpty<number>, { scale, reference, baselines = [] }: ScaleChoice): Formula {
  switch (scale) {
    case 'reference':
      return divideBy(reference);
    case 'baselines':
      return betweenBaselines(baselines.flatMap((place) => costs[place] ?? []).flatMap((cost) => ('value' in cost ? [cost.value] : [])));
    case 'pool':
      return { scale: between(known) };
    case 'max': {
      const { high } = rangeOf(known);
      return { scale: (cost) => (high === 0 ? 0 : cost / high) };
    }
    case 'log': {
      // By ratios: they do not hang on the unit of the costs.
      const { low, high } = rangeOf(known);
      return { scale: (cost) => (high === low ? 0 : Math.log(cost / low) / Math.log(high / low)) };
    }
  }
}

function divideBy(reference: number | undefined): Formula {
  if (reference === undefined) return { refused: 'scale: reference divides by the cost of a reference, and no such cost is known' };
  if (!(reference > 0 && Number.isFinite(reference)))
    return { refused: `scale: reference divides by the cost of a reference, which is ${reference}` };
  return { scale: (cost) => cost / reference };
}

function betweenBaselines(costs: readonly number[]): Formula {
  if (isNonEmpty(costs) && new Set(costs).size > 1) return { scale: between(costs) };
  return { refused: 'scale: baselines needs two baselines of different cost, else costs would drop out of the rewards' };
}

function between(values: NonEmpty<number>): (value: number) => number {
  const { low, high } = rangeOf(values);
  return high === low ? () => 0 : (value) => (value - low) / (high - low);
}

const rangeOf = (values: NonEmpty<number>): { readonly low: number; readonly high: number } => ({
  low: values.reduce((least, value) => Math.min(least, value)),
  high: values.reduce((most, value) => Math.max(most, value)),
});
