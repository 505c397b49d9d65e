import type { CachePage } from '../candidate/cache-page.ts';
import type { BlockMeasures, Meter } from '../profile/meter.ts';
import { openCacheShareMeter } from './cache-share-meter.ts';
import { openGpuMeter } from './gpu-meter.ts';
import type { Surroundings } from './nvidia-smi.ts';
import { openProcessMeter } from './process-meter.ts';

export type MeterOptions = Surroundings & {
  readonly nowMs: () => number;
  /** the process that answers, with its descendants, where it is known */
  readonly root?: number;
  /** whether what answers may run on a GPU */
  readonly gpu: boolean;
  /** where the engine tells how full its KV cache is, where it does */
  readonly cachePage?: CachePage;
};

/**
 * The meter for what this machine has: the GPUs where nvidia-smi shows some, else the energy counters of the CPU packages; of either machine
 * the memory and the CPU time of the processes that answer, where they are known, what else the machine did, and how full the engine's KV cache
 * was under load.
 */
export async function openMeter(options: MeterOptions): Promise<Meter> {
  const gpu = options.gpu ? await openGpuMeter(options) : undefined;
  const { nowMs, root } = options;
  const machine = await openProcessMeter({ nowMs, ...(root !== undefined && { root }), energy: gpu === undefined });
  const cache = options.cachePage === undefined ? undefined : openCacheShareMeter(options.cachePage, nowMs);
  return {
    async begin(kind) {
      await Promise.all([gpu?.begin(), machine.begin()]);
      if (kind === 'load') cache?.begin();
    },
    async end(window): Promise<BlockMeasures> {
      const ofCache = await cache?.end();
      const ofMachine = await machine.end(window);
      return { ...ofMachine, ...(await gpu?.end(window)), ...ofCache };
    },
    rest: async (window) => (gpu === undefined ? machine.rest(window) : gpu.rest(window)),
    summarise: async () => (await gpu?.summarise()) ?? { foreignProcesses: [], limitChanges: [], restarts: 0 },
    async close() {
      await Promise.all([gpu?.close(), machine.close(), cache?.close()]);
    },
  };
}
