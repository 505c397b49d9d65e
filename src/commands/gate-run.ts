import type { Report, Trust } from '../documents/report.ts';
import type { Suite } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { decideGate } from '../gate/decide-gate.ts';
import { assembleRules } from '../gate/rules.ts';
import { withholdSuccess } from '../gate/unverified.ts';
import type { Inputs, Verb } from '../inputs/inputs.ts';
import type { Calibration } from '../poq/costs/calibration.ts';
import { type Belief, decideBelief } from '../pull-request/belief.ts';
import { assembleReport } from '../report/assembly/report.ts';
import { longestComment, renderComment } from '../report/comment.ts';
import { describeHardwareOf } from '../runs/comparability.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { assessTrust } from './assess-trust.ts';
import { renderCommandLine, renderNextCommand } from './command-line.ts';
import { countNoun } from './count-noun.ts';
import { assembleGatedNodes } from './gated-nodes.ts';
import type { NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import { computeProposal } from './proposal.ts';
import { requireSameQuestions } from './same-questions.ts';
import { scoreRuns } from './score-run.ts';
import type { Sources } from './sources.ts';
import type { ToScore } from './to-score.ts';

type GateRequest = {
  readonly loaded: LoadedSuite;
  readonly run: Run;
  /** where it lies, if it was measured just now */
  readonly runPath?: string;
  readonly baselines: readonly NamedRun[];
  /** what `evaluate` has measured to bridge two machines */
  readonly calibrations: readonly Calibration[];
  readonly inputs: Inputs;
  readonly verb: Verb;
  readonly sources: Sources;
};

export type GatedRun = {
  readonly report: Report;
  /** with all its scores */
  readonly run: Run;
  /** false: its pass was withheld */
  readonly believed: boolean;
};

/**
 * A measured run → scores on both sides → verdict → report, and the run with all its scores. What an unprivileged job has measured is
 * scored anew, whatever scores it brings, and is never a success.
 * Throws InputError where the run asks other questions than the suite, or where a reward needs a cost that a run does not have.
 */
export async function gateRun(world: World, request: GateRequest): Promise<GatedRun> {
  const { loaded, calibrations, sources } = request;
  const measuredNow = request.runPath !== undefined;
  world.screen.phase(measuredNow ? 'Scoring' : 'Gating');
  requireSameQuestions(request.run, loaded, 'the run');
  requireRoom(world, request);
  const belief = decideBelief(sources.subject, request.run.header);
  if (belief === 'job-of-the-pull-request') requireScorable(request.run);
  const [run = request.run, ...others] = await scoreSides(world, request, belief);
  const baselines = request.baselines.map((baseline, index) => ({ ...baseline, run: others[index] ?? baseline.run }));
  const scored = { ...request, run, baselines };
  if (measuredNow) world.screen.phase('Gating');
  const trust = await assessGated(world, scored);
  const report = decideReport(world, scored, trust);
  const proposal = await computeProposal(world, { sources, loaded, run, baselines, calibrations });
  return { report: proposal === undefined ? report : { ...report, proposal }, run, believed: belief === 'believed' };
}

/** The candidate, then the baselines. A measurement outlives its scoring: where that breaks, the run is complete without scores. */
async function scoreSides(world: World, { run, runPath, baselines, inputs, loaded }: GateRequest, belief: Belief): Promise<readonly Run[]> {
  const rescore = inputs.rescore ? 'replies' : belief === 'job-of-the-pull-request' && 'scores';
  const candidate: ToScore = { run, rescore, gatedAs: run.header.candidate.name };
  try {
    return await scoreRuns(world, [candidate, ...listBaselines(baselines, loaded.suite, inputs)], loaded);
  } catch (failure) {
    const again = renderNextCommand('gate', inputs, { runs: [runPath ?? ''] });
    if (runPath !== undefined) world.screen.warn(`${runPath} is measured, but not scored; ${again} scores it`);
    throw failure;
  }
}

/** The baselines as they are to be scored; those that the verdict does not compare are only shown. */
export function listBaselines(baselines: readonly NamedRun[], { gate }: Suite, { rescore }: Pick<Inputs, 'rescore'>): readonly ToScore[] {
  return baselines.map(({ name, run }) => {
    const isCompared = [name, 'best', 'all'].includes(gate.against);
    return { run, rescore: rescore && 'replies', settled: true, ...(isCompared && { gatedAs: name }) };
  });
}

/**
 * That the report cannot be told in a comment, or that a cost is missing, is better known before judges are paid: the report of what there
 * is so far says both.
 */
function requireRoom(world: World, request: GateRequest): void {
  if (renderComment(decideReport(world, request)).length <= longestComment) return;
  throw new InputError(`a comment has no room for ${countNoun(request.baselines.length, 'baseline')}`, {
    cure: 'Keep fewer of them in the folder of the baselines.',
  });
}

/** What a stranger's job says of its own answers does not count, and without their texts nobody else can say anything. */
function requireScorable({ header }: Run): void {
  if (header.texts === undefined) return;
  throw new InputError(
    `the run of ${header.candidate.name} cannot be judged: the texts of its answers were withheld (report.texts: ${header.texts})`,
    {
      cure: 'Measure it again where it can be believed: in the merge queue, or by a dispatch bound to its head commit (docs/pull-requests.md).',
    },
  );
}

/** Undefined where there is no second evaluator to set one against. */
async function assessGated(world: World, request: GateRequest): Promise<Trust | undefined> {
  const { suite, set } = request.loaded;
  if (suite.evaluators.length < 2) return undefined;
  const { candidate, baselines } = assembleGatedNodes(request, suite, set);
  return assessTrust(world, request.loaded, [candidate, ...baselines], candidate.electorate.maps);
}

function decideReport(world: World, request: GateRequest, trust?: Trust): Report {
  const { calibrations, loaded } = request;
  const { suite, set } = loaded;
  const rules = assembleRules(suite);
  const nodes = assembleGatedNodes(request, suite, set);
  const { candidate } = nodes;
  const decision = decideGate({ ...nodes, promptIds: [...set.questions.keys()], rules, calibrations });
  const belief = decideBelief(request.sources.subject, request.run.header);
  return assembleReport({
    suite,
    set,
    rules,
    decision: belief === 'believed' ? decision : withholdSuccess(decision, belief),
    candidate,
    tool: world.tool,
    createdAt: world.date(),
    provenance: describeProvenance(world, request),
    ...(trust !== undefined && { trust }),
  });
}

function describeProvenance({ job }: World, { run, inputs, verb, sources }: GateRequest): Report['provenance'] {
  const { commit, environment } = run.header;
  const { subject, base } = sources;
  return {
    ...(commit !== undefined && { commit }),
    ...(subject !== undefined && subject.headSha !== commit && { head: subject.headSha }),
    ...(base !== undefined && { base: `${base.branch} at ${base.commit}` }),
    ...(job !== undefined && { workflowRun: job.run.url }),
    // What gate has taken from artifacts lies nowhere else: again means to measure again.
    command: renderCommandLine(job !== undefined && inputs.runs.length === 0 ? 'evaluate' : verb, inputs),
    hardware: describeHardwareOf(run.header).slice(0, 1_000),
    runner: `${environment.os}${environment.node === undefined ? '' : `, Node ${environment.node}`}`,
  };
}
