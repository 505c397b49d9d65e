import type { ClientError } from '../documents/run.ts';

/**
 * Watches what the measuring itself costs, where a server is asked over HTTP. Opened by the world; whatever goes wrong leaves figures out
 * and never ends a run.
 */
export type ClientWatch = {
  /**
   * Before anything is measured: how far the times of this program are from those of a scripted server on this machine, for each number of
   * requests in flight. Takes about a second, at most five; empty where it could not be told.
   */
  probe(concurrencies: readonly number[]): Promise<readonly ClientError[]>;
  /** Right before a block. Calling what it returns, right after the block, gives the share of the time in which this program was busy. */
  begin(): () => number;
};
