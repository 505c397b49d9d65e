import { findBlockers, findBreakages } from '../../../gate/measurement-reasons.ts';
import type { GateRules } from '../../../gate/rules.ts';
import { nameVoice } from '../../../poq/consensus/voice-name.ts';
import type { Voice } from '../../../poq/consensus/voices.ts';
import type { EvaluatorCost } from '../../../poq/network/evaluator-costs.ts';
import type { NodeCost } from '../../../poq/network/network-costs.ts';
import type { LeftOutPrompts } from '../../../poq/network/score-log-of-runs.ts';
import type { Node } from '../../../poq/node.ts';
import { compareEnvironments } from '../../../runs/comparability.ts';
import { renderCount } from '../../figures.ts';
import { listNames } from './name-list.ts';

/** Below this an interval over prompts is too wide to tell most nodes apart. */
const fewestPrompts = 80;

/** more names would not be read */
const mostNames = 8;

type WarnedNetwork = {
  readonly nodes: readonly Node[];
  readonly rules: GateRules;
  readonly promptIds: readonly string[];
  readonly counted: number;
  readonly leftOut: LeftOutPrompts;
  /** in the order of the nodes; absent: nothing costs */
  readonly costs?: readonly NodeCost[];
  readonly voices: readonly Voice[];
  readonly evaluatorCosts: readonly (EvaluatorCost | undefined)[];
  readonly evaluatorBatch: number;
  /** batch sizes at which all evaluators are profiled */
  readonly profiledBatches: readonly number[];
  readonly hasTruth: boolean;
};

/** What there is to be said against the runs of a network before its rewards are believed, a sentence with its cure each. */
export function listNetworkWarnings(network: WarnedNetwork): readonly string[] {
  return [
    ...warnOfMeasurements(network),
    ...warnOfPrompts(network),
    ...(network.costs === undefined ? [] : [...warnOfHardware(network.nodes), ...warnOfCosts(network.nodes, network.costs)]),
    ...warnOfEvaluatorCosts(network),
    ...(network.hasTruth
      ? []
      : ['Some answers have no token F1 (no reference, or their texts were withheld): nothing here is compared with it.']),
  ];
}

const withCure = (sentence: string, cure: string): string => `${sentence} → ${cure}`;

/** What is said of several runs alike is said once. */
function warnOfMeasurements({ nodes, promptIds, rules }: WarnedNetwork): readonly string[] {
  const told = new Map<string, { readonly text: string; readonly cure?: string | undefined; readonly names: string[] }>();
  for (const node of nodes)
    for (const { sentence, cure } of [...findBreakages(node, promptIds), ...findBlockers(node, rules)]) {
      const key = JSON.stringify([sentence, cure].map((text) => text?.split(node.name)));
      const same = told.get(key);
      if (same === undefined) told.set(key, { text: sentence, cure, names: [] });
      else same.names.push(node.name);
    }
  return [...told.values()].map(({ text, cure, names }) => {
    const sentence = names.length === 0 ? text : `${text} The same of ${listNames(names, mostNames)}.`;
    return cure === undefined ? sentence : withCure(sentence, cure);
  });
}

function warnOfPrompts({ counted, leftOut }: WarnedNetwork): readonly string[] {
  const missing = leftOut.reduce((sum, { prompts }) => sum + prompts, 0);
  const [most] = leftOut;
  const left = withCure(
    `${renderCount(missing, 'prompt')} of ${(missing + counted).toLocaleString('en-US')} ${missing === 1 ? 'is' : 'are'} left out for all nodes, most often because of ${most?.reason}.`,
    'Mend what keeps the evaluator from scoring, or leave the run out: --runs names the others.',
  );
  const few = withCure(
    `${renderCount(counted, 'prompt')} ${counted === 1 ? 'is' : 'are'} few: the intervals over prompts say how little they tell.`,
    `Ask ${fewestPrompts} or more.`,
  );
  return [...(missing > 0 ? [left] : []), ...(counted < fewestPrompts ? [few] : [])];
}

/** Every run against the first, and those that say the same once. */
function warnOfHardware([first, ...others]: readonly Node[]): readonly string[] {
  if (first === undefined) return [];
  const cure = 'Measure all of them on one machine, or read quality alone (β = 0).';
  return others.flatMap((node) => {
    const hardware = compareEnvironments(first.run.header, node.run.header, [first.name, node.name]);
    return hardware.kind === 'same' ? [] : [withCure(`Costs may not compare: ${hardware.sentence}.`, cure)];
  });
}

function warnOfCosts(nodes: readonly Node[], costs: readonly NodeCost[]): readonly string[] {
  return nodes.flatMap(({ name }, index) => {
    const cost = costs[index];
    return cost === undefined || 'cost' in cost ? [] : [withCure(`${name} ${cost.why}: it has no reward with costs.`, cost.cure)];
  });
}

/** what a run profiles, where the evaluator has enough pairs */
const usualBatches = [1, 8, 32];

function warnOfEvaluatorCosts({ voices, evaluatorCosts, evaluatorBatch, profiledBatches }: WarnedNetwork): readonly string[] {
  const named = (from: EvaluatorCost['from'] | undefined): string =>
    voices
      .filter((_, index) => evaluatorCosts[index]?.from === from)
      .map(nameVoice)
      .join(', ');
  const [without, passes] = [named(undefined), named('scoring')];
  const known = new Set(evaluatorCosts.map((cost) => cost?.from));
  return [
    ...(without === ''
      ? []
      : [
          withCure(
            `What scoring costs is not known of ${without}: no reward with costs.`,
            'Measure the runs again: their scores are timed then.',
          ),
        ]),
    ...(passes === '' || (known.size === 1 && profiledBatches.length === 0)
      ? []
      : [
          withCure(
            `There is no profile at batches of ${evaluatorBatch} of ${passes}: what they cost is the time of scoring all answers, in whatever batches that was.`,
            `Take a simulation.evaluatorBatch that is measured: ${(profiledBatches.length > 0 ? profiledBatches : usualBatches).join(', ')}.`,
          ),
        ]),
  ];
}
