import type { Inputs, Verb } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import type { Outcome } from './outcome.ts';

/** Runs a verb; the code of the others is not loaded. */
export async function runVerb(verb: Verb, world: World, inputs: Inputs): Promise<Outcome> {
  switch (verb) {
    case 'evaluate':
      if (inputs.trust) return (await import('./evaluate-trust.ts')).evaluateTrust(world, inputs);
      return (await import('./evaluate.ts')).evaluate(world, inputs);
    case 'measure':
      return (await import('./measure.ts')).measure(world, inputs);
    case 'gate':
      return (await import('./gate.ts')).gate(world, inputs);
    case 'simulate':
      return (await import('./simulate.ts')).simulate(world, inputs);
  }
}
