import type { AttackOutcome, RuleName, Simulation } from '../../../documents/simulation.ts';
import { shownRules } from '../rule-words.ts';
import { type AttackName, shownAttacks } from './attack-words.ts';
import { seriesKind } from './lines.ts';

/** What is drawn of an attack: how far the consensus is from F1, and what inference nodes earn. */
export type AttackMeasure = 'truthError' | 'meanReward';

const honest = { truthError: 'honestTruthError', meanReward: 'honestMeanReward' } as const;

export type AttackCurve = {
  readonly rule: RuleName;
  readonly kind: string;
  readonly points: readonly (readonly [share: number, value: number])[];
};

export type AttackGroup = { readonly attack: AttackName; readonly outcomes: readonly AttackOutcome[] };

/** One group for each attack that was played with so many sampled evaluators. */
export function groupAttacks({ attacks }: Simulation, sampled: number): readonly AttackGroup[] {
  return shownAttacks
    .map((attack) => ({ attack, outcomes: attacks.filter((outcome) => outcome.attack === attack && outcome.sampled === sampled) }))
    .filter(({ outcomes }) => outcomes.length > 0);
}

/** The K that attacks were played with, the K of the settings first. */
export function listSampled({ attacks, settings }: Simulation): readonly number[] {
  const own = (sampled: number): number => Number(sampled === settings.sampled);
  return [...new Set(attacks.map(({ sampled }) => sampled))].sort((left, right) => own(right) - own(left) || left - right);
}

/** The rules that were attacked, in the order of all rules. */
export function listRules(outcomes: readonly AttackOutcome[]): readonly RuleName[] {
  return shownRules.filter((rule) => outcomes.some((outcome) => outcome.rule === rule));
}

export const ruleKind = (rule: RuleName): string => seriesKind(shownRules.indexOf(rule));

/** A line for each rule over the share of attackers; where nobody attacks it starts from the honest figure. */
export function computeCurves(outcomes: readonly AttackOutcome[], measure: AttackMeasure): readonly AttackCurve[] {
  return listRules(outcomes).map((rule) => {
    const own = outcomes.filter((outcome) => outcome.rule === rule).sort((left, right) => left.share - right.share);
    const start = own[0]?.share === 0 ? undefined : own[0]?.[honest[measure]];
    const points = own.flatMap((outcome): [number, number][] => {
      const value = outcome[measure];
      return value === undefined ? [] : [[outcome.share, value]];
    });
    return { rule, kind: ruleKind(rule), points: start === undefined ? points : [[0, start], ...points] };
  });
}
