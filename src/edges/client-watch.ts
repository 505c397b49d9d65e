import { performance } from 'node:perf_hooks';
import type { Clock } from '../candidate/clock.ts';
import type { ClientWatch } from '../profile/client-watch.ts';
import { probeClient } from './client-probe.ts';

/** Watches this process: its times against a scripted server's, and how busy its event loop is (Node's `eventLoopUtilization`). */
export const openClientWatch = (clock: Clock, signal: AbortSignal): ClientWatch => ({
  probe: (concurrencies) => probeClient(concurrencies, clock, signal),
  begin() {
    const before = performance.eventLoopUtilization();
    return () => performance.eventLoopUtilization(before).utilization;
  },
});
