import type { BlockLine } from '../documents/run.ts';

/** From its first request to its last answer, in milliseconds on the clock of the run. */
export type Window = { readonly startMs: number; readonly endMs: number };

/** What a meter adds to the line of a block; what could not be measured is absent. */
export type BlockMeasures = Pick<
  BlockLine,
  | 'energyJoules'
  | 'energyOf'
  | 'energyAbsent'
  | 'gpuMemoryMiB'
  | 'peakMemoryMiB'
  | 'cpuSeconds'
  | 'otherCpuShare'
  | 'stealShare'
  | 'loadAverage'
  | 'gpu'
  | 'kvCacheShare'
>;

/** A process that was seen on a GPU. */
export type GpuProcess = { readonly pid: number; readonly name: string };

/** What was seen beside the blocks, over the whole measurement. */
export type MeterSummary = {
  /** power of the GPUs or the CPU packages while the model was loaded and nothing asked */
  readonly idlePowerWatts?: number;
  /** processes on the GPUs that do not belong to what was measured */
  readonly foreignProcesses: readonly GpuProcess[];
  /** why it cannot be told whose the processes on the GPUs are */
  readonly processesUnknown?: string;
  /** limits of power or clocks that changed while the measurement ran, as `GPU 0: power limit 350 W, then 300 W` */
  readonly limitChanges: readonly string[];
  /** how often the meter died or fell silent and was started anew */
  readonly restarts: number;
};

/**
 * Watches the machine while a candidate answers. Opened by the world for the hardware that there is; begun before and ended after every
 * block. A meter that breaks leaves figures out and never ends a run.
 */
export type Meter = {
  /** Right before a block of this kind, or before a rest. */
  begin(kind?: BlockLine['kind']): Promise<void>;
  /** Right after a block: waits until the window is covered by samples, at most a second or two. */
  end(window: Window): Promise<BlockMeasures>;
  /** Mean power in watts over a window in which nothing was asked; undefined where there is no energy meter. */
  rest(window: Window): Promise<number | undefined>;
  /** What was seen beside the blocks. */
  summarise(): Promise<Omit<MeterSummary, 'idlePowerWatts'>>;
  close(): Promise<void>;
};
