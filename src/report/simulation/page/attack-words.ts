import type { AttackOutcome, Simulation } from '../../../documents/simulation.ts';
import { renderSetting } from '../../figures.ts';

export type AttackName = AttackOutcome['attack'];

/** All of them, in the order in which pages show them. */
export const shownAttacks: readonly AttackName[] = ['random-noise', 'boost', 'sabotage', 'strategic', 'collusion'];

const names: Readonly<Record<AttackName, string>> = {
  'random-noise': 'random noise',
  boost: 'boosting',
  sabotage: 'sabotage',
  strategic: 'intermittent',
  collusion: 'collusion',
};

export const nameAttack = (attack: AttackName): string => names[attack];

/** What an attacker does to a score s; raw text. */
export function describeAttack(attack: AttackName, { attacks }: Simulation['settings']): string {
  const [noise, shift, probability] = [attacks.noise, attacks.shift, attacks.probability].map(renderSetting);
  const sentences: Readonly<Record<AttackName, string>> = {
    'random-noise': `s + N(0, ${noise}), clipped`,
    boost: `min(10, s + ${shift})`,
    sabotage: `max(0, s − ${shift})`,
    strategic: `s ± ${shift}, with probability ${probability}`,
    collusion: `partner + ${shift}, rivals − ${shift}`,
  };
  return sentences[attack];
}
