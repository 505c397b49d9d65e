import type { ServeSettings } from '../documents/candidate.ts';

/** Where a server listens. */
export type ServerAddress = { readonly host: string; readonly port: number };

/** How a process ended: with a status, or by a signal. */
export type ServerEnd = { readonly status: number | null; readonly signal: string | null };

export type StoppedServer = {
  readonly tookMs: number;
  /** how many processes did not end of themselves within the time and were killed */
  readonly killed: number;
  /** those that are left nevertheless */
  readonly left: readonly number[];
};

/** A server that was started, with all its processes. */
export type ServerProcess = {
  readonly pid: number;
  /** how its first process ended; undefined while it runs */
  end(): ServerEnd | undefined;
  /** resolves when its first process has ended, and never rejects */
  readonly ended: Promise<ServerEnd>;
  /** Takes note of its processes, so that they are known also once they have left their parents. */
  noteProcesses(): void;
  /** the last lines that it printed, at most `count` */
  readTail(count: number): Promise<readonly string[]>;
  /** Ends every process of it: asks, waits at most `withinMs`, then kills. Soon where `signal` is or becomes aborted. Never rejects. */
  stop(withinMs: number, signal: AbortSignal): Promise<StoppedServer>;
};

/** The right to measure on this machine, which one measurement has at a time. */
export type MachineClaim = { release(): Promise<void> };

/** Owned by the served candidate, implemented by edges. */
export type Serving = {
  /** Waits for its turn. Rejects with EdgeError where that does not come, with InterruptedError when `signal` aborts. */
  claimMachine(signal: AbortSignal): Promise<MachineClaim>;
  /** whether somebody listens at the address */
  isTaken(address: ServerAddress): Promise<boolean>;
  /** MiB in use on each GPU; undefined where there is none that can be asked */
  readGpuMemoryMiB(): Promise<readonly number[] | undefined>;
  /** Rejects with InputError where there is no such program or folder. */
  start(settings: ServeSettings): Promise<ServerProcess>;
  /** where the server's output is kept */
  readonly logPath: string;
  /** values of the server's environment that must not stand in a message */
  readonly secrets: readonly string[];
};
