import type { ServeSettings } from '../documents/candidate.ts';
import type { Finding } from '../documents/run.ts';
import type { Clock } from './clock.ts';
import type { ServerAddress, ServerProcess, Serving } from './serving.ts';
import { findLeftBehind, isFreed } from './stopping-findings.ts';

const defaultStopSeconds = 10;
/** how long ports and GPU memory may take to come back once all processes have ended */
const portMs = 5_000;
const gpuMs = 10_000;
const pauseMs = 100;

export type ServerStop = {
  readonly document: { readonly serve: ServeSettings };
  readonly server: ServerProcess;
  readonly serving: Serving;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly screen: { note(text: string): void; warn(text: string): void };
  readonly addresses: readonly ServerAddress[];
  readonly gpuBeforeMiB: readonly number[] | undefined;
};

/**
 * Ends the server with all its processes, waits until its ports and the GPU's memory are free again, and tells what is not. Never aborted:
 * an interrupt shortens the time that the server gets to end of itself, and skips the look at the GPU.
 */
export async function stopServer(stop: ServerStop): Promise<readonly Finding[]> {
  const { document, server, signal, screen, gpuBeforeMiB } = stop;
  const ran = server.end() === undefined;
  const stopped = await server.stop((document.serve.stopWithinSeconds ?? defaultStopSeconds) * 1_000, signal);
  const killed = stopped.killed === 0 ? '' : `, ${stopped.killed} of its processes killed`;
  if (ran || stopped.killed > 0) screen.note(`the server has stopped after ${(stopped.tookMs / 1_000).toFixed(1)} s${killed}`);
  const taken = await listTaken(stop);
  const gpuAfterMiB = gpuBeforeMiB === undefined || signal.aborted ? undefined : await readFreed(stop, gpuBeforeMiB);
  const findings = findLeftBehind({ stopped, taken, gpuBeforeMiB, gpuAfterMiB });
  for (const { sentence, cure } of findings) screen.warn(`${sentence} ${cure}`);
  return findings;
}

/** Where somebody still listens, at the latest after the time that a port may take. */
async function listTaken({ addresses, serving, clock, signal }: ServerStop): Promise<readonly ServerAddress[]> {
  const untilMs = clock.nowMs() + portMs;
  for (;;) {
    const states = await Promise.all(addresses.map((address) => serving.isTaken(address)));
    const taken = addresses.filter((_, index) => states[index]);
    if (taken.length === 0 || clock.nowMs() >= untilMs || signal.aborted) return taken;
    await clock.wait(pauseMs, signal).catch(() => {});
  }
}

/** MiB in use on each GPU, read until that is what it was before the start, or until the time is over. */
async function readFreed({ serving, clock, signal }: ServerStop, beforeMiB: readonly number[]): Promise<readonly number[] | undefined> {
  const untilMs = clock.nowMs() + gpuMs;
  for (;;) {
    const afterMiB = await serving.readGpuMemoryMiB();
    const freed = afterMiB?.every((nowMiB, index) => isFreed(beforeMiB[index] ?? nowMiB, nowMiB)) ?? true;
    if (freed || clock.nowMs() >= untilMs || signal.aborted) return afterMiB;
    await clock.wait(pauseMs, signal).catch(() => {});
  }
}
