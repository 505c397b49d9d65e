import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Data and models for tests and benchmarks lie beside the checkout, where they exist at all. */
export const sharedFolder = join(import.meta.dirname, '..', '..', 'shared');

export type Measured = {
  readonly ours: string;
  readonly peer: string;
  /** how many times longer ours takes than the peer, for the same work */
  readonly ratio: number;
  /** the largest ratio that is still fine; absent where a row only stands beside another */
  readonly target?: number;
};

export type Skipped = { readonly skipped: string };

/** One row of `npm run bench`: our time against that of a peer doing the same work on the same machine, now. */
export type Benchmark = {
  readonly name: string;
  readonly measure: () => Promise<Measured | Skipped>;
};

/** The middle of the values (the mean of the two middle ones where their number is even). */
export function computeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('the median of nothing');
  return (low + high) / 2;
}

/** Runs a Python script and parses the one JSON object that it prints; undefined where there is no Python, or it lacks a module. */
export function runPython<T>(...args: readonly string[]): T | undefined {
  try {
    return JSON.parse(execFileSync('python3', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as T;
  } catch {
    return undefined;
  }
}
