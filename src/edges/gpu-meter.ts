import { setTimeout as sleep } from 'node:timers/promises';
import { computeGpuBlock, computeGpuEnergy, type GpuSample } from '../profile/gpu-block.ts';
import { createGpuOwners } from '../profile/gpu-owners.ts';
import { createLimitWatch } from '../profile/limit-watch.ts';
import type { Meter } from '../profile/meter.ts';
import { chooseColumns } from './gpu-columns.ts';
import { listGpuProcesses } from './gpu-processes.ts';
import { startGpuSampler } from './gpu-sampler.ts';
import { askNvidiaSmi, listGpuFields, pickGpus, type Surroundings } from './nvidia-smi.ts';
import { pickTree, scanProcesses } from './process-scan.ts';

/** how long the first sample and the one that closes a block are waited for */
const firstMs = 15_000;
const closingMs = 1_500;
const pollMs = 10;
/** looking for processes starts nvidia-smi anew, which takes CPU time: between blocks, and not oftener than this */
const processesMs = 10_000;
/** samples from so long before a block are kept, to interpolate at its start */
const keptMs = 5_000;

export type GpuMeterOptions = Surroundings & {
  readonly nowMs: () => number;
  /** the process that answers, with all its descendants, where it is known */
  readonly root?: number;
  /** the shortest window that has an energy, where it is not the usual one */
  readonly shortestMs?: number;
};

/** Opens a meter on the NVIDIA GPUs that a server here could use; undefined where there are none. */
export async function openGpuMeter(options: GpuMeterOptions): Promise<Meter | undefined> {
  const columns = chooseColumns(await listGpuFields(options));
  const gpus = columns.length === 0 ? [] : await listIndices(options);
  if (gpus.length === 0) return undefined;
  const mig = /^Enabled$/m.test(
    await askNvidiaSmi(['--query-gpu=mig.mode.current', '--format=csv,noheader', ...pickGpus(options.environment)], options),
  );
  const watch = createGpuWatch(gpus, options.nowMs);
  const sampler = startGpuSampler({ ...options, columns, onSample: watch.take });
  const processes = createProcessWatch(options);
  const covered = (atMs: number, limitMs: number): Promise<void> => watch.wait(atMs, limitMs, sampler.hasGivenUp);
  await Promise.all([covered(options.nowMs(), firstMs), processes.look()]);
  return {
    begin: async () => watch.forget(options.nowMs() - keptMs),
    async end(window) {
      await Promise.all([covered(window.endMs, closingMs), processes.look()]);
      return computeGpuBlock({ samples: watch.samples(), gpus, mig }, window, options.shortestMs);
    },
    async rest(window) {
      await covered(window.endMs, closingMs);
      const energy = computeGpuEnergy({ samples: watch.samples(), gpus }, window, 0);
      return mig || 'absent' in energy ? undefined : energy.joules / ((window.endMs - window.startMs) / 1_000);
    },
    async summarise() {
      await processes.look(0);
      return { ...processes.judge(watch.mostMemoryMiB()), limitChanges: watch.limitChanges(), restarts: sampler.restarts() };
    },
    close: async () => sampler.close(),
  };
}

async function listIndices(options: GpuMeterOptions): Promise<readonly string[]> {
  const listed = await askNvidiaSmi(['--query-gpu=index', '--format=csv,noheader', ...pickGpus(options.environment)], options);
  return listed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^\d{1,4}$/.test(line));
}

/** The samples of the last while, in the order in which they came, and what is remembered of all of them. */
function createGpuWatch(gpus: readonly string[], nowMs: () => number) {
  const limits = createLimitWatch();
  const latest = new Map<string, number>();
  let samples: GpuSample[] = [];
  let mostMemoryMiB = 0;
  return {
    take(sample: GpuSample): void {
      // a clock that was set may give a time a second time
      if (sample.atMs <= (latest.get(sample.gpu) ?? Number.NEGATIVE_INFINITY)) return;
      latest.set(sample.gpu, sample.atMs);
      limits.see(sample);
      mostMemoryMiB = Math.max(mostMemoryMiB, sample.memoryMiB ?? 0);
      samples.push(sample);
    },
    samples: (): readonly GpuSample[] => samples,
    forget(beforeMs: number): void {
      samples = samples.filter(({ atMs }) => atMs >= beforeMs);
    },
    limitChanges: limits.changes,
    mostMemoryMiB: () => mostMemoryMiB,
    /** Waits until every GPU was sampled after `atMs`, but no longer than `limitMs`. */
    async wait(atMs: number, limitMs: number, isHopeless: () => boolean): Promise<void> {
      const untilMs = nowMs() + limitMs;
      const isCovered = (): boolean => gpus.every((gpu) => (latest.get(gpu) ?? Number.NEGATIVE_INFINITY) >= atMs);
      while (!isCovered() && !isHopeless() && nowMs() < untilMs) await sleep(pollMs);
    },
  };
}

/** Looks from time to time who is on the GPUs. */
function createProcessWatch(options: GpuMeterOptions) {
  const owners = createGpuOwners();
  let lookedMs = Number.NEGATIVE_INFINITY;
  return {
    async look(afterMs = processesMs): Promise<void> {
      if (options.nowMs() - lookedMs < afterMs) return;
      lookedMs = options.nowMs();
      const processes = await listGpuProcesses(options);
      owners.see(processes, options.root === undefined ? undefined : pickTree(await scanProcesses(), options.root));
    },
    judge: owners.judge,
  };
}
