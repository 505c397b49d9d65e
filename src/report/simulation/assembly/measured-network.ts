import type { TaskCount } from '../../../documents/simulation.ts';
import type { Suite } from '../../../documents/suite.ts';
import { nameOfEvaluator } from '../../../documents/suite-evaluators.ts';
import { InputError } from '../../../failures.ts';
import type { GateRules } from '../../../gate/rules.ts';
import { nameVoice } from '../../../poq/consensus/voice-name.ts';
import type { Voice } from '../../../poq/consensus/voices.ts';
import { computeVoiceCost, listProfiledBatches } from '../../../poq/network/evaluator-costs.ts';
import { computeNetworkCosts, type NetworkCosts } from '../../../poq/network/network-costs.ts';
import { assembleScoreLog, type LoggedPrompts } from '../../../poq/network/score-log-of-runs.ts';
import { listTruth } from '../../../poq/network/truth-scores.ts';
import type { Node } from '../../../poq/node.ts';
import type { NetworkMember } from '../../../poq/score-log.ts';
import type { Run } from '../../../runs/run.ts';
import { isNonEmpty, type NonEmpty } from '../../../statistics/sample.ts';
import type { Question } from '../../../suite/question.ts';
import { describeMeasure } from './cost-measure-words.ts';
import { listNetworkWarnings } from './network-warnings.ts';
import type { EvaluatorBatch, SimulatedNetwork } from './simulated-network.ts';

type MeasuredParts = {
  readonly suite: Suite;
  readonly questions: ReadonlyMap<string, Question>;
  /** runs that have their scores, all seen by the same electorate */
  readonly nodes: NonEmpty<Node>;
  readonly rules: GateRules;
  readonly evaluatorBatch: number;
  /** places of the nodes that are baselines */
  readonly baselines: readonly number[];
  /** place of the node that the gate compares with, where it is among them */
  readonly referenceNode?: number;
};

/** most reasons that a document lists */
const mostReasons = 1_000;

/**
 * Runs as a network: who answers and who scores, what they said, what they cost. Throws InputError where no prompt is left that all evaluators
 * have scored for all runs.
 */
export function assembleMeasuredNetwork(parts: MeasuredParts): SimulatedNetwork {
  const { suite, questions, nodes, rules, baselines } = parts;
  const [{ electorate }] = nodes;
  const runs = nodes.map(({ run }) => run);
  const logged = assembleScoreLog(questions.values(), nodes, electorate);
  requirePrompts(logged);
  const costs = rules.cost === 'none' ? undefined : computeNetworkCosts(nodes, chooseReference(parts));
  const evaluatorCosts = electorate.voices.map((voice) => computeVoiceCost(runs, voice, parts.evaluatorBatch));
  const truth = listTruth(logged.questions, runs, findTruthSource(suite));
  return {
    name: suite.name,
    network: {
      log: { ...logged.log, ...(truth !== undefined && { truth }) },
      nodes: mapSome(nodes, ({ name }, place) => describeMember(name, costOf(costs, place))),
      evaluators: requireVoices(
        electorate.voices.map((voice, place) =>
          describeMember(nameVoice(voice), costs === undefined ? undefined : evaluatorCosts[place]?.ms),
        ),
      ),
    },
    facts: {
      kind: 'runs',
      prompts: logged.log.promptCount,
      tasks: countTasks(logged.questions),
      clusters: new Set(logged.log.clusters).size,
      leftOut: logged.leftOut.slice(0, mostReasons).map((left) => ({ ...left })),
      costMeasure: describeMeasure(rules.cost),
      runs: nodes.map(({ name, run: { header } }) => ({ name, runId: header.runId, candidate: header.candidate.name })),
    },
    ...(costs?.reference !== undefined && { reference: costs.reference }),
    baselines,
    costless: nodes.map((_, place) => whyCostless(costs, place)),
    models: {
      nodes: runs.map(({ header: { candidate } }) => (typeof candidate.model === 'string' ? candidate.model : undefined)),
      evaluators: electorate.voices.map((voice) => findModel(runs, voice)),
    },
    batches: costs === undefined ? [] : listBatches(runs, electorate.voices),
    warnings: listNetworkWarnings({
      nodes,
      rules,
      promptIds: [...questions.keys()],
      counted: logged.log.promptCount,
      leftOut: logged.leftOut,
      ...(costs !== undefined && { costs: costs.nodes }),
      voices: electorate.voices,
      evaluatorCosts,
      evaluatorBatch: parts.evaluatorBatch,
      profiledBatches: listProfiledBatches(runs, electorate.voices),
      hasTruth: truth !== undefined,
    }),
  };
}

function requirePrompts({ log, leftOut }: LoggedPrompts): void {
  if (log.promptCount > 0) return;
  const reasons = leftOut.slice(0, 3).map(({ reason, prompts }) => `${reason} (${prompts} prompts)`);
  throw new InputError(`no prompt has scores of all evaluators for all runs: ${reasons.join('; ')}`, {
    cure: 'Mend what keeps the evaluator from scoring, or leave the run out: --runs names the others.',
  });
}

function chooseReference({ rules: { reference, cost }, referenceNode }: MeasuredParts): {
  readonly fixed?: number;
  readonly node?: number;
} {
  const isFixed = reference !== undefined && cost !== 'none' && cost.name !== 'mix';
  return { ...(isFixed && { fixed: reference }), ...(referenceNode !== undefined && { node: referenceNode }) };
}

function costOf(costs: NetworkCosts | undefined, place: number): number | undefined {
  const cost = costs?.nodes[place];
  return cost !== undefined && 'cost' in cost ? cost.cost : undefined;
}

function whyCostless(costs: NetworkCosts | undefined, place: number): string | undefined {
  const cost = costs?.nodes[place];
  return cost !== undefined && 'why' in cost ? cost.why : undefined;
}

const describeMember = (name: string, cost: number | undefined): NetworkMember => ({ name, ...(cost !== undefined && { cost }) });

function requireVoices(members: readonly NetworkMember[]): NonEmpty<NetworkMember> {
  if (isNonEmpty(members)) return members;
  throw new InputError('no evaluator of the suite votes', { cure: 'Give at least one of them role: consensus.' });
}

const mapSome = <T, U>([first, ...others]: NonEmpty<T>, view: (one: T, place: number) => U): NonEmpty<U> => [
  view(first, 0),
  ...others.map((one, index) => view(one, index + 1)),
];

function findTruthSource({ evaluators }: Suite): { readonly evaluator?: string } {
  const own = evaluators.find(({ use }) => use === 'token-f1');
  return own === undefined ? {} : { evaluator: nameOfEvaluator(own) };
}

function countTasks(questions: readonly Question[]): TaskCount[] {
  const groups = Map.groupBy(questions, ({ prompt }) => prompt.task);
  return [...groups].map(([task, those]) => ({ task, prompts: those.length }));
}

/** The models of a voice, where they have names beside the evaluators’ own. */
function findModel(runs: readonly Run[], { evaluators }: Voice): string | undefined {
  const models = evaluators.flatMap((name) => {
    const lines = runs.flatMap((run) => run.evaluators.get(name) ?? []);
    return lines.flatMap(({ model, judge }) => model ?? judge?.model ?? []).slice(0, 1);
  });
  return models.length === 0 ? undefined : models.join(' + ');
}

function listBatches(runs: readonly Run[], voices: readonly Voice[]): readonly EvaluatorBatch[] {
  return listProfiledBatches(runs, voices).map((batch) => ({
    batch,
    costs: voices.map((voice) => computeVoiceCost(runs, voice, batch)?.ms),
  }));
}
