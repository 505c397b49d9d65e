import type { AnswerLine } from '../documents/run.ts';
import type { Run } from '../runs/run.ts';

/** x_i: what one answer cost, in milliseconds, and the block it was taken in (absent for recorded timings without one). */
export type AnswerCost = { readonly promptId: string; readonly costMs: number; readonly block?: number };

/**
 * The serial latency cost of every answer that carries one (reward.md §4): E2E of answers in latency blocks, or of recorded answers.
 * No answer leaves the mean: a failed one costs the time until it failed, and at least this node's median, so that a fast refusal is not cheap.
 * By prompt id; empty where nothing was timed.
 */
export function computeAnswerCosts(run: Run): ReadonlyMap<string, AnswerCost> {
  const serial = [...run.answers.values()].filter((answer) => carriesCost(run, answer));
  const measured = serial.flatMap((answer) => (answer.outcome === 'answered' && answer.e2eMs !== undefined ? [answer.e2eMs] : []));
  if (measured.length === 0 && !serial.some((answer) => answer.outcome === 'failed' && answer.elapsedMs !== undefined)) return new Map();
  const median = medianOf(measured);
  return new Map(
    serial.flatMap((answer): [string, AnswerCost][] => {
      const costMs = costOf(answer, median);
      return costMs === undefined
        ? []
        : [[answer.promptId, { promptId: answer.promptId, costMs, ...(answer.block !== undefined && { block: answer.block }) }]];
    }),
  );
}

function carriesCost(run: Run, answer: AnswerLine): boolean {
  if (answer.outcome === 'lost' || answer.resumed === true) return false;
  if (run.blocks.length === 0) return true;
  return run.blocks.some((block) => block.block === answer.block && block.kind === 'latency');
}

function costOf(answer: AnswerLine, median: number | undefined): number | undefined {
  if (answer.outcome === 'answered') return answer.e2eMs;
  if (answer.outcome === 'lost') return undefined;
  const costs = [answer.elapsedMs, median].filter((cost) => cost !== undefined);
  return costs.length === 0 ? undefined : Math.max(...costs);
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
