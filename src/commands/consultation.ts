import type { Check, Result } from '../doctor/check.ts';
import type { Examination } from '../doctor/examination.ts';
import type { Look } from '../doctor/look-within.ts';
import type { DoctorInputs } from '../inputs/doctor-command.ts';
import type { World } from '../world.ts';

/** What the parts of an examination share. */
export type Consultation = {
  /** keeps to itself what it loads */
  readonly world: World;
  readonly inputs: DoctorInputs;
  readonly examination: Examination;
  /** Looks at one thing and tells of it. Throws InterruptedError only. */
  look(name: string, look: Look, limitMs?: number): Promise<Check>;
  /** Loads one thing and tells of it; undefined where that failed. */
  seek<T>(name: string, load: (signal: AbortSignal) => Promise<T>, tell: (found: T) => Result, limitMs?: number): Promise<T | undefined>;
};
