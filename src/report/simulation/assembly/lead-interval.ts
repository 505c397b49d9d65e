import type { LeadInterval, RewardedNode } from '../../../documents/simulation.ts';
import { computePromptInterval } from '../../../poq/rewards/prompt-interval.ts';
import { basisOf, rankMembers } from '../ranked-members.ts';
import type { PlayedNetwork } from './played-network.ts';

/**
 * How much more the first inference node earns than the next: confidence interval over prompts of the difference taken prompt by prompt. Both
 * answered the same prompts, and what makes one hard for both is not in their difference. undefined where rewards are no expectations, or
 * prompts no two clusters. Ours.
 */
export function assembleLeadInterval(
  { plan, expectation, simulated }: PlayedNetwork,
  nodes: readonly RewardedNode[],
): LeadInterval | undefined {
  const [leader, rival] = rankMembers(nodes);
  if (leader?.value === undefined || rival?.value === undefined) return undefined;
  const [first, next] = [leader, rival].map(({ member }) => ({
    payoffs: expectation?.byPrompt.nodes[nodes.indexOf(member)],
    charge: basisOf(nodes) === 'reward' ? plan.beta * (member.scaledCost ?? 0) : 0,
  }));
  if (first?.payoffs === undefined || next?.payoffs === undefined) return undefined;
  const others = next.payoffs;
  const charge = first.charge - next.charge;
  const payoffs = first.payoffs.map((payoff, prompt) => plan.alpha * (payoff - (others[prompt] ?? 0)) - charge);
  const interval = computePromptInterval({ payoffs, clusters: simulated.network.log.clusters }, plan.confidence);
  return interval && { first: leader.member.name, next: rival.member.name, ...interval };
}
