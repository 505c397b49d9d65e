import type { HeaderLine } from '../../documents/run.ts';
import { isElsewhere } from '../../runs/comparability.ts';

/** How many GPUs the answers were made with: those of this machine; undefined where they were made elsewhere. */
export function countGpus({ candidate, environment }: HeaderLine): number | undefined {
  return isElsewhere(candidate) ? undefined : environment.gpus.length;
}
