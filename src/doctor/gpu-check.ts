import type { Gpu } from '../documents/run.ts';
import { fail, pass, type Result, warn } from './check.ts';
import type { GpuSight } from './examination.ts';

/** Who answers: a server that the measurement starts, one that runs here already, one elsewhere, this program itself; unknown without a candidate. */
export type Answerer = 'started' | 'running' | 'elsewhere' | 'own' | 'unknown';

/** a GPU busier than this does something [ours] */
const idleShare = 0.05;
const mostNamed = 5;

/**
 * Whether a GPU is there and idle. Processes on it fail a candidate whose server is yet to be started, because a measurement beside them
 * cannot pass (finding `foreign-gpu-process`); those beside a running server may be its own. A machine without a GPU is no fault.
 */
export function decideGpu({ gpus, cuda, processes, utilizationShares }: GpuSight, answerer: Answerer): Result {
  const told = describeGpus(gpus, cuda);
  if (gpus.length === 0)
    return pass(answerer === 'elsewhere' ? `${told}; the candidate answers elsewhere` : `${told}: costs belong to the CPU`);
  if (answerer === 'elsewhere' || answerer === 'own') return pass(`${told}; this candidate does not compute on it`);
  if (processes.length > 0) {
    const named = processes.slice(0, mostNamed).map(({ pid, name }) => `${name} (${pid})`);
    const more = processes.length > mostNamed ? ` and ${processes.length - mostNamed} more` : '';
    const used = `${told}; in use by ${named.join(', ')}${more}`;
    const cure = 'or measure on another GPU: CUDA_VISIBLE_DEVICES.';
    if (answerer === 'started') return fail(used, `End them, ${cure}`);
    return warn(used, `All right where these belong to the server that is measured; end all others, ${cure}`);
  }
  const busiest = Math.max(0, ...utilizationShares);
  if (busiest <= idleShare) return pass(`${told}; idle`);
  return warn(
    `${told}; ${Math.round(busiest * 100)} % busy, by processes that are not shown`,
    'Wait until it is idle. In a container, --pid=host lets nvidia-smi show whose the processes are.',
  );
}

function describeGpus(gpus: readonly Gpu[], cuda: string | undefined): string {
  const [first] = gpus;
  if (first === undefined) return 'no NVIDIA GPU';
  const names = [...new Set(gpus.map(({ name, memoryMiB }) => `${name}${memoryMiB === undefined ? '' : `, ${memoryMiB} MiB`}`))].join(
    ' + ',
  );
  const versions = [...(first.driver === undefined ? [] : [`driver ${first.driver}`]), ...(cuda === undefined ? [] : [`CUDA ${cuda}`])];
  return [`${gpus.length > 1 ? `${gpus.length} × ` : ''}${names}`, ...versions].join(', ');
}
