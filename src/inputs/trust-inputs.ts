import { InputError } from '../failures.ts';
import { defaults, type Inputs, type Verb } from './inputs.ts';

/** `evaluate` reads recorded runs only to show what evaluators are worth, and then measures nothing. Throws InputError. */
export function requireFittingTrust(verb: Verb, { trust, runs, resume, candidate, baselines }: Inputs): void {
  if (verb !== 'evaluate') return;
  if (!trust && runs.length > 0) {
    throw new InputError('runs: evaluate measures its run itself, and reads recorded ones only with trust', {
      cure: 'Gate a recorded run with gate, or add --trust (the input trust) to see what the evaluators are worth on it.',
    });
  }
  if (trust) requireNothingToMeasure(candidate, baselines);
  if (trust && resume) throw new InputError('resume: with trust nothing is measured', { cure: 'Leave one of the two out.' });
}

/** What is named and not looked at would be taken for what the table is about. */
function requireNothingToMeasure(candidate: string, baselines: string): void {
  const cure = 'Name recorded runs, those of the baselines too, with runs (--runs).';
  if (candidate !== defaults.candidate) throw new InputError('candidate: with trust nothing is measured', { cure });
  if (baselines !== defaults.baselines) throw new InputError('baselines: with trust nothing is compared with a baseline', { cure });
}
