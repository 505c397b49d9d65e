import type { NodeEvaluator, Report, ReportNode, SampledMean } from '../documents/report.ts';
import { renderCount, renderInterval } from './figures.ts';

/** What the part of a rendering with the evaluators' tables is called. */
export const EVALUATORS = 'Evaluators, mean of 10';

/**
 * What the evaluators' tables leave open, in plain words, a line each: how several judges vote, and of a judge that scored a sample on
 * what its mean rests.
 */
export function assembleEvaluatorLines({ settings, nodes }: Report): readonly string[] {
  const judges = new Set(nodes.flatMap(({ evaluators }) => evaluators.filter(({ judge }) => judge !== undefined).map(({ name }) => name)));
  return [
    ...(settings.judges === undefined || judges.size < 2 ? [] : [votes[settings.judges]]),
    ...nodes.flatMap((node) => node.evaluators.flatMap((evaluator) => describeSample(node, evaluator))),
  ];
}

/** The judges' vote beside other evaluators' (docs/reward.md). */
const votes: Readonly<Record<NonNullable<Report['settings']['judges']>, string>> = {
  each: 'Every judge has a vote of its own.',
  mean: 'The judges have one vote together: the mean of their scores.',
  median: 'The judges have one vote together: the median of their scores.',
};

function describeSample(node: ReportNode, { name, sampled }: NodeEvaluator): readonly string[] {
  if (sampled === undefined) return [];
  const { mean, judged, prompts, predictor } = sampled;
  const standIn = predictor === undefined ? '' : `; ${predictor} stands in for it on the rest and is corrected by what was judged`;
  const told = `${name} of ${node.name}: ${renderInterval(mean, 2)} over all ${renderCount(prompts, 'prompt')}`;
  return [`${told}, ${judged.toLocaleString('en-US')} of them judged${standIn}${describeGain(sampled)}`];
}

function describeGain({ judgedOnly, savedCalls }: SampledMean): string {
  const alone = judgedOnly === undefined ? '' : `. The judged ones alone give ${renderInterval(judgedOnly, 2)}`;
  if (savedCalls === undefined || savedCalls === 0) return `${alone}.`;
  const saved = `a mean as exact would have taken ${renderCount(savedCalls, 'more call')}`;
  return alone === '' ? `. That saves calls: ${saved}.` : `${alone}; ${saved}.`;
}
