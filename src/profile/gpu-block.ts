import type { GpuBlock } from '../documents/run.ts';
import { computeMean } from '../statistics/mean.ts';
import { isNonEmpty } from '../statistics/sample.ts';
import { addEnergies, computeEnergy, type Energy } from './energy.ts';
import type { BlockMeasures, Window } from './meter.ts';
import type { ThrottleReason } from './throttle-reasons.ts';

/** One reading of one GPU; what it did not tell is absent. */
export type GpuSample = {
  /** on the clock of the run */
  readonly atMs: number;
  /** index, as nvidia-smi counts */
  readonly gpu: string;
  readonly powerWatts?: number;
  readonly smClockMHz?: number;
  readonly temperatureCelsius?: number;
  readonly memoryMiB?: number;
  readonly utilizationShare?: number;
  readonly reasons?: readonly ThrottleReason[];
  readonly powerLimitWatts?: number;
  readonly maxSmClockMHz?: number;
};

export type GpuReadings = {
  /** in the order of time, from before the window to after it */
  readonly samples: readonly GpuSample[];
  /** the GPUs that should have been sampled */
  readonly gpus: readonly string[];
  /** whether they are cut into instances, of which others may use some */
  readonly mig: boolean;
};

/**
 * Samples → what they say of a block: energy over exactly the window, summed over the GPUs; the most memory that was taken on all of them
 * together; mean clock and utilisation, highest temperature, and for every reason of lower clocks the share of the samples in which it was
 * active. On GPUs in MIG mode power and memory are those of all instances, so neither is given.
 */
export function computeGpuBlock({ samples, gpus, mig }: GpuReadings, window: Window, shortestMs?: number): BlockMeasures {
  const inside = samples.filter(({ atMs }) => atMs >= window.startMs && atMs <= window.endMs);
  const memoryMiB = mig ? undefined : computePeakMemory(inside, gpus);
  return {
    energyOf: 'gpu',
    ...renderEnergy(mig ? { absent: 'mig' } : computeGpuEnergy({ samples, gpus }, window, shortestMs)),
    ...(memoryMiB !== undefined && { gpuMemoryMiB: memoryMiB }),
    gpu: summariseSamples(inside),
  };
}

/** Energy of all GPUs together over a window. */
export function computeGpuEnergy({ samples, gpus }: Omit<GpuReadings, 'mig'>, window: Window, shortestMs?: number): Energy {
  const ofEach = Map.groupBy(samples, ({ gpu }) => gpu);
  return addEnergies(gpus.map((gpu) => computeEnergy(ofEach.get(gpu) ?? [], window, shortestMs)));
}

/** An energy as the block line carries it. */
export function renderEnergy(energy: Energy): Pick<BlockMeasures, 'energyJoules' | 'energyAbsent'> {
  return 'absent' in energy ? { energyAbsent: energy.absent } : { energyJoules: energy.joules };
}

/** Highest of each, summed: their samples are not of the same moment. Absent where one GPU told none. */
function computePeakMemory(samples: readonly GpuSample[], gpus: readonly string[]): number | undefined {
  let sum = 0;
  for (const gpu of gpus) {
    const values = samples.flatMap((sample) => (sample.gpu === gpu ? (sample.memoryMiB ?? []) : []));
    if (!isNonEmpty(values)) return undefined;
    sum += values.reduce((most, value) => Math.max(most, value));
  }
  return gpus.length === 0 ? undefined : sum;
}

function summariseSamples(samples: readonly GpuSample[]): GpuBlock {
  const clocks = samples.flatMap(({ smClockMHz }) => smClockMHz ?? []);
  const temperatures = samples.flatMap(({ temperatureCelsius }) => temperatureCelsius ?? []);
  const uses = samples.flatMap(({ utilizationShare }) => utilizationShare ?? []);
  const told = samples.flatMap(({ reasons }) => (reasons === undefined ? [] : [reasons]));
  return {
    samples: samples.length,
    ...(isNonEmpty(clocks) && { smClockMHz: computeMean(clocks) }),
    ...(isNonEmpty(temperatures) && { temperatureCelsius: temperatures.reduce((most, value) => Math.max(most, value)) }),
    ...(isNonEmpty(uses) && { utilizationShare: computeMean(uses) }),
    ...(told.length > 0 && { reasons: countReasons(told) }),
  };
}

function countReasons(told: readonly (readonly ThrottleReason[])[]): Readonly<Record<string, number>> {
  const counts = new Map<ThrottleReason, number>();
  for (const reason of told.flat()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([reason, count]) => [reason, count / told.length]));
}
