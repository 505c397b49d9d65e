import type { Inputs } from '../inputs/inputs.ts';
import type { World } from '../world.ts';
import { calibrate } from './calibrate.ts';
import { planCalibration } from './calibrate-plan.ts';
import { loadComparable } from './comparable-baselines.ts';
import { gateRun, listBaselines } from './gate-run.ts';
import { type Ground, requireCheckout } from './ground.ts';
import { requireKnownKey } from './known-key.ts';
import { loadCandidate } from './load-candidate.ts';
import { loadSuite } from './load-suite.ts';
import { measureCandidate } from './measure-candidate.ts';
import type { Outcome } from './outcome.ts';
import { concludeOnGround, type Decided } from './verdict-on-ground.ts';
import { writeRun } from './write-run.ts';

/** `poq evaluate`: measures the candidate, scores its answers and says whether it is worth what it costs. */
export function evaluate(world: World, inputs: Inputs): Promise<Outcome> {
  return concludeOnGround(world, { verb: 'evaluate', inputs, decide: (ground) => measureAndGate(world, inputs, ground) });
}

/**
 * The baselines are read first: that one of them asks other questions is better known before the hours of a measurement than after. The run is
 * whole before anything is scored, and gets its scores when all sides have theirs, from evaluators that were opened once.
 */
async function measureAndGate(world: World, inputs: Inputs, ground: Ground): Promise<Decided> {
  const { sources } = ground;
  await requireCheckout(world, ground);
  const candidate = await loadCandidate(world, inputs.candidate);
  await requireKnownKey(ground, inputs.candidate, candidate.document);
  const loaded = await loadSuite(world, sources.suite);
  const baselines = await loadComparable(world, loaded, inputs, sources.baselines);
  const plan = await planCalibration(world, { ground, loaded, candidate, baselines, inputs });
  const beside = listBaselines(baselines, loaded.suite, inputs);
  const { run, path: runPath } = await measureCandidate(world, { loaded, candidate, inputs, beside });
  const calibrations = await calibrate(world, plan, { loaded, candidate, inputs, run });
  const gated = await gateRun(world, { loaded, run, runPath, baselines, calibrations, inputs, verb: 'evaluate', sources });
  if (gated.run !== run) await writeRun(world, runPath, gated.run);
  return { loaded, gated, runPath };
}
