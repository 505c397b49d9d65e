import type { Suite } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import type { NamedRun } from './load-run.ts';

/**
 * What there is to be said against the suite's evaluators on these runs, a sentence with its cure each: that a judge fell for its canaries, or ran out
 * of budget, is to be known before its correlations are believed. What is found on several runs is said once.
 */
export function listInstrumentFindings(
  nodes: readonly Pick<NamedRun, 'name' | 'run'>[],
  { evaluators }: Pick<Suite, 'evaluators'>,
): readonly string[] {
  return evaluators.map(nameOfEvaluator).flatMap((evaluator) => {
    const runs = new Map<string, string[]>();
    for (const { name, run } of nodes) {
      for (const { sentence, cure } of run.evaluators.get(evaluator)?.findings ?? []) {
        const finding = `${sentence} → ${cure}`;
        runs.set(finding, [...(runs.get(finding) ?? []), name]);
      }
    }
    return [...runs].map(([finding, names]) => `${evaluator} on ${names.join(', ')}: ${finding}`);
  });
}
