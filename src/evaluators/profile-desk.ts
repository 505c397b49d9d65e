import type { EvaluatorProfile } from '../documents/run.ts';

/** Port: how much memory this process holds. */
export type MemoryMeter = {
  /** most that the process was seen to hold beyond what it held when the meter was opened; MiB. Looks once more. */
  readPeakMiB(): number;
};

/** What a profile depends on beside the machine and the version of this program, which the store adds. */
export type ProfileKey = {
  readonly use: string;
  readonly revision: string;
  readonly dtype?: string;
  /** CPU threads of one operation, where they are fixed */
  readonly threads?: number;
  /** a pair of long texts costs more than one of short texts: characters of the mean pair to the nearest power of two, as its exponent */
  readonly lengthClass: number;
};

/** Port: profiles of earlier runs on the same machine. It keeps what it can; a store that fails is one that is empty. */
export type ProfileStore = {
  load(key: ProfileKey): Promise<EvaluatorProfile | undefined>;
  save(key: ProfileKey, profile: EvaluatorProfile): Promise<void>;
};

/** What a profile is taken with. One for each evaluator, opened before its model, because memory counts from there. */
export type ProfileDesk = {
  readonly memory: MemoryMeter;
  readonly store: ProfileStore;
  readonly nowMs: () => number;
  /** the wall clock, ISO 8601 in UTC */
  readonly date: () => string;
};
