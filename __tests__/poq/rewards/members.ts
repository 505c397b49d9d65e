import fc from 'fast-check';
import type { CostedMember, ScaledCost, ScaledCosts } from '../../../src/poq/rewards/cost-scale.ts';

/** Members of these costs, named a, b, c, …; null: has none. */
export const membersOf = (costs: readonly (number | null)[]): readonly CostedMember[] =>
  costs.map((cost, place) => ({ name: String.fromCharCode(97 + place), ...(cost !== null && { cost }) }));

/** C of each, or undefined. */
export const valuesOf = (costs: ScaledCosts): readonly (number | undefined)[] =>
  costs.map((cost) => ('value' in cost ? cost.value : undefined));

export const refusalsOf = (costs: ScaledCosts): readonly (string | undefined)[] =>
  costs.map((cost) => ('refused' in cost ? cost.refused : undefined));

export const scaled = (value: number): ScaledCost => ({ value });
export const refused: ScaledCost = { refused: 'it has none' };

export const share = fc.double({ min: 0, max: 1, noNaN: true });
export const weight = fc.double({ min: 0, max: 10, noNaN: true });
/** whole numbers, so that some are equal */
export const wholeCosts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 });
