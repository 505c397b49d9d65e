import type { RewardedNode, RoundsEstimate } from '../../documents/simulation.ts';

/** What members are ranked by: the reward, or, where nobody has a cost, the reward at β = 0. */
export type Basis = 'reward' | 'qualityOnly';

export type RankedMember = {
  readonly member: RewardedNode;
  /** 1 for whoever earns most; those without a reward come last */
  readonly rank: number;
  /** what it is ranked by */
  readonly value?: number;
};

/** The exact expectation where it could be enumerated, else the mean of the rounds. */
export function estimateValue(estimate: RoundsEstimate | undefined): number | undefined {
  return estimate?.exact ?? estimate?.mean;
}

/** `reward` as soon as one of them has one. */
export function basisOf(members: readonly RewardedNode[]): Basis {
  return members.some((member) => estimateValue(member.reward) !== undefined) ? 'reward' : 'qualityOnly';
}

/** Members of one kind, who earns most first; equals keep their order. */
export function rankMembers(members: readonly RewardedNode[]): readonly RankedMember[] {
  const basis = basisOf(members);
  const order = members
    .map((member) => ({ member, value: estimateValue(member[basis]) }))
    .sort((left, right) => (right.value ?? Number.NEGATIVE_INFINITY) - (left.value ?? Number.NEGATIVE_INFINITY) || 0);
  return order.map(({ member, value }, index) => ({ member, rank: index + 1, ...(value === undefined ? {} : { value }) }));
}
