import type { Check } from '../doctor/check.ts';
import { isReady, renderCheck, renderChecksJson, renderSummary } from '../doctor/checklist.ts';
import type { Examination } from '../doctor/examination.ts';
import { type Look, lookWithin } from '../doctor/look-within.ts';
import type { DoctorInputs } from '../inputs/doctor-command.ts';
import type { World } from '../world.ts';
import type { Consultation } from './consultation.ts';
import { examineDocuments } from './examine-documents.ts';
import { examineMachine } from './examine-machine.ts';
import { examineServer } from './examine-server.ts';
import type { Screen } from './screen.ts';

/** [ours] what is on this machine answers at once, or hangs */
const limitMs = 5_000;

/**
 * `poq doctor`: looks at everything that a measurement needs and tells of each thing with its cure. Returns the exit status: 0, or 1 where
 * a check failed. Throws InterruptedError.
 */
export async function doctor(world: World, inputs: DoctorInputs, examination: Examination): Promise<number> {
  const checks: Check[] = [];
  const look: Consultation['look'] = async (name, looking, within = limitMs) => {
    const check = { name, ...(await lookWithin({ look: looking, limitMs: within, clock: world.clock, signal: world.signal })) };
    checks.push(check);
    if (!inputs.json) world.screen.result(renderCheck(check, world.screen));
    return check;
  };
  const seek: Consultation['seek'] = async (name, load, tell, within) => {
    const found: Awaited<ReturnType<typeof load>>[] = [];
    const loadAndTell: Look = async (signal) => {
      const value = await load(signal);
      found.push(value);
      return tell(value);
    };
    return (await look(name, loadAndTell, within)).status === 'failed' ? undefined : found[0];
  };
  const consultation = { world: { ...world, screen: silence(world.screen) }, inputs, examination, look, seek };
  const { suite, candidate } = await examineDocuments(consultation);
  await examineMachine(consultation, { suite, document: candidate?.document });
  if (candidate?.document.kind === 'endpoint') await examineServer(consultation, candidate.document, candidate.folder);
  world.screen.result(inputs.json ? renderChecksJson(checks) : renderSummary(checks));
  return isReady(checks) ? 0 : 1;
}

/** Progress of downloads is shown; the rest is said by the checks. */
const silence = (screen: Screen): Screen => ({ ...screen, phase: () => {}, note: () => {}, warn: () => {}, result: () => {} });
