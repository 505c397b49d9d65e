import type { Suite } from '../../documents/suite.ts';
import { nameOfEvaluator, roleOfEvaluator } from '../../documents/suite-evaluators.ts';

export type RoledEvaluator = { readonly name: string; readonly role: 'consensus' | 'analysis' };

/** The suite's evaluators with their roles, in its order. */
export function listEvaluators(suite: Suite): readonly RoledEvaluator[] {
  return suite.evaluators.map((settings) => ({ name: nameOfEvaluator(settings), role: roleOfEvaluator(settings) }));
}
