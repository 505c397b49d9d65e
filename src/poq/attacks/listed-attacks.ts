import type { Suite } from '../../documents/suite.ts';
import type { Attack } from './attack.ts';
import type { Standing } from './battlefield.ts';

type AttackFigures = Pick<Suite['simulation']['attacks'], 'noise' | 'shift' | 'probability'>;

/**
 * All five attacks by the figures of a suite's `simulation.attacks`. Colluders serve the node that honestly earns least, of several the first: it has
 * most to gain. undefined partner: nobody earns anything, so that there is nobody to collude with. Ours.
 */
export function listAttacks({ noise, shift, probability }: AttackFigures, honest: Standing): readonly Attack[] {
  const partner = findPoorest(honest.nodes);
  return [
    { name: 'random-noise', noise },
    { name: 'boost', shift },
    { name: 'sabotage', shift },
    { name: 'strategic', shift, probability },
    ...(partner === undefined ? [] : [{ name: 'collusion' as const, shift, partner }]),
  ];
}

function findPoorest(rewards: readonly (number | null)[]): number | undefined {
  const earned = rewards.flatMap((reward, node) => (reward === null ? [] : [{ reward, node }]));
  return earned.reduce<(typeof earned)[number] | undefined>((least, one) => (least && least.reward <= one.reward ? least : one), undefined)
    ?.node;
}
