import type { MemoryMeter } from '../evaluators/profile-desk.ts';

const bytesPerMiB = 2 ** 20;

/** Resident memory of this process, to be opened before what is measured. */
export type ResidentMemory = {
  readonly nowMiB: () => number;
  /** the most since the process was started (getrusage, ru_maxrss) */
  readonly mostMiB: () => number;
};

const ownMemory: ResidentMemory = {
  nowMiB: () => process.memoryUsage.rss() / bytesPerMiB,
  mostMiB: () => process.resourceUsage().maxRSS / 1024,
};

/**
 * Looks at the resident set of this process. onnxruntime blocks the thread while it computes, so nothing could look meanwhile: where the
 * system's own high-water mark has risen since the meter was opened, that is the most; where something before was larger, the most of all looks is.
 */
export function openMemoryMeter({ nowMiB, mostMiB }: ResidentMemory = ownMemory): MemoryMeter {
  const before = { now: nowMiB(), most: mostMiB() };
  let seen = before.now;
  return {
    readPeakMiB() {
      const most = mostMiB();
      seen = Math.max(seen, nowMiB(), most > before.most ? most : 0);
      return seen - before.now;
    },
  };
}
