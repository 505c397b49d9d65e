import type { Suite } from '../documents/suite.ts';
import { InputError } from '../failures.ts';
import { assembleCalibration, type Calibration } from '../poq/costs/calibration.ts';
import { explainCheaperTurns } from '../poq/costs/cheaper-turns.ts';
import { unmeasured } from '../poq/costs/costs.ts';
import { belongsTo, type CalibrationTurn, calibrationTurns, findOtherStack } from '../runs/calibration-turns.ts';
import type { Run } from '../runs/run.ts';
import type { World } from '../world.ts';
import { requireSameFiles } from './calibrate-baseline.ts';
import { type Calibrating, type CalibrationPlan, explainRefusal, type PlannedCalibration } from './calibrate-plan.ts';
import { openTurnScreen } from './calibrate-screen.ts';
import { measureTurn } from './calibrate-turn.ts';
import type { LoadedCandidate } from './load-candidate.ts';
import { loadRun } from './load-run.ts';
import { digestCandidate } from './run-header.ts';
import { runFilePath } from './run-path.ts';

type Measured = Pick<Calibrating, 'loaded' | 'candidate' | 'inputs'> & {
  /** the candidate's own */
  readonly run: Run;
};

type Session = Measured & { readonly plan: PlannedCalibration };

/**
 * Carries out what was planned: baseline, candidate, candidate, baseline, each opened anew, in latency blocks only, each with a run file of
 * its own in --out. Where something goes wrong on the way the calibration has no costs and says why; nothing is left running.
 * Throws InterruptedError.
 */
export async function calibrate(world: World, plan: CalibrationPlan, measured: Measured): Promise<readonly Calibration[]> {
  if (plan.kind === 'none') return [];
  if (plan.kind === 'refused') return [assembleFailed(plan.baseline, plan.because)];
  const { name } = plan.baseline;
  if (isBroken(measured.run)) {
    world.screen.note('nothing is calibrated, because the measurement of the candidate is incomplete');
    return [];
  }
  try {
    const [one, two, three, four] = await collectTurns(world, { ...measured, plan });
    const cheaper = explainCheaperTurns(measured.run, [two, three], plan.measure);
    if (cheaper !== undefined) throw new InputError(cheaper);
    return [assembleCalibration(name, [two, three], [one, four], plan.measure)];
  } catch (failure) {
    return [assembleFailed(name, explainRefusal(world, name, failure))];
  }
}

/** A calibration without costs, of which the verdict tells why. */
function assembleFailed(baseline: string, because: string): Calibration {
  const costs = unmeasured('could not be calibrated', `Measure ${baseline} on this hardware.`);
  return {
    baseline,
    candidateCosts: costs,
    baselineCosts: costs,
    sentence: `Costs could not be calibrated: ${because.replace(/\.$/, '')}.`.slice(0, 2_000),
  };
}

/** Without a whole measurement there is no verdict on which a calibration could tell. */
const isBroken = ({ end, answers }: Run): boolean => end === undefined || [...answers.values()].some(({ outcome }) => outcome === 'lost');

type Four = readonly [Run, Run, Run, Run];

/** The four turns belong into one sitting: they are measured again together, unless all four are there already. */
async function collectTurns(world: World, session: Session): Promise<Four> {
  const kept = session.inputs.resume ? await loadTurns(world, session) : undefined;
  if (kept !== undefined) {
    world.screen.note('the four measurements of the calibration are there already; nothing is measured again');
    return kept;
  }
  for (const turn of calibrationTurns) await world.files.remove(pathOf(session, turn));
  const [first, second, third, fourth] = calibrationTurns;
  return [
    await takeTurn(world, session, first),
    await takeTurn(world, session, second),
    await takeTurn(world, session, third),
    await takeTurn(world, session, fourth),
  ];
}

async function takeTurn(world: World, session: Session, turn: CalibrationTurn): Promise<Run> {
  const { plan, loaded } = session;
  const who = nameOf(session, turn);
  world.screen.phase(`Calibrating: ${who} (${turn.turn} of ${calibrationTurns.length})`);
  const candidate = candidateOf(session, turn);
  await requireSameFiles(world, candidate, who);
  const screen = openTurnScreen(world.screen, { turn: turn.turn, nowMs: world.clock.nowMs });
  const run = await measureTurn(
    { ...world, screen },
    {
      calibration: { of: plan.baseline.name, turn: turn.turn },
      loaded,
      candidate,
      blocks: plan.blocks,
      path: pathOf(session, turn),
    },
  );
  const unsound = findUnsound(run, session, turn);
  if (unsound !== undefined) throw new InputError(unsound);
  return run;
}

/** Why a turn says nothing about what its side costs: answers lost, a blocking finding, another stack than in its run. */
function findUnsound(found: Run, session: Session, turn: CalibrationTurn): string | undefined {
  const { plan, run, loaded } = session;
  const who = nameOf(session, turn);
  const lost = [...found.answers.values()].filter(({ outcome }) => outcome === 'lost').length;
  if (lost > 0) return `${lost} of ${found.answers.size} answers of ${who} were lost in the measurement ${turn.turn} of 4`;
  const blocking = findBlocking(found, loaded.suite.gate);
  if (blocking !== undefined) return `in the measurement ${turn.turn} of 4, of ${who}: ${blocking}`;
  const other = findOtherStack((turn.side === 'baseline' ? plan.baseline.run : run).header, found.header);
  return other === undefined ? undefined : `${who} is not what it was when it was measured: ${other}`;
}

function findBlocking({ end, blocks }: Run, { waive }: Suite['gate']): string | undefined {
  const findings = [...(end?.findings ?? []), ...blocks.flatMap((block) => block.findings)];
  return findings.find(({ blocking, name }) => blocking && !waive.some((waived) => waived === name))?.sentence;
}

/** All four of an earlier attempt, where all of them belong to this measurement and are sound. */
async function loadTurns(world: World, session: Session): Promise<Four | undefined> {
  const found: Run[] = [];
  for (const turn of calibrationTurns) {
    const path = pathOf(session, turn);
    const run = (await world.files.exists(path)) ? await loadRun(world.files, path).catch(() => undefined) : undefined;
    const { document, files } = candidateOf(session, turn);
    const expected = {
      of: session.plan.baseline.name,
      turn: turn.turn,
      candidateDigest: digestCandidate(document, files),
      run: session.run,
    };
    if (run === undefined || !belongsTo(run, expected) || findUnsound(run, session, turn) !== undefined) return undefined;
    found.push(run);
  }
  const [one, two, three, four] = found;
  if (!(one && two && three && four)) return undefined;
  return explainCheaperTurns(session.run, [two, three], session.plan.measure) === undefined ? [one, two, three, four] : undefined;
}

const candidateOf = ({ plan, candidate }: Session, { side }: CalibrationTurn): LoadedCandidate =>
  side === 'baseline' ? plan.revived : candidate;

const nameOf = ({ plan, candidate }: Session, { side }: CalibrationTurn): string =>
  side === 'baseline' ? plan.baseline.name : candidate.document.name;

const pathOf = ({ inputs, candidate }: Session, { turn }: CalibrationTurn): string =>
  runFilePath(inputs.out, `${candidate.document.name}.calibration-${turn}`);
