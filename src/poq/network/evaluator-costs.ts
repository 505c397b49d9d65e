import type { EvaluatorLine } from '../../documents/run.ts';
import type { Run } from '../../runs/run.ts';
import { computeMean } from '../../statistics/mean.ts';
import { computeQuantile } from '../../statistics/quantile.ts';
import { isNonEmpty } from '../../statistics/sample.ts';
import type { Voice } from '../consensus/voices.ts';

/**
 * What scoring one pair costs an evaluator, in ms, and where that is known from: *profile*, measured apart, in batches of the size that was asked
 * for; *judge*, mean time of one request; *scoring*, the time of scoring all answers over their pairs, in whatever batches that was.
 */
export type EvaluatorCost = { readonly ms: number; readonly from: 'profile' | 'judge' | 'scoring' };

/**
 * Cost of a voice at a batch size: of a panel the sum of its evaluators, all of which are asked. The first of profile, judge and scoring that
 * is known of some run, and of several runs the median, because evaluators are profiled on the machine and in the hour of each run.
 * undefined where one of them has none. That an evaluator costs time, and more or less of it by batch, is the paper's (2512.16317); the rest is ours.
 */
export function computeVoiceCost(runs: readonly Run[], { evaluators }: Voice, batch: number): EvaluatorCost | undefined {
  const costs: EvaluatorCost[] = [];
  for (const evaluator of evaluators) {
    const cost = computeEvaluatorCost(runs, evaluator, batch);
    if (cost === undefined) return undefined;
    costs.push(cost);
  }
  const from = (['scoring', 'judge', 'profile'] as const).find((source) => costs.some((cost) => cost.from === source));
  return from && { ms: costs.reduce((sum, { ms }) => sum + ms, 0), from };
}

/** The batch sizes at which all evaluators of all voices are profiled, ascending. */
export function listProfiledBatches(runs: readonly Run[], voices: readonly Voice[]): readonly number[] {
  const names = voices.flatMap(({ evaluators }) => evaluators);
  const sizes = names.map(
    (name) => new Set(listLines(runs, name).flatMap(({ profile }) => profile?.batches.map(({ batch }) => batch) ?? [])),
  );
  const [first = new Set<number>(), ...others] = sizes;
  return [...first].filter((batch) => others.every((known) => known.has(batch))).sort((one, other) => one - other);
}

function computeEvaluatorCost(runs: readonly Run[], evaluator: string, batch: number): EvaluatorCost | undefined {
  const lines = listLines(runs, evaluator);
  const profiled = lines.flatMap(({ profile }) => profile?.batches.find((size) => size.batch === batch)?.latencyMs ?? []);
  if (isNonEmpty(profiled)) return { ms: computeQuantile(profiled, 0.5), from: 'profile' };
  const asked = runs.flatMap((run) => meanRequestMs(run, evaluator) ?? []);
  if (isNonEmpty(asked)) return { ms: computeQuantile(asked, 0.5), from: 'judge' };
  const passes = lines.flatMap(({ pairs = 0, elapsedMs }) => (elapsedMs === undefined || pairs === 0 ? [] : elapsedMs / pairs));
  return isNonEmpty(passes) ? { ms: computeQuantile(passes, 0.5), from: 'scoring' } : undefined;
}

/** Of a judge, which is asked answer by answer; undefined of what is given many at a time. */
function meanRequestMs({ scores }: Run, evaluator: string): number | undefined {
  const times = [...(scores.get(evaluator)?.values() ?? [])].flatMap(({ latencyMs }) => latencyMs ?? []);
  return isNonEmpty(times) ? computeMean(times) : undefined;
}

const listLines = (runs: readonly Run[], evaluator: string): readonly EvaluatorLine[] =>
  runs.flatMap((run) => run.evaluators.get(evaluator) ?? []);
