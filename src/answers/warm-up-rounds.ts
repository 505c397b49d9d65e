import type { Clock } from '../candidate/clock.ts';
import { computeQuantile } from '../statistics/quantile.ts';
import { isNonEmpty } from '../statistics/sample.ts';
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
/** at a request rate nobody knows how many will be in flight; warming up with more than these [ours] would take long */
const mostAtRate = 64;

type WarmingUp = { readonly ask: Asking; readonly clock: Clock; readonly salt: string };

/** The median time of an answer with so many requests in flight, over all rounds: a stall, or what had to load first, is no rule. */
export type WarmUpTime = { readonly concurrency: number; readonly medianMs: number };

/**
 * Asks questions outside the sample, for each concurrency that the blocks use from the lowest on: rounds of twice that many requests, the
 * longest prompts among them, until the mean time per output token (where the server counts none, per answer) changes by at most a fifth
 * from one round to the next, at most three rounds and no new one after 20 s. CUDA graphs, compilation, allocators and connections settle
 * in them. For blocks at a request rate also with as many requests in flight as that will bring by Little's law, rate × time of an
 * answer, up to 64. The answers are thrown away; returned is how long they took, in the order of the concurrencies.
 */
export async function collectWarmUp(
  questions: ReadonlyMap<string, Question>,
  blocks: readonly Block[],
  { ask, clock, salt }: WarmingUp,
): Promise<readonly WarmUpTime[]> {
  const startedMs = clock.nowMs();
  const asked = [...new Set(blocks.flatMap((block) => block.promptIds))].flatMap((id) => questions.get(id) ?? []);
  let number = 0;
  const warmUp = async (concurrency: number): Promise<WarmUpTime> => {
    let before: number | undefined;
    const times: number[] = [];
    for (let round = 1; ; round += 1) {
      const answers = await askConcurrently(assembleWarmUp(asked, 2 * concurrency, salt, number), concurrency, ask);
      number += 2 * concurrency;
      times.push(...answers.map(({ startMs, endMs }) => endMs - startMs));
      const now = computePace(answers);
      const settled = before !== undefined && Math.abs(now - before) <= settledShare * before;
      if (settled || round >= mostRounds || clock.nowMs() - startedMs > longestMs)
        return { concurrency, medianMs: isNonEmpty(times) ? computeQuantile(times, 0.5) : 0 };
      before = now;
    }
  };
  const times: WarmUpTime[] = [];
  for (const concurrency of [...new Set(blocks.map((block) => block.concurrency))].sort((one, other) => one - other))
    times.push(await warmUp(concurrency));
  const expected = expectInFlight(blocks, times[0]);
  if (expected > 1) times.push(await warmUp(expected));
  return times;
}

/** 0 where no block comes at a request rate. */
function expectInFlight(blocks: readonly Block[], serial: WarmUpTime | undefined): number {
  const perSecond = blocks.find(({ rate }) => rate !== undefined)?.rate?.requestsPerSecond ?? 0;
  return Math.min(mostAtRate, Math.ceil((perSecond * (serial?.medianMs ?? 0)) / 1_000));
}

/** Milliseconds per output token, or per answer where tokens are not counted. */
function computePace(answers: readonly Asked[]): number {
  const tokens = answers.reduce((sum, { reply }) => sum + (reply.outcome === 'answered' ? (reply.outputTokens ?? 0) : 0), 0);
  return tokens > 0 ? sumTimes(answers) / tokens : computeMeanTime(answers);
}

const computeMeanTime = (answers: readonly Asked[]): number => sumTimes(answers) / Math.max(1, answers.length);

const sumTimes = (answers: readonly Asked[]): number => answers.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
