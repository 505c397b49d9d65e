import { type Energy, shortestPackageWindowMs } from './energy.ts';
import { renderEnergy } from './gpu-block.ts';
import type { BlockMeasures, Window } from './meter.ts';

/** CPU time is counted in hundredths of a second: in less than this, little of it says nothing [ours] */
const shortestCpuMs = 1_000;

/** CPU seconds of the whole machine since it started, and its load average over a minute. */
export type ProcessorTime = { readonly total: number; readonly busy: number; readonly steal: number; readonly loadAverage?: number };

/** What the machine had spent at one moment; what cannot be read is absent. */
export type MachineReading = {
  /** on the clock of the run */
  readonly atMs: number;
  readonly processor?: ProcessorTime;
  /** joules of the CPU packages since some moment; absent where there is no counter */
  readonly joules?: number | 'unreadable';
  /** CPU seconds of the processes that answer */
  readonly answeringSeconds?: number;
  /** CPU seconds of these and of the measuring, where it is known which processes answer */
  readonly measuringSeconds?: number;
};

/**
 * Two readings, right before and right after a block → what lies between them: CPU seconds of the processes that answer, the shares of the
 * machine's CPU time that others and the hypervisor took, energy of the CPU packages. Differences below zero (a process ended
 * and took its count along) are no measurement and left out, as is CPU time in windows of less than a second.
 */
export function compareReadings(before: MachineReading, after: MachineReading, window: Window): BlockMeasures {
  const cpuSeconds = subtract(after.answeringSeconds, before.answeringSeconds);
  const long = window.endMs - window.startMs >= shortestCpuMs;
  const total = subtract(after.processor?.total, before.processor?.total) ?? 0;
  const steal = subtract(after.processor?.steal, before.processor?.steal);
  const busy = subtract(after.processor?.busy, before.processor?.busy);
  const measuring = subtract(after.measuringSeconds, before.measuringSeconds);
  const loadAverage = after.processor?.loadAverage;
  return {
    ...renderPackageEnergy(before, after, window),
    ...(long && cpuSeconds !== undefined && { cpuSeconds: Math.round(cpuSeconds * 100) / 100 }),
    ...(long && total > 0 && busy !== undefined && measuring !== undefined && { otherCpuShare: clip((busy - measuring) / total) }),
    ...(long && total > 0 && steal !== undefined && { stealShare: clip(steal / total) }),
    ...(loadAverage !== undefined && { loadAverage }),
  };
}

const clip = (share: number): number => Math.min(1, Math.max(0, share));

function subtract(after: number | undefined, before: number | undefined): number | undefined {
  return after === undefined || before === undefined || after < before ? undefined : after - before;
}

function renderPackageEnergy(before: MachineReading, after: MachineReading, window: Window): BlockMeasures {
  if (before.joules === undefined || after.joules === undefined) return {};
  return { energyOf: 'cpu-package', ...renderEnergy(computePackageEnergy(before.joules, after.joules, window)) };
}

function computePackageEnergy(before: number | 'unreadable', after: number | 'unreadable', { startMs, endMs }: Window): Energy {
  if (typeof before !== 'number' || typeof after !== 'number') return { absent: 'unreadable' };
  return endMs - startMs < shortestPackageWindowMs ? { absent: 'short-window' } : { joules: after - before };
}
