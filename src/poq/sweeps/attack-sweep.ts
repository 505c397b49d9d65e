import type { AttackOutcome } from '../../documents/simulation.ts';
import type { Suite } from '../../documents/suite.ts';
import { computeAttackOutcome } from '../attacks/attack-outcome.ts';
import { listAttackerCounts } from '../attacks/attacker-choices.ts';
import { type Battlefield, computeStanding, type Standing } from '../attacks/battlefield.ts';
import { listAttacks } from '../attacks/listed-attacks.ts';
import { consensusRules } from '../consensus/consensus-plan.ts';

/**
 * All attacks under all rules, with K of 2, 3 and what is played, by every number of attackers that the shares come to. Whom colluders serve is
 * decided once, by what is played, so that rules are compared on the same attack. A generator that yields how many outcomes are done.
 */
export function* sweepAttacks(field: Battlefield, settings: Suite['simulation']['attacks']): Generator<number, readonly AttackOutcome[]> {
  const outcomes: AttackOutcome[] = [];
  const attacks = listAttacks(settings, yield* counting(0, computeStanding(field, field.network.log)));
  const counts = listAttackerCounts(settings.shares, field.network.log.evaluatorCount);
  let done = 0;
  for (const plan of listAttackedPlans(field)) {
    const there: Battlefield = { ...field, plan };
    const honest: Standing = yield* counting(done, computeStanding(there, field.network.log));
    for (const attack of attacks) {
      for (const attackers of counts) {
        const outcome = yield* counting(done, computeAttackOutcome(there, honest, attack, attackers));
        if (outcome !== undefined) outcomes.push(outcome);
        done += 1;
      }
    }
  }
  return outcomes;
}

/** How many outcomes there will be at most: attacks × numbers of attackers × rules × K. */
export function countOutcomes(field: Pick<Battlefield, 'network' | 'plan'>, { shares }: Suite['simulation']['attacks']): number {
  return mostAttacks * listAttackerCounts(shares, field.network.log.evaluatorCount).length * listAttackedPlans(field).length;
}

const mostAttacks = 5;

function listAttackedPlans({ network, plan }: Pick<Battlefield, 'network' | 'plan'>): readonly Battlefield['plan'][] {
  const { evaluatorCount } = network.log;
  const sizes = [...new Set([2, 3, plan.sampled])].filter((sampled) => sampled <= evaluatorCount).sort((one, other) => one - other);
  return sizes.flatMap((sampled) =>
    consensusRules.map((rule) => ({ ...plan, rule, sampled, selfExcluded: plan.selfExcluded && sampled > 1 })),
  );
}

/** Goes through steps that do not say how far they are. */
function* counting<T>(done: number, steps: Generator<undefined, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield done;
  }
}
