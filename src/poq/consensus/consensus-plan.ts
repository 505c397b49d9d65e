export const consensusRules = ['mean', 'median', 'trimmed-mean', 'published-trust', 'trust-weighted'] as const;

/** How the scores of the sampled evaluators become one; docs/simulation.md has a formula for each. */
export type ConsensusRule = (typeof consensusRules)[number];

/** The rules whose weights change from round to round, so that the order of the rounds counts and no expectation can be enumerated. */
export type TrustRule = Extract<ConsensusRule, 'published-trust' | 'trust-weighted'>;

/** Whether a rule has weights that change from round to round. */
export const isTrustRule = (rule: ConsensusRule): rule is TrustRule => rule === 'published-trust' || rule === 'trust-weighted';

export type ConsensusPlan = {
  readonly rule: ConsensusRule;
  /** K: evaluators that are drawn for a record, without replacement; 1..M */
  readonly sampled: number;
  /** true: the consensus that an evaluator is compared with leaves its own score out */
  readonly selfExcluded: boolean;
  /** share of the sampled scores that the trimmed mean drops at each end */
  readonly trim: number;
  readonly trust: TrustSettings;
};

/** Of both trust rules: λ, w_min and w_max. */
export type TrustSettings = { readonly rate: number; readonly least: number; readonly most: number };
