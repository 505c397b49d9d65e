import type { GpuProcess, MeterSummary } from './meter.ts';

/** what a driver may hold without anybody using the GPU */
const idleMemoryMiB = 1_024;

export type GpuOwners = {
  /** `ours`: the processes that answer, where they are known */
  see(processes: readonly GpuProcess[], ours: ReadonlySet<number> | undefined): void;
  /** `memoryMiB`: the most that was taken on the GPUs */
  judge(memoryMiB: number): Pick<MeterSummary, 'foreignProcesses' | 'processesUnknown'>;
};

/**
 * Tells the processes on the GPUs apart. Where it is known which processes answer and at least one of them was seen there, all others are
 * foreign. Where it is not known, those that were there at the first look are taken for the server's, and who comes later is foreign. Nothing
 * is known where nvidia-smi shows nobody on GPUs whose memory is taken (containers hide processes), where none of those it shows
 * is one that answers (it shows the numbers of another container), and where several were there from the start.
 */
export function createGpuOwners(): GpuOwners {
  const seen = new Map<number, GpuProcess>();
  const own = new Set<number>();
  let first: ReadonlySet<number> | undefined;
  let known = false;
  return {
    see(processes, ours) {
      first ??= new Set(processes.map(({ pid }) => pid));
      known ||= ours !== undefined;
      for (const each of processes) {
        seen.set(each.pid, each);
        if (ours?.has(each.pid)) own.add(each.pid);
      }
    },
    judge(memoryMiB) {
      if (seen.size === 0) {
        return { foreignProcesses: [], ...(memoryMiB > idleMemoryMiB && { processesUnknown: 'nvidia-smi shows no processes here' }) };
      }
      const apart = known && own.size > 0 ? own : first;
      const foreignProcesses = [...seen.values()].filter(({ pid }) => apart?.has(pid) !== true);
      const processesUnknown = describeDoubt(known, own, first?.size ?? 0);
      return { foreignProcesses, ...(processesUnknown !== undefined && { processesUnknown }) };
    },
  };
}

function describeDoubt(known: boolean, own: ReadonlySet<number>, atFirst: number): string | undefined {
  if (known)
    return own.size > 0 || atFirst === 0 ? undefined : 'none of the processes that nvidia-smi shows descends from the served command';
  return atFirst > 1 ? `${atFirst} processes were on it from the start, and which of them answer is not known` : undefined;
}
