import type { RuleName } from '../../documents/simulation.ts';

const words: Readonly<Record<RuleName, string>> = {
  mean: 'mean',
  median: 'median',
  'trimmed-mean': 'trimmed mean',
  'published-trust': 'trust-weighted, as published',
  'trust-weighted': 'trust-weighted, ours',
};

/** All of them, in the order in which pages show them. */
export const shownRules: readonly RuleName[] = ['mean', 'median', 'trimmed-mean', 'published-trust', 'trust-weighted'];

/** A rule as readers know it. */
export function nameRule(rule: RuleName): string {
  return words[rule];
}
