import type { TrustEvaluator } from './trust-evaluator.ts';

/** What evaluators are compared with: token F1, every judge and every recorded scorer (people's ratings, for example). */
export type Yardsticks = {
  /** the name under which token F1 goes, and whether an evaluator of the suite gives it */
  readonly tokenF1: { readonly name: string; readonly ofSuite: boolean };
  /** names, token F1 first */
  readonly names: readonly string[];
};

/** The yardsticks of a suite. Token F1 is always among them: where no evaluator is it, it is computed from the answers. */
export function listYardsticks(evaluators: readonly TrustEvaluator[]): Yardsticks {
  const namesOf = (use: string): readonly string[] => evaluators.filter((evaluator) => evaluator.use === use).map(({ name }) => name);
  const [own] = namesOf('token-f1');
  const taken = evaluators.some(({ name }) => name === 'token-f1');
  const tokenF1 = { name: own ?? (taken ? 'token-f1 of the answers' : 'token-f1'), ofSuite: own !== undefined };
  return { tokenF1, names: [tokenF1.name, ...namesOf('gpt-judge'), ...namesOf('recorded-scores')] };
}
