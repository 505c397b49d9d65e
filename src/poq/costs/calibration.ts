import type { Run } from '../../runs/run.ts';
import type { CostMeasure } from './cost-measure.ts';
import { type AnswerCost, type AnswerCosts, type NodeCosts, unmeasured } from './costs.ts';
import { computeNodeCosts } from './node-costs.ts';

/**
 * Costs of candidate and baseline that were taken anew on one machine, because their runs are of two: with them the runs' own are bridged.
 * Where the measure cannot be calibrated both are absent, and say why.
 */
export type Calibration = {
  /** name of the baseline */
  readonly baseline: string;
  /** what was taken as cost, which bridges no other; absent where nothing was */
  readonly measure?: CostMeasure;
  readonly candidateCosts: NodeCosts;
  readonly baselineCosts: NodeCosts;
  /** how the two machines were bridged, for the report */
  readonly sentence: string;
};

/**
 * Two short measurements of the candidate and two of the baseline, on one machine, in the order baseline, candidate, candidate, baseline →
 * what an answer costs either, by prompt: the mean of its two costs, of the prompts that carry one in all four. What drifts evenly over the
 * four cancels. For costs of single answers taken one at a time; absent for all others. This project's choice.
 */
export function assembleCalibration(
  baselineName: string,
  candidateRuns: readonly [Run, Run],
  baselineRuns: readonly [Run, Run],
  measure: CostMeasure,
): Calibration {
  const all = [...candidateRuns, ...baselineRuns].map((run) => computeNodeCosts(run, measure));
  const known = all.filter((costs) => costs.kind === 'per-answer');
  const [first, second, third, fourth] = known;
  const common = [...(first?.answers.keys() ?? [])].filter((id) => known.every(({ answers }) => answers.has(id)));
  if (!first || !second || !third || !fourth || common.length === 0) return explainAbsence(baselineName, all, measure);
  return {
    baseline: baselineName,
    measure,
    candidateCosts: averageCosts(first, second, common),
    baselineCosts: averageCosts(third, fourth, common),
    sentence:
      `Costs are those of ${common.length} ${common.length === 1 ? 'prompt' : 'prompts'} that both models were asked twice on this machine, ` +
      `in the order ${baselineName}, candidate, candidate, ${baselineName}, because the run of ${baselineName} was measured on another.`,
  };
}

function averageCosts(one: AnswerCosts, other: AnswerCosts, ids: readonly string[]): AnswerCosts {
  const answers = ids.flatMap((id): [string, AnswerCost][] => {
    const [mine, again] = [one.answers.get(id), other.answers.get(id)];
    return mine === undefined || again === undefined ? [] : [[id, { ...mine, cost: (mine.cost + again.cost) / 2 }]];
  });
  return { ...one, answers: new Map(answers) };
}

function explainAbsence(baseline: string, all: readonly NodeCosts[], { name, at }: CostMeasure): Calibration {
  const missing = all.find((costs) => costs.kind === 'absent');
  const costs =
    missing ??
    (all.every(({ kind }) => kind === 'per-answer')
      ? unmeasured('has no prompt that was timed in all four measurements', 'Look in their runs why prompts failed.')
      : unmeasured(
          `is weighed by ${name} at ${at}, which only whole blocks have`,
          `Calibrate a cost that single answers have, or measure ${baseline} on this hardware.`,
        ));
  return {
    baseline,
    candidateCosts: costs,
    baselineCosts: costs,
    sentence: `Costs could not be calibrated: ${describe(baseline, costs)}.`,
  };
}

const describe = (baseline: string, costs: NodeCosts): string =>
  costs.kind === 'absent' ? `one of candidate and ${baseline} ${costs.why}` : 'they are there';
