import type { Run } from '../../runs/run.ts';
import { computeLatencyMs, computeMedianMs } from './answer-latencies.ts';
import { type AbsentCosts, assembleBlockCosts, type BlockCosts } from './costs.ts';
import { type LoadWindow, pickLoadWindows } from './load-blocks.ts';

/**
 * Latency at `load`, in ms: the time that answers spent in flight, by block, over the answers given. With a concurrency: length of the
 * steady window × concurrency, over the answers in it, which by Little's law is their mean E2E. At a request rate: Σ E2E of the block's
 * answers, counted from when each was due, over the number answered; a failed one counts with the time until it failed, and at least the
 * median of all that were answered under load. This project's choice.
 * Source of L = λW: Little, "A Proof for the Queuing Formula L = λW", Operations Research 9 (1961).
 */
export function computeLoadLatencyCosts(run: Run): BlockCosts | AbsentCosts {
  const windows = pickLoadWindows(run);
  if ('kind' in windows) return windows;
  const medianMs = computeMedianMs(windows.flatMap(({ asked }) => asked)) ?? 0;
  const blocks = windows.map((window) => [window.line.block, { total: sumInFlightMs(window, medianMs), answers: window.answers }] as const);
  return assembleBlockCosts(new Map(blocks), 'load', { source: 'machine' });
}

function sumInFlightMs({ line, wallMs, asked }: LoadWindow, medianMs: number): number {
  if (line.requestsPerSecond === undefined) return wallMs * line.concurrency;
  return asked.reduce((sum, answer) => sum + (computeLatencyMs(answer, medianMs) ?? 0), 0);
}
