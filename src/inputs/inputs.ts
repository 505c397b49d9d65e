import type { Shard } from '../documents/run.ts';
import type { SimulationInputs } from './simulation-inputs.ts';

export const verbs = ['evaluate', 'measure', 'gate', 'simulate'] as const;

/** What PoQ Gate can be asked to do; the Action's `mode` and the command line's verb. */
export type Verb = (typeof verbs)[number];

/** What was asked for, whichever door it came in by. Absent is absent: no empty strings get past `inputs/`. */
export type Inputs = {
  readonly suite: string;
  readonly candidate: string;
  /** folder of the baseline set */
  readonly baselines: string;
  /** run files, or folders of them, for `gate`, `simulate` and `trust` */
  readonly runs: readonly string[];
  readonly out: string;
  /** accept the measured run as the baseline of this name */
  readonly accept?: string;
  /** score everything anew, also what has scores */
  readonly rescore: boolean;
  /** false: measure only; `gate` scores later */
  readonly scores: boolean;
  readonly shard?: Shard;
  readonly resume: boolean;
  /** true: measure nothing, and show what each evaluator is worth on recorded runs */
  readonly trust: boolean;
  /** what `simulate` plays otherwise than the suite says */
  readonly simulation: SimulationInputs;
  /** the report on stdout, everything else on stderr */
  readonly json: boolean;
};

/** What several verbs can be told, and the Action too; what is told to `simulate` alone has flags of its own. */
export type SharedInput = Exclude<keyof Inputs, 'simulation'>;

/** Which verbs an input is for, in the order in which help lists them; the other verbs refuse it. */
export const verbsOfInput: Readonly<Record<SharedInput, readonly Verb[]>> = {
  suite: verbs,
  candidate: ['evaluate', 'measure'],
  runs: ['evaluate', 'gate', 'simulate'],
  baselines: verbs,
  out: verbs,
  accept: ['measure', 'gate'],
  rescore: ['evaluate', 'gate'],
  json: ['evaluate', 'gate', 'simulate'],
  scores: ['measure'],
  shard: ['measure'],
  resume: ['evaluate', 'measure'],
  trust: ['evaluate'],
};

/** Where things lie unless somebody says otherwise. */
export const defaults = {
  suite: '.poq/suite.yaml',
  candidate: '.poq/candidate.yaml',
  baselines: '.poq/baselines',
  out: 'poq-results',
} as const;
