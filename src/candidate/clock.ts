/** The time, passed in so that tests decide it. Implemented by an edge. */
export type Clock = {
  /** monotonic, in milliseconds, with fractions; only differences mean something */
  nowMs(): number;
  /** Resolves after `ms` milliseconds (0: after the event loop has turned once); rejects with InterruptedError when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
};
