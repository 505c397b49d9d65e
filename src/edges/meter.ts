import type { BlockMeasures, Meter } from '../profile/meter.ts';
import { openGpuMeter } from './gpu-meter.ts';
import type { Surroundings } from './nvidia-smi.ts';
import { openProcessMeter } from './process-meter.ts';

export type MeterOptions = Surroundings & {
  readonly nowMs: () => number;
  /** the process that answers, with its descendants, where it is known */
  readonly root?: number;
  /** whether what answers may run on a GPU */
  readonly gpu: boolean;
};

/**
 * The meter for what this machine has: the GPUs where nvidia-smi shows some, else the energy counters of the CPU packages; of either machine
 * the memory and the CPU time of the processes that answer, where they are known, and what else the machine did.
 */
export async function openMeter(options: MeterOptions): Promise<Meter> {
  const gpu = options.gpu ? await openGpuMeter(options) : undefined;
  const { nowMs, root } = options;
  const machine = await openProcessMeter({ nowMs, ...(root !== undefined && { root }), energy: gpu === undefined });
  return {
    async begin() {
      await Promise.all([gpu?.begin(), machine.begin()]);
    },
    async end(window): Promise<BlockMeasures> {
      const ofMachine = await machine.end(window);
      return { ...ofMachine, ...(await gpu?.end(window)) };
    },
    rest: async (window) => (gpu === undefined ? machine.rest(window) : gpu.rest(window)),
    summarise: async () => (await gpu?.summarise()) ?? { foreignProcesses: [], limitChanges: [], restarts: 0 },
    async close() {
      await Promise.all([gpu?.close(), machine.close()]);
    },
  };
}
