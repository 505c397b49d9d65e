import type { GpuProcess } from '../profile/meter.ts';
import { askNvidiaSmi, pickGpus, type Surroundings } from './nvidia-smi.ts';

/** The processes that nvidia-smi shows on the GPUs that are measured; none also where it may not show them, as in a container. */
export async function listGpuProcesses(surroundings: Surroundings): Promise<readonly GpuProcess[]> {
  const query = ['--query-compute-apps=pid,process_name', '--format=csv,noheader', ...pickGpus(surroundings.environment)];
  return (await askNvidiaSmi(query, surroundings)).split('\n').flatMap((line) => {
    const parts = /^(\d+), ?(.*)$/.exec(line.trim());
    if (parts === null) return [];
    const [, pid = '', path = ''] = parts;
    return [{ pid: Number(pid), name: path.split('/').at(-1)?.split(' ')[0]?.slice(0, 100) || 'unnamed' }];
  });
}
