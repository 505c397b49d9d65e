import type { Suite } from '../documents/suite.ts';

type Settings = Suite['simulation'];

/** What `simulate` was asked to play otherwise than the suite says; an absent one is as the suite has it. */
export type SimulationInputs = Partial<Pick<Settings, 'rounds' | 'seeds' | 'seed' | 'sampled' | 'rule' | 'scale'>> & {
  readonly alpha?: number;
  readonly beta?: number;
  /** a network drawn from the seed, in place of runs */
  readonly synthetic?: SyntheticInputs;
};

export type SyntheticInputs = { readonly nodes: number; readonly evaluators: number; readonly prompts: number };
