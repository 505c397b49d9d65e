import type { RuleBudget } from '../rewards/rule-sweep.ts';
import type { ScoreLog } from '../score-log.ts';
import type { SimulationPlan } from '../simulation-plan.ts';

/** What attacks may cost. */
export type AttackBudget = {
  /** at most so many prompts are attacked */
  readonly prompts: number;
  readonly rounds: number;
  readonly evaluations: number;
  /** most choices of attackers that are tried for one outcome; 20 where nothing is in the way */
  readonly choices: number;
};

/** of a row of rules: a fraction of a second each */
const rule = { evaluations: 2_000_000, rounds: { least: 1_000, most: 200_000 }, scores: 8_000_000 } as const;
/** of one choice of attackers: some milliseconds, in which exact figures of a few evaluators fit; `scores` of the records that are attacked */
const attack = { evaluations: 100_000, rounds: { least: 1_000, enough: 5_000, most: 20_000 }, scores: 200_000, choices: 20 } as const;
/** roughly what a round, a score and a node take, and what all attacks together may */
const nanoseconds = { round: 400, score: 10, node: 300, all: 10_000_000_000 } as const;

/**
 * Sweeps go through the network hundreds of times, so that what each may cost is bounded, and a large network is told by part of its prompts, or by
 * rounds in place of enumeration. By counts, never by the clock: the same figures on every machine. Ours.
 *
 * Of the rows with a K: the more scores a round takes, the fewer rounds.
 */
export function budgetRules(plan: SimulationPlan, sampled: number): RuleBudget {
  const most = clamp(Math.floor(rule.scores / sampled), rule.rounds.least, rule.rounds.most);
  return { evaluations: rule.evaluations, rounds: clamp(plan.rounds, rule.rounds.least, most), seed: plan.seed };
}

/**
 * The same for so many outcomes of attacks: the larger the network, the fewer choices of attackers are tried for each. More rounds than are enough are
 * played only where all choices can be tried: who attacks moves a figure more than chance does.
 */
export function budgetAttacks({ nodeCount, evaluatorCount, promptCount }: ScoreLog, plan: SimulationPlan, outcomes: number): AttackBudget {
  const prompts = clamp(Math.floor(attack.scores / (nodeCount * evaluatorCount)), 1, promptCount);
  const perLog = nanoseconds.score * prompts * nodeCount * evaluatorCount + nanoseconds.node * nodeCount;
  const affordable = (nanoseconds.all / (attack.choices * outcomes) - perLog) / nanoseconds.round;
  const most = clamp(Math.floor(affordable), attack.rounds.enough, attack.rounds.most);
  const rounds = clamp(plan.rounds, attack.rounds.least, most);
  const perChoice = nanoseconds.round * rounds + perLog;
  const choices = clamp(Math.floor(nanoseconds.all / (perChoice * outcomes)), 1, attack.choices);
  return { prompts, rounds, evaluations: attack.evaluations, choices };
}

/** choices of attackers that are tried for one outcome where nothing is in the way */
export const fullChoices = attack.choices;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
