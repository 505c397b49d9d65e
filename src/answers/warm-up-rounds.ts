import type { Clock } from '../candidate/clock.ts';
import type { Block } from '../suite/block.ts';
import type { Question } from '../suite/question.ts';
import type { Asked, Asking } from './asking.ts';
import { askConcurrently } from './concurrent-asking.ts';
import { assembleWarmUp } from './warm-up.ts';

/** further rounds follow while times still move by more than this share … */
const settledShare = 0.2;
/** … at most this many rounds in all, and none is begun after this time */
const mostRounds = 3;
const longestMs = 20_000;

type WarmingUp = { readonly ask: Asking; readonly clock: Clock; readonly salt: string };

/**
 * Asks questions outside the sample, for each concurrency that the blocks use from the lowest on: rounds of twice that many requests, the
 * longest prompts among them, until the mean time per output token (where the server counts none, per answer) changes by at most a fifth
 * from one round to the next, at most three rounds and no new one after 20 s. CUDA graphs, compilation, allocators and connections settle
 * in them. The answers are thrown away.
 */
export async function collectWarmUp(
  questions: ReadonlyMap<string, Question>,
  blocks: readonly Block[],
  { ask, clock, salt }: WarmingUp,
): Promise<void> {
  const startedMs = clock.nowMs();
  const asked = [...new Set(blocks.flatMap((block) => block.promptIds))].flatMap((id) => questions.get(id) ?? []);
  let number = 0;
  for (const concurrency of [...new Set(blocks.map((block) => block.concurrency))].sort((one, other) => one - other)) {
    let before: number | undefined;
    for (let round = 1; round <= mostRounds; round += 1) {
      const now = computePace(await askConcurrently(assembleWarmUp(asked, 2 * concurrency, salt, number), concurrency, ask));
      number += 2 * concurrency;
      if ((before !== undefined && Math.abs(now - before) <= settledShare * before) || clock.nowMs() - startedMs > longestMs) break;
      before = now;
    }
  }
}

/** Milliseconds per output token, or per answer where tokens are not counted. */
function computePace(answers: readonly Asked[]): number {
  const spentMs = answers.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const tokens = answers.reduce((sum, { reply }) => sum + (reply.outcome === 'answered' ? (reply.outputTokens ?? 0) : 0), 0);
  return spentMs / (tokens > 0 ? tokens : Math.max(1, answers.length));
}
