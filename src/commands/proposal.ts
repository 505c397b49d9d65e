import type { Report } from '../documents/report.ts';
import type { Suite } from '../documents/suite.ts';
import { nameOfEvaluator } from '../documents/suite-evaluators.ts';
import { chooseJudged } from '../evaluators/judged-sample.ts';
import { DocumentError, InputError } from '../failures.ts';
import { decideGate } from '../gate/decide-gate.ts';
import { assembleRules } from '../gate/rules.ts';
import { withholdSuccess } from '../gate/unverified.ts';
import type { Calibration } from '../poq/costs/calibration.ts';
import { assembleCostMeasure } from '../poq/costs/cost-measure.ts';
import { decideBelief } from '../pull-request/belief.ts';
import { findOwnRules } from '../pull-request/head-suite.ts';
import { assembleProposal, type OwnVerdict } from '../pull-request/proposal.ts';
import type { ProposalMaterial } from '../pull-request/proposal-material.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { assembleGatedNodes } from './gated-nodes.ts';
import { loadBaselines, type NamedRun } from './load-run.ts';
import type { LoadedSuite } from './load-suite.ts';
import { requireSameQuestions } from './same-questions.ts';
import type { Sources } from './sources.ts';

type Gated = {
  readonly sources: Pick<Sources, 'proposal' | 'subject'>;
  readonly loaded: LoadedSuite;
  /** both sides with all their scores */
  readonly run: Run;
  readonly baselines: readonly NamedRun[];
  /** of the base's baselines: what was measured to bridge two machines */
  readonly calibrations: readonly Calibration[];
};

/**
 * What the pull request changes of what it is gated by, and what the verdict would be with that, where it follows from what was measured and
 * scored already: nothing is run, asked or scored for it. Undefined where it changes nothing of that.
 */
export async function computeProposal(world: World, gated: Gated): Promise<Report['proposal']> {
  const material = gated.sources.proposal;
  if (material === undefined) return undefined;
  return assembleProposal({ ...material, verdict: await decideOwnVerdict(world, material, gated) });
}

async function decideOwnVerdict(world: World, material: ProposalMaterial, gated: Gated): Promise<OwnVerdict> {
  const { base, head, files } = material;
  const rules = findOwnRules(base, head, files);
  if (rules.kind === 'none') return { status: 'unknown', because: rules.because };
  try {
    const { suite } = rules;
    const baselines = await loadOwnBaselines(world, material, { ...gated, suite });
    return decideBy(suite, { ...gated, baselines, calibrations: pickCalibrations(material, { ...gated, suite }) });
  } catch (failure) {
    if (failure instanceof InputError || failure instanceof DocumentError)
      return { status: 'unknown', because: firstLine(failure.message) };
    throw failure;
  }
}

function decideBy(suite: Suite, { run, baselines, calibrations, loaded: { set }, sources }: Gated): OwnVerdict {
  const nodes = assembleGatedNodes({ run, baselines }, suite, set);
  const decision = decideGate({ ...nodes, promptIds: [...set.questions.keys()], rules: assembleRules(suite), calibrations });
  const belief = decideBelief(sources.subject, run.header);
  const { status, sentence } = belief === 'believed' ? decision : withholdSuccess(decision, belief);
  return { status, sentence };
}

/** Calibrations say something of the base's own baselines, and of the cost that the base weighs. */
function pickCalibrations(
  { baselines: theirs }: ProposalMaterial,
  { calibrations, loaded, suite }: Gated & { readonly suite: Suite },
): readonly Calibration[] {
  const [base, own] = [loaded.suite, suite].map((one) => JSON.stringify(assembleCostMeasure(one)));
  if (base !== own || theirs.kind === 'unreadable') return [];
  return theirs.kind === 'same' ? calibrations : calibrations.filter(({ baseline }) => theirs.kept.includes(baseline));
}

/** The pull request's baselines: the base's own that it keeps, and its own as they were scored by whoever recorded them. */
async function loadOwnBaselines(
  { files }: World,
  { baselines: theirs }: ProposalMaterial,
  { baselines, run, loaded, suite }: Gated & { readonly suite: Suite },
): Promise<readonly NamedRun[]> {
  if (theirs.kind === 'same') return baselines;
  if (theirs.kind === 'unreadable') throw new InputError(`its baselines cannot be read: ${theirs.reason}`);
  const brought = await loadBaselines(files, { path: theirs.folder, name: 'its baselines' });
  const { against } = suite.gate;
  const own = brought.filter(({ name, run: { header } }) => {
    const asked = against === name || against === 'best' || against === 'all';
    return asked || header.questionDigest === loaded.set.digest;
  });
  for (const baseline of own) {
    requireSameQuestions(baseline.run, loaded, `its baseline ${baseline.name}`);
    requireScores(baseline, run, { ...loaded, suite });
  }
  return [...baselines.filter(({ name }) => theirs.kept.includes(name)), ...own].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Throws InputError where a baseline lacks scores by the very evaluators that have scored the run. */
function requireScores({ name, run }: NamedRun, scored: Run, { suite, set }: LoadedSuite): void {
  const missing = suite.evaluators.filter((settings) => {
    const evaluator = nameOfEvaluator(settings);
    const scores = run.scores.get(evaluator);
    const judged = chooseJudged(set.questions.values(), settings.use === 'gpt-judge' ? settings.sample : undefined, suite.seed);
    const answered = [...run.answers.values()].filter(({ outcome, promptId }) => outcome === 'answered' && judged.has(promptId));
    const sameRevision = run.evaluators.get(evaluator)?.revision === scored.evaluators.get(evaluator)?.revision;
    return !sameRevision || answered.some(({ promptId }) => scores?.has(promptId) !== true);
  });
  const names = missing.map(nameOfEvaluator).join(', ');
  if (missing.length > 0) throw new InputError(`its baseline ${name} has no scores by this ${names}`);
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message;
