import type { NonEmpty } from './sample.ts';

/** The arithmetic mean of a sample, in the sample's own unit: sum over count. */
export function computeMean(sample: NonEmpty<number>): number {
  let sum = 0;
  for (const value of sample) sum += value;
  return sum / sample.length;
}
