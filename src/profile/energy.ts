import type { BlockLine } from '../documents/run.ts';
import type { Window } from './meter.ts';

export type PowerSample = { readonly atMs: number; readonly powerWatts?: number };

export type Energy = { readonly joules: number } | { readonly absent: NonNullable<BlockLine['energyAbsent']> };

/** further apart than this, what happened between two samples is a guess */
const longestGapMs = 3_000;
/** the power that a GPU tells is the mean of up to a second before, so that in a short window the ends weigh too much */
const shortestWindowMs = 30_000;
/** the counters of CPU packages are exact; what is not is how long reading them takes [ours] */
export const shortestPackageWindowMs = 1_000;

/**
 * Energy of one GPU over exactly a window: the trapezoids under its power, interpolated linearly at both ends. Watts over milliseconds
 * on the clock of the run → joules. `samples` in the order of time. Absent where the window is shorter than `shortestMs`, where no sample
 * carries a power, and where two neighbours, or an end of the window and the samples around it, are more than three seconds apart.
 */
export function computeEnergy(samples: readonly PowerSample[], window: Window, shortestMs = shortestWindowMs): Energy {
  if (window.endMs - window.startMs < shortestMs) return { absent: 'short-window' };
  const powers = samples.flatMap(({ atMs, powerWatts }) => (powerWatts === undefined ? [] : [{ atMs, powerWatts }]));
  if (powers.length === 0) return { absent: samples.length === 0 ? 'gap' : 'not-supported' };
  const before = powers.findLastIndex(({ atMs }) => atMs <= window.startMs);
  const after = powers.findIndex(({ atMs }) => atMs >= window.endMs);
  if (before < 0 || after < 0) return { absent: 'gap' };
  const covering = powers.slice(before, after + 1);
  let joules = 0;
  for (const [index, to] of covering.entries()) {
    const from = covering[index - 1];
    if (from === undefined) continue;
    if (to.atMs - from.atMs > longestGapMs) return { absent: 'gap' };
    joules += computePiece(from, to, window);
  }
  return { joules };
}

/** The part of one trapezoid that lies inside the window. */
function computePiece(from: Required<PowerSample>, to: Required<PowerSample>, { startMs, endMs }: Window): number {
  const [left, right] = [Math.max(from.atMs, startMs), Math.min(to.atMs, endMs)];
  if (right <= left) return 0;
  const slope = (to.powerWatts - from.powerWatts) / (to.atMs - from.atMs);
  const middle = from.powerWatts + slope * ((left + right) / 2 - from.atMs);
  return (middle * (right - left)) / 1_000;
}

/** Of several GPUs or CPU packages the sum; absent, with the first reason, where any of them is. */
export function addEnergies(energies: readonly Energy[]): Energy {
  let joules = 0;
  for (const energy of energies) {
    if ('absent' in energy) return energy;
    joules += energy.joules;
  }
  return energies.length === 0 ? { absent: 'gap' } : { joules };
}
