import type { EvaluatorSettings } from '../../documents/suite.ts';
import { nameOfEvaluator } from '../../documents/suite-evaluators.ts';
import { certainLogit } from '../../evaluators/certain-logit.ts';
import type { ScoreMap, ScoreMaps } from '../../evaluators/score-map.ts';
import type { Run } from '../../runs/run.ts';

type Baseline = { readonly name: string; readonly run: Run };

/**
 * The maps from raw values to 0..10 that a suite asks for. *min-max* is fitted on the baseline set: low and high are the least and the greatest
 * raw value among the scored answers of all baselines, never of the candidate, which could stretch the scale by answers of its own. Without
 * two different values there is nothing to fit. This project's choice: how the paper (2512.16317) normalises is not known.
 */
export function fitScoreMaps(evaluators: readonly EvaluatorSettings[], baselines: readonly Baseline[]): ScoreMaps {
  return new Map(evaluators.map((settings) => [nameOfEvaluator(settings), chooseMap(settings, baselines)]));
}

function chooseMap(settings: EvaluatorSettings, baselines: readonly Baseline[]): ScoreMap {
  const choice = ('map' in settings ? settings.map : undefined) ?? 'own';
  return choice === 'min-max' ? fitMinMax(nameOfEvaluator(settings), baselines) : { kind: choice };
}

function fitMinMax(evaluator: string, baselines: readonly Baseline[]): ScoreMap {
  const fittedOn: string[] = [];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { name, run } of baselines) {
    const isLogit = run.evaluators.get(evaluator)?.scale === 'sigmoid';
    // What a blank answer is worth would stretch the scale of all others.
    const values = listRawScores(run, evaluator).filter((value) => !isLogit || Math.abs(value) !== certainLogit);
    if (values.length > 0) fittedOn.push(name);
    for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  if (fittedOn.length === 0) return { kind: 'unfitted', because: 'no baseline has a score that min-max could be fitted on' };
  if (low === high) return { kind: 'unfitted', because: 'all scores of the baselines are equal, so that min-max cannot be fitted' };
  return { kind: 'min-max', low, high, fittedOn };
}

/** The raw values that an evaluator gave to the answers of a run; failed and lost answers have none, whatever scores lie about. */
export function listRawScores({ answers, scores }: Run, evaluator: string): readonly number[] {
  const known = scores.get(evaluator);
  return [...answers.values()].flatMap(({ outcome, promptId }) => (outcome === 'answered' ? (known?.get(promptId)?.raw ?? []) : []));
}
