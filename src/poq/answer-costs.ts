import type { AnswerLine } from '../documents/run.ts';
import { pickSerialAnswers } from '../profile/serial-answers.ts';
import type { Run } from '../runs/run.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty } from '../statistics/sample.ts';

/** x_i: what one answer cost, in milliseconds, and the block it was taken in (absent for recorded timings without one). */
export type AnswerCost = { readonly promptId: string; readonly costMs: number; readonly block?: number };

/**
 * The serial latency cost of every answer that carries one (docs/reward.md): E2E of answers in latency blocks, or of recorded answers.
 * No answer leaves the mean: a failed one costs the time until it failed, and at least this node's median, so that a fast refusal is not
 * cheap; where nothing timed was answered there is no such median, and refusals are no measure of cost. Lost answers, answers under load and
 * answers kept by a resume carry none. By prompt id; empty where nothing was timed or nothing timed was answered.
 */
export function computeAnswerCosts(run: Run): ReadonlyMap<string, AnswerCost> {
  const timed = [...run.answers.values()].filter((answer) => answer.resumed !== true);
  const serial = pickSerialAnswers(timed, run.blocks);
  const measured = serial.flatMap((answer) => (answer.outcome === 'answered' ? (answer.e2eMs ?? []) : []));
  const medianMs = isNonEmpty(measured) ? computeQuantile(measured, 0.5) : undefined;
  return new Map(
    serial.flatMap((answer): readonly [string, AnswerCost][] => {
      const costMs = costOf(answer, medianMs);
      if (costMs === undefined) return [];
      return [[answer.promptId, { promptId: answer.promptId, costMs, ...(answer.block !== undefined && { block: answer.block }) }]];
    }),
  );
}

function costOf(answer: AnswerLine, medianMs: number | undefined): number | undefined {
  if (answer.outcome === 'answered') return answer.e2eMs;
  if (answer.outcome === 'lost' || medianMs === undefined) return undefined;
  return Math.max(answer.elapsedMs ?? 0, medianMs);
}
