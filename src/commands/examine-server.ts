import { skip } from '../doctor/check.ts';
import { checkEngine, checkKey, checkPorts, checkProgram } from '../doctor/engine-checks.ts';
import { checkMetrics } from '../doctor/metrics-check.ts';
import { checkTokenCounts } from '../doctor/token-counts-check.ts';
import type { EndpointCandidate } from '../documents/candidate.ts';
import { isElsewhere } from '../runs/comparability.ts';
import type { Consultation } from './consultation.ts';

/**
 * The server of a candidate. One that runs is asked for its models, one token and its metrics; of one that the measurement starts (`serve`)
 * the program and the ports are looked at, and it is not started. `folder`: of the candidate file.
 */
export async function examineServer(consultation: Consultation, document: EndpointCandidate, folder: string): Promise<void> {
  const { world, examination, look } = consultation;
  await look('key', async () => checkKey(document, examination));
  if (document.serve !== undefined) {
    await look('engine', () => checkProgram(document, folder, examination));
    await look('port', () => checkPorts(document, examination));
    return;
  }
  const engine = await look('engine', (signal) => checkEngine(document, examination, signal));
  if (engine.status === 'failed') return;
  await look('token counts', (signal) => checkTokenCounts({ document, examination, clock: world.clock, signal }));
  await look('metrics', async (signal) =>
    isElsewhere({ ...document }) ? skip('not asked of a server elsewhere') : checkMetrics(document, examination, signal),
  );
}
