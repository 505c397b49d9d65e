import { checkClock } from '../doctor/clock-check.ts';
import { decideCost } from '../doctor/cost-check.ts';
import { decideFolder, decideSharedMemory } from '../doctor/folder-check.ts';
import { type Answerer, decideGpu } from '../doctor/gpu-check.ts';
import type { Look } from '../doctor/look-within.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { Suite } from '../documents/suite.ts';
import { defaults } from '../inputs/inputs.ts';
import { isElsewhere } from '../runs/comparability.ts';
import type { Consultation } from './consultation.ts';
import { listCostNeeds } from './cost-needs.ts';

const GiB = 2 ** 30;
/** nvidia-smi is asked five times, and wakes the GPU each time where nothing keeps the driver loaded [ours] */
const gpuPatienceMs = 20_000;

type Documents = { readonly suite: Suite | undefined; readonly document: CandidateDocument | undefined };

/** GPU, what costs stand on, disks, shared memory and clock. */
export async function examineMachine(consultation: Consultation, { suite, document }: Documents): Promise<void> {
  const { world, examination, look } = consultation;
  const gpus: number[] = [];
  const lookAtGpus: Look = async (signal) => {
    const sight = await examination.lookAtGpus(signal);
    gpus.push(sight.gpus.length);
    return decideGpu(sight, answererOf(document));
  };
  await look('gpu', lookAtGpus, gpuPatienceMs);
  const [count] = gpus;
  if (count !== undefined && suite !== undefined && document !== undefined)
    await examineCost(consultation, { suite, document, gpus: count });
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

type Costly = { readonly suite: Suite; readonly document: CandidateDocument; readonly gpus: number };

/** Says nothing of a cost that a clock and the server's counts of tokens are enough for. */
async function examineCost({ examination, look }: Consultation, { suite, document, gpus }: Costly): Promise<void> {
  const needs = listCostNeeds(suite, document);
  if (!(needs.energy || needs.gpus || needs.unpriced)) return;
  const by = isElsewhere({ ...document }) ? 'elsewhere' : document.kind === 'endpoint' ? 'server' : 'program';
  await look('cost', async () => decideCost(needs, { gpus, packages: await examination.lookAtPackages() }, by));
}
