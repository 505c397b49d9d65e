import type { RuleName } from '../../../src/documents/simulation.ts';
import type { ToyEvaluator, ToyNode } from './toy-network.ts';

export const ALPHA = 1;
export const BETA = 0.3;
export const ROUNDS = 5_000;
export const SEEDS = 20;
export const RULES: readonly RuleName[] = ['mean', 'median', 'trimmed-mean', 'published-trust', 'trust-weighted'];
export const CONFIDENCE = 0.95;

export type SimulationPlan = {
  readonly name: string;
  readonly nodes: readonly ToyNode[];
  readonly evaluators: readonly ToyEvaluator[];
  readonly sampled: number;
  readonly prompts: number;
  /** subsets of evaluators that are looked at, at most */
  readonly subsets?: number;
  readonly truth?: false;
  readonly synthetic?: true;
};
