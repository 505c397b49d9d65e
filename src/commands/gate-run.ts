import type { Report } from '../documents/report.ts';
import { nameOfEvaluator, roleOfEvaluator, type Suite } from '../documents/suite.ts';
import { decideGate } from '../gate/decide-gate.ts';
import { assembleRules } from '../gate/rules.ts';
import type { Inputs, Verb } from '../inputs/inputs.ts';
import { assembleNode, type Node } from '../poq/node.ts';
import { assembleReport } from '../report/assembly/report.ts';
import { hardwareOf } from '../runs/comparability.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { renderCommandLine } from './command-line.ts';
import type { NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import { requireSameQuestions } from './same-questions.ts';
import { scoreRuns } from './score-run.ts';

type GateRequest = {
  readonly loaded: LoadedSuite;
  readonly run: Run;
  readonly baselines: readonly NamedRun[];
  readonly inputs: Inputs;
  readonly verb: Verb;
};

/**
 * A measured run → scores on both sides → verdict → report, and the run with all its scores.
 * Throws InputError where the run asks other questions than the suite, or where a reward needs a cost that a run does not have.
 */
export async function gateRun(world: World, request: GateRequest): Promise<{ readonly report: Report; readonly run: Run }> {
  const { loaded, baselines, inputs, verb } = request;
  const { suite, set } = loaded;
  world.screen.phase('Gating');
  requireSameQuestions(request.run, loaded, 'the run');
  // What evaluate has just measured, it has just scored.
  const candidateRun = { run: request.run, rescore: inputs.rescore && verb !== 'evaluate' };
  const toScore = [candidateRun, ...baselines.map(({ run }) => ({ run, rescore: inputs.rescore }))];
  const [run = request.run, ...others] = await scoreRuns(world, toScore, loaded);
  const rules = assembleRules(suite);
  const look = (name: string, seen: Run): Node => assembleNode(name, keepScores(seen, suite), set.questions.keys(), votersOf(suite));
  const candidate = look(nameCandidate(run, baselines), run);
  const nodes = baselines.map((baseline, index) => look(baseline.name, others[index] ?? baseline.run));
  const decision = decideGate({ candidate, baselines: nodes, promptIds: [...set.questions.keys()], rules });
  const report = assembleReport({
    suite,
    set,
    rules,
    decision,
    candidate,
    baselines: nodes,
    tool: world.tool,
    createdAt: world.date(),
    provenance: describeProvenance(request),
  });
  return { report, run };
}

/** A candidate that was accepted under its own name is measured against itself: its rows have to be told apart. */
function nameCandidate({ header }: Run, baselines: readonly NamedRun[]): string {
  const { name } = header.candidate;
  return baselines.some((baseline) => baseline.name === name) ? `${name.slice(0, 90)} (new)` : name;
}

/** Scores that no evaluator of the suite gave are left out of the report, not out of the file. */
function keepScores(run: Run, suite: Suite): Run {
  const names = new Set(suite.evaluators.map(nameOfEvaluator));
  return {
    ...run,
    scores: new Map([...run.scores].filter(([name]) => names.has(name))),
    evaluators: new Map([...run.evaluators].filter(([name]) => names.has(name))),
  };
}

const votersOf = (suite: Suite): readonly string[] =>
  suite.evaluators.filter((settings) => roleOfEvaluator(settings) === 'consensus').map(nameOfEvaluator);

function describeProvenance({ run, inputs, verb }: GateRequest): Report['provenance'] {
  const { commit, environment } = run.header;
  return {
    ...(commit !== undefined && { commit }),
    command: renderCommandLine(verb, inputs),
    hardware: hardwareOf(run.header) ?? 'not declared',
    runner: `${environment.os}${environment.node === undefined ? '' : `, Node ${environment.node}`}`,
  };
}
