import type { Convergence, ConvergingNode } from '../../../documents/simulation.ts';
import type { Payoffs } from '../../../poq/rounds/payoffs.ts';
import type { NetworkMember } from '../../../poq/score-log.ts';
import type { PlayedNetwork } from './played-network.ts';

/**
 * Mean rewards of the first seed after more and more rounds, beside the expectation they go to. Of quality alone where nothing costs; a member
 * that has no reward is not there.
 */
export function assembleConvergence(played: PlayedNetwork): Convergence {
  const { nodes, evaluators } = played.simulated.network;
  return {
    rounds: [...played.checkpoints],
    nodes: [...followMembers(played, nodes, 'nodes'), ...followMembers(played, evaluators, 'evaluators')],
  };
}

function followMembers(
  { plan, prices, plays: [first], expectation }: PlayedNetwork,
  members: readonly NetworkMember[],
  kind: keyof Payoffs<unknown>,
): readonly ConvergingNode[] {
  const running = first.running[kind];
  if (running === undefined) return [];
  return members.flatMap(({ name }, place) => {
    const cost = prices.costs[kind][place];
    const isFree = plan.measure === 'none' || plan.beta === 0;
    if (!isFree && (cost === undefined || !('value' in cost))) return [];
    const charge = isFree || cost === undefined || !('value' in cost) ? 0 : plan.beta * cost.value;
    const exact = expectation?.[kind]?.[place]?.mean;
    return [
      {
        name,
        kind: kind === 'nodes' ? 'inference' : 'evaluator',
        means: (running[place] ?? []).map((mean) => (mean === undefined ? null : plan.alpha * mean - charge)),
        ...(exact !== undefined && { exact: plan.alpha * exact - charge }),
      },
    ];
  });
}
