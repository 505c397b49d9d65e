import type { Suite } from '../documents/suite.ts';
import { DocumentError, describeFailure, EdgeError, InputError } from '../failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { assembleCostMeasure, type CostMeasure } from '../poq/costs/cost-measure.ts';
import { computeNodeCosts } from '../poq/costs/node-costs.ts';
import { calibrationTurns } from '../runs/calibration-turns.ts';
import { compareEnvironments, describeHardwareOf } from '../runs/comparability.ts';
import type { Block } from '../suite/block.ts';
import type { World } from '../world.ts';
import { requireStartable, reviveBaseline } from './calibrate-baseline.ts';
import { countNoun } from './count-noun.ts';
import type { Ground } from './ground.ts';
import type { LoadedCandidate } from './load-candidate.ts';
import type { NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';

/** What a calibration needs. */
export type PlannedCalibration = {
  readonly kind: 'planned';
  readonly baseline: NamedRun;
  /** the candidate that the baseline was */
  readonly revived: LoadedCandidate;
  readonly measure: CostMeasure;
  readonly blocks: readonly Block[];
};

/** *none*: there is nothing to bridge, or nobody asks for it. *refused*: there is, and it cannot be bridged here. */
export type CalibrationPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly baseline: string; readonly because: string }
  | PlannedCalibration;

export type Calibrating = {
  readonly ground: Ground;
  readonly loaded: LoadedSuite;
  readonly candidate: LoadedCandidate;
  readonly baselines: readonly NamedRun[];
  readonly inputs: Inputs;
};

/**
 * Whether candidate and baseline are to be measured side by side after the candidate's own measurement (`gate.calibrate`), said before it
 * begins, because it takes longer then. What stands in the way is no reason not to measure: it becomes part of the verdict.
 */
export async function planCalibration(world: World, calibrating: Calibrating): Promise<CalibrationPlan> {
  const { loaded, candidate, baselines } = calibrating;
  const { calibrate: name, against } = loaded.suite.gate;
  if (name === undefined) return { kind: 'none' };
  const baseline = baselines.find((one) => one.name === name);
  const needless = baseline === undefined ? 'there is no such baseline' : await findNeedless(world, calibrating, baseline);
  const measure = assembleCostMeasure(loaded.suite);
  if (baseline === undefined || needless !== undefined || measure === 'none') {
    world.screen.note(`gate.calibrate: ${name}: nothing is calibrated, because ${needless ?? 'cost plays no part'}`);
    return { kind: 'none' };
  }
  try {
    if (!isGated(against, baselines, name)) throw new InputError(`the gate compares with ${against}`);
    requireStartable(candidate.document, candidate.document.name);
    const revived = await reviveBaseline(world, {
      ...calibrating,
      baseline,
      candidate: calibrating.inputs.candidate,
      folder: candidate.folder,
    });
    const blocks = loaded.set.blocks.filter(({ kind }) => kind === 'latency');
    world.screen.note(`gate.calibrate: ${describePlan(baseline, blocks, loaded.suite.measure.warmUp)}`);
    return { kind: 'planned', baseline, revived, measure, blocks };
  } catch (failure) {
    return { kind: 'refused', baseline: name, because: explainRefusal(world, name, failure) };
  }
}

/** Why costs can be compared without, or could not with it; undefined where a calibration is what is missing. */
async function findNeedless(world: World, { loaded, candidate }: Calibrating, { name, run }: NamedRun): Promise<string | undefined> {
  const measure = assembleCostMeasure(loaded.suite);
  if (measure === 'none') return 'cost plays no part';
  const costs = computeNodeCosts(run, measure);
  if (costs.kind === 'absent') return `${name} ${costs.why}`;
  if (costs.kind !== 'per-answer') return `${measure.name} at ${measure.at} is a cost of whole blocks, not of single answers`;
  if (costs.source !== 'machine') return `the cost of ${name} is a price by token, which belongs to no hardware`;
  const { document } = candidate;
  const declared = 'environment' in document ? document.environment : undefined;
  const environment = { ...(await world.describeMachine()), ...(declared !== undefined && { declared }) };
  const same = compareEnvironments({ candidate: { ...document }, environment }, run.header).kind === 'same';
  return same ? `${name} was measured on this hardware` : undefined;
}

/** Of several baselines the best one is chosen by reward, and so by the costs of all of them. */
function isGated(against: Suite['gate']['against'], baselines: readonly NamedRun[], name: string): boolean {
  return against === name || against === 'all' || (against === 'best' && baselines.length === 1);
}

function describePlan({ name, run }: NamedRun, blocks: readonly Block[], warmUp: boolean): string {
  const prompts = blocks.reduce((sum, { promptIds }) => sum + promptIds.length, 0);
  const turns = calibrationTurns.length;
  return (
    `${name} was measured on other hardware (${describeHardwareOf(run.header)}). After the measurement ${name} and the candidate are ` +
    `asked the ${countNoun(prompts, 'prompt')} of the latency blocks twice each: ${turns} starts, ${turns * prompts} further prompts${warmUp ? ', warm-ups beside them' : ''}`
  );
}

/** What went wrong, in one line for the verdict; all of it is told on the screen. Rethrows what is no failure of the calibration. */
export function explainRefusal({ screen }: World, name: string, failure: unknown): string {
  if (!(failure instanceof InputError || failure instanceof DocumentError || failure instanceof EdgeError)) throw failure;
  const { message, cure } = describeFailure(failure);
  screen.warn(`${name} cannot be calibrated with: ${message}${cure === undefined ? '' : `\n${cure}`}`);
  return message.split('\n', 1)[0] ?? message;
}
