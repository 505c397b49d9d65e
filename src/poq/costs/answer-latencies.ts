import type { AnswerLine } from '../../documents/run.ts';
import { pickSerialAnswers } from '../../profile/serial-answers.ts';
import type { Run } from '../../runs/run.ts';
import { computeQuantile } from '../../statistics/quantile.ts';
import { isNonEmpty } from '../../statistics/sample.ts';

/** How long one answer took on an unloaded server, and the block it was taken in (absent for recorded timings without one). */
export type AnswerLatency = { readonly promptId: string; readonly latencyMs: number; readonly block?: number };

/**
 * The serial latency of every answer that carries one (docs/reward.md): E2E of answers in latency blocks, or of recorded answers.
 * No answer leaves the mean: a failed one counts with the time until it failed, and at least this node's median, so that a fast refusal is
 * not cheap; where nothing timed was answered there is no such median, and refusals are no measure of cost. Lost answers, answers under load
 * and answers kept by a resume carry none. By prompt id; empty where nothing was timed or nothing timed was answered.
 */
export function computeAnswerLatencies(run: Run): ReadonlyMap<string, AnswerLatency> {
  const timed = [...run.answers.values()].filter((answer) => answer.resumed !== true);
  const serial = pickSerialAnswers(timed, run.blocks);
  const medianMs = computeMedianMs(serial);
  return new Map(
    serial.flatMap((answer): readonly [string, AnswerLatency][] => {
      const latencyMs = medianMs === undefined ? undefined : computeLatencyMs(answer, medianMs);
      if (latencyMs === undefined) return [];
      return [[answer.promptId, { promptId: answer.promptId, latencyMs, ...(answer.block !== undefined && { block: answer.block }) }]];
    }),
  );
}

/** The median E2E of the answered ones, in ms; undefined where none carries a time. */
export function computeMedianMs(answers: readonly AnswerLine[]): number | undefined {
  const measured = answers.flatMap((answer) => (answer.outcome === 'answered' ? (answer.e2eMs ?? []) : []));
  return isNonEmpty(measured) ? computeQuantile(measured, 0.5) : undefined;
}

/** E2E of an answered one, of a failed one the time until it failed and at least the median; undefined where it was lost or not timed. */
export function computeLatencyMs(answer: AnswerLine, medianMs: number): number | undefined {
  if (answer.outcome === 'answered') return answer.e2eMs;
  return answer.outcome === 'lost' ? undefined : Math.max(answer.elapsedMs ?? 0, medianMs);
}
