import type { CostedMember, ScaledCosts } from '../rewards/cost-scale.ts';

export type Lie = {
  /** place among the members */
  readonly liar: number;
  /** ρ: what part of its true cost it declares, 0..1 */
  readonly declaredShare: number;
};

/**
 * What a node earns more per round by declaring ρ·x in place of x, when nobody looks: β · (C(x) − C(ρ·x)), both scaled among what the others declare.
 * With `pool`, `max` and `log` a liar that moves the end of the scale moves everybody's C; this is its own part. undefined where it has no C, true or
 * declared. Ours: 2512.16317 takes declared costs for true, and names lying about them as open.
 */
export function computeLieGain(
  members: readonly CostedMember[],
  { liar, declaredShare }: Lie,
  { beta, scale }: { readonly beta: number; readonly scale: (members: readonly CostedMember[]) => ScaledCosts },
): number | undefined {
  const declared = members.map((member, place) =>
    place === liar && member.cost !== undefined ? { ...member, cost: declaredShare * member.cost } : member,
  );
  const [honest, lied] = [scale(members)[liar], scale(declared)[liar]];
  if (honest === undefined || lied === undefined || !('value' in honest) || !('value' in lied)) return undefined;
  return beta * (honest.value - lied.value);
}
