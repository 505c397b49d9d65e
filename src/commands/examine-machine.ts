import { checkClock } from '../doctor/clock-check.ts';
import { decideFolder, decideSharedMemory } from '../doctor/folder-check.ts';
import { type Answerer, decideGpu } from '../doctor/gpu-check.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import { defaults } from '../inputs/inputs.ts';
import { isElsewhere } from '../runs/comparability.ts';
import type { Consultation } from './consultation.ts';

const GiB = 2 ** 30;
/** nvidia-smi is asked five times, and wakes the GPU each time where nothing keeps the driver loaded [ours] */
const gpuPatienceMs = 20_000;

/** GPU, disks, shared memory and clock. */
export async function examineMachine({ world, examination, look }: Consultation, document: CandidateDocument | undefined): Promise<void> {
  await look('gpu', async (signal) => decideGpu(await examination.lookAtGpus(signal), answererOf(document)), gpuPatienceMs);
  const { cacheFolder } = examination;
  await look('cache', async () => {
    const cure = 'set POQ_CACHE to a folder on a larger disk, which this user may write to.';
    return decideFolder(await examination.lookAtFolder(cacheFolder), { folder: cacheFolder, bytes: 2 * GiB, cure });
  });
  await look('results', async () => {
    const cure = 'name another folder with --out when measuring.';
    return decideFolder(await examination.lookAtFolder(defaults.out), { folder: defaults.out, bytes: GiB, cure });
  });
  await look('shared memory', async () => decideSharedMemory(await examination.readSharedMemoryBytes()));
  await look('clock', (signal) => checkClock(world.clock, signal));
}

function answererOf(document: CandidateDocument | undefined): Answerer {
  if (document === undefined) return 'unknown';
  if (isElsewhere({ ...document })) return 'elsewhere';
  if (document.kind !== 'endpoint') return 'own';
  return document.serve === undefined ? 'running' : 'started';
}
