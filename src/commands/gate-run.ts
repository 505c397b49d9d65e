import type { Report } from '../documents/report.ts';
import { nameOfEvaluator, roleOfEvaluator, type Suite } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { decideGate } from '../gate/decide-gate.ts';
import { assembleRules } from '../gate/rules.ts';
import type { Inputs, Verb } from '../inputs/inputs.ts';
import { assembleNode } from '../poq/node.ts';
import { assembleReport } from '../report/assembly/report.ts';
import { describeHardware } from '../runs/comparability.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { renderCommandLine } from './command-line.ts';
import { loadBaselines } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import { scoreRuns } from './score-run.ts';

type GateRequest = { readonly loaded: LoadedSuite; readonly run: Run; readonly inputs: Inputs; readonly verb: Verb };

/** A measured run → scores on both sides → verdict → report, and the run with all its scores. */
export async function gateRun(world: World, request: GateRequest): Promise<{ readonly report: Report; readonly run: Run }> {
  const { loaded, inputs } = request;
  const { suite, set } = loaded;
  world.screen.phase('Gating');
  requireSameQuestions(request.run, loaded, 'the run');
  const baselines = await loadComparable(world, request);
  const scored = await scoreRuns(world, [request.run, ...baselines.map((baseline) => baseline.run)], {
    ...loaded,
    rescore: inputs.rescore,
  });
  const [run = request.run, ...others] = scored;
  const rules = assembleRules(suite);
  const voters = votersOf(suite);
  const candidate = assembleNode(run.header.candidate.name, run, set.questions.keys(), voters);
  const nodes = baselines.map(({ name }, index) => assembleNode(name, others[index] ?? run, set.questions.keys(), voters));
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

const votersOf = (suite: Suite): readonly string[] =>
  suite.evaluators.filter((settings) => roleOfEvaluator(settings) === 'consensus').map(nameOfEvaluator);

/** The baselines that ask the same questions. One that asks others is an error where it is gated against, and left out of the table elsewhere. */
async function loadComparable(
  world: World,
  { loaded, inputs }: GateRequest,
): Promise<readonly { readonly name: string; readonly run: Run }[]> {
  const { against } = loaded.suite.gate;
  const all = await loadBaselines(world.files, inputs.baselines);
  return all.filter(({ name, run }) => {
    if (run.header.questionDigest === loaded.set.digest) return true;
    if (against === name || against === 'best' || against === 'all')
      requireSameQuestions(run, loaded, `the baseline ${name}`, `Measure it again: poq measure --accept ${name}, with its candidate.yaml.`);
    world.screen.warn(`the baseline ${name} asks other questions and is left out`);
    return false;
  });
}

function requireSameQuestions(
  run: Run,
  { set }: LoadedSuite,
  who: string,
  cure = 'Gate it with the suite that it was measured with, or measure again.',
): void {
  if (run.header.questionDigest === set.digest) return;
  throw new InputError(
    `${who} was measured on other questions (question digest ${shorten(run.header.questionDigest)}, the suite has ${shorten(set.digest)}): prompts, sample, templates, generation defaults or block plan have changed since`,
    { cure },
  );
}

const shorten = (digest: string): string => `${digest.slice(0, 'sha256:'.length + 12)}…`;

function describeProvenance({ run, inputs, verb }: GateRequest): Report['provenance'] {
  const { commit, environment } = run.header;
  return {
    ...(commit !== undefined && { commit }),
    command: renderCommandLine(verb, inputs),
    hardware: describeHardware(environment),
    runner: `${environment.os}${environment.node === undefined ? '' : `, Node ${environment.node}`}`,
  };
}
