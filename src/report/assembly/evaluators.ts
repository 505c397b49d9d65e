import type { Suite } from '../../documents/suite.ts';
import { nameOfEvaluator, roleOfEvaluator } from '../../documents/suite-evaluators.ts';

export type RoledEvaluator = {
  readonly name: string;
  readonly use: string;
  readonly role: 'consensus' | 'analysis';
  /** a judge that scores only some prompts, drawn at random */
  readonly isSampled: boolean;
};

/** The suite's evaluators with their roles, in its order. */
export function listEvaluators(suite: Suite): readonly RoledEvaluator[] {
  return suite.evaluators.map((settings) => ({
    name: nameOfEvaluator(settings),
    use: settings.use,
    role: roleOfEvaluator(settings),
    isSampled: settings.use === 'gpt-judge' && settings.sample !== undefined,
  }));
}
