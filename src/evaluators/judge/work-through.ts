import { InterruptedError } from '../../failures.ts';

/**
 * Does all jobs, at most `workers` at a time, started in their order. When one rejects, or `signal` aborts, no further one is started, the others are told by
 * their signal, and it rejects with the first failure once all have ended.
 */
export async function workThrough<T>(
  jobs: readonly T[],
  workers: number,
  signal: AbortSignal,
  work: (job: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const queue = jobs.values();
  const failures: unknown[] = [];
  const run = async (): Promise<void> => {
    for (const job of queue) {
      if (failures.length > 0) return;
      try {
        if (signal.aborted) throw new InterruptedError();
        await work(job, either);
      } catch (failure) {
        failures.push(failure);
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, run));
  if (failures.length > 0) throw failures[0];
}
