import { InputError } from '../failures.ts';
import type { Inputs, Verb } from './inputs.ts';

/** `evaluate` reads recorded runs only to show what evaluators are worth, and then measures nothing. Throws InputError. */
export function requireFittingTrust(verb: Verb, { trust, runs, resume }: Inputs): void {
  if (verb !== 'evaluate') return;
  if (!trust && runs.length > 0) {
    throw new InputError('runs: evaluate measures its run itself, and reads recorded ones only with trust', {
      cure: 'Gate a recorded run with gate, or add --trust (the input trust) to see what the evaluators are worth on it.',
    });
  }
  if (trust && resume) throw new InputError('resume: with trust nothing is measured', { cure: 'Leave one of the two out.' });
}
