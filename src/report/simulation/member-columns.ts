import type { RewardedNode, RoundsEstimate } from '../../documents/simulation.ts';
import { ABSENT, renderAmount, renderInterval, renderQuality, renderReward } from '../figures.ts';
import type { Column, Table } from '../table.ts';
import { basisOf, estimateValue, type RankedMember, rankMembers } from './ranked-members.ts';
import { showName } from './shown-name.ts';

/** One column of a table of members; it is left out where nobody has the figure. */
export type MemberColumn = { readonly title: string; readonly render: (member: RewardedNode) => string | undefined };

/** Members by reward, one row each, with their rank before the name; without one where nobody has a reward. */
export function assembleMemberTable(noun: string, members: readonly RewardedNode[], columns: readonly MemberColumn[]): Table {
  const shown = columns.filter(({ render }) => members.some((member) => render(member) !== undefined));
  const rewarded = members.some(({ reward, qualityOnly }) => estimateValue(reward ?? qualityOnly) !== undefined);
  const heads: readonly Column[] = shown.map(({ title }) => ({ title, kind: 'figure' }));
  return {
    columns: [{ title: noun, kind: 'text' }, ...heads],
    rows: rankMembers(members).map((ranked) => [
      rewarded ? renderRanked(ranked) : showName(ranked.member.name, 100),
      ...shown.map(({ render }) => render(ranked.member) ?? ABSENT),
    ]),
  };
}

const renderRanked = ({ member, rank }: RankedMember): string => `${rank}. ${showName(member.name, 100)}`;

/** `0.612 [0.580, 0.644]`: exact where it could be, with the interval over prompts. */
export function renderExpected(estimate: RoundsEstimate | undefined): string | undefined {
  const value = estimateValue(estimate);
  if (value === undefined) return undefined;
  const { prompts } = estimate ?? {};
  return prompts === undefined ? renderReward(value) : renderInterval({ estimate: value, low: prompts.low, high: prompts.high }, 3);
}

/** `0.611 (0.0011)`: the mean of the rounds with its standard error, which is Monte Carlo error alone. */
export function renderRoundsMean(estimate: RoundsEstimate | undefined): string | undefined {
  if (estimate?.mean === undefined) return undefined;
  return estimate.standardError === undefined
    ? renderReward(estimate.mean)
    : `${renderReward(estimate.mean)} (${estimate.standardError.toFixed(4)})`;
}

/** What both kinds of node have in their tables: rewards before, costs behind. The interval goes with what they are ranked by. */
export function rewardColumns(members: readonly RewardedNode[], level: string): readonly MemberColumn[] {
  const costly = basisOf(members) === 'reward';
  return [
    { title: `reward [${level}]`, render: (member) => renderExpected(member.reward) },
    { title: 'mean of rounds (SE)', render: (member) => renderRoundsMean(member.reward ?? member.qualityOnly) },
    costly
      ? { title: 'β = 0', render: (member) => renderFigure(estimateValue(member.qualityOnly)) }
      : { title: `β = 0 [${level}]`, render: (member) => renderExpected(member.qualityOnly) },
  ];
}

export function costColumns(measure: string): readonly MemberColumn[] {
  return [
    { title: measure === '' ? 'cost' : measure, render: ({ cost }) => (cost === undefined ? undefined : renderCost(cost)) },
    { title: 'C', render: ({ scaledCost }) => renderFigure(scaledCost) },
    { title: 'normalized', render: ({ normalized }) => renderFigure(normalized) },
  ];
}

export const optionalQuality = (value: number | undefined): string | undefined => (value === undefined ? undefined : renderQuality(value));

const renderFigure = (value: number | undefined): string | undefined => (value === undefined ? undefined : renderReward(value));

const renderCost = (cost: number): string => (cost < 0 ? renderReward(cost) : renderAmount(cost));
