import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GptJudgeSettings } from '../../src/documents/suite.ts';
import { modelOfJudge } from '../../src/documents/suite-evaluators.ts';
import { systemClock } from '../../src/edges/clock.ts';
import { openHttpExchange } from '../../src/edges/http-exchange.ts';
import { openJudgeCache } from '../../src/edges/judge-cache.ts';
import { openJudgeChat } from '../../src/edges/judge-chat.ts';
import type { Evaluator, RawScore, ScoringItem } from '../../src/evaluators/evaluator.ts';
import { createJudge } from '../../src/evaluators/judge/judge.ts';
import type { JudgePrice } from '../../src/evaluators/judge/judge-price.ts';
import { plainWording } from '../doubles/plain-wording.ts';
import { createQuickClock } from '../doubles/quick-clock.ts';

export type JudgeScene = {
  readonly baseUrl: string;
  readonly settings?: Partial<GptJudgeSettings>;
  /** absent: nothing is kept */
  readonly cacheFolder?: string;
  readonly price?: JudgePrice;
  readonly dateMs?: () => number;
};

/** A judge over a real socket and real files. Waits between attempts take no time. */
export function openTestJudge({ baseUrl, settings, cacheFolder, price, dateMs = Date.now }: JudgeScene): Evaluator {
  const whole: GptJudgeSettings = {
    use: 'gpt-judge',
    model: 'judge-2026-01-01',
    baseUrl,
    maxTokens: 64,
    temperature: 0,
    concurrency: 4,
    timeoutSeconds: 10,
    retries: 2,
    retestShare: 0,
    canaries: 10,
    cache: cacheFolder !== undefined,
    ...settings,
  };
  const { exchange, close } = openHttpExchange(systemClock.nowMs);
  const chat = openJudgeChat({
    place: { name: 'judge', model: modelOfJudge(whole), baseUrl, keyVariable: undefined },
    generation: whole,
    schema: plainWording.schema,
    key: undefined,
    concurrency: whole.concurrency,
    timeoutSeconds: whole.timeoutSeconds,
    retries: whole.retries,
    exchange,
    clock: createQuickClock(),
    random: Math.random,
    close,
  });
  return createJudge({
    settings: whole,
    seed: 7,
    wording: plainWording,
    chat,
    cache: cacheFolder === undefined ? undefined : openJudgeCache(cacheFolder),
    price,
    dateMs,
  });
}

/** `count` different items, whose answers are right, half right and wrong in turn. */
export function listTestItems(count: number): readonly ScoringItem[] {
  return Array.from({ length: count }, (_, index) => ({
    promptId: `p${index}`,
    task: 'qa',
    query: `Who was the ${index}th?`,
    references: [`King${index} Henry${index}`],
    answer: [`King${index} Henry${index}`, `some King${index}`, 'nobody at all'][index % 3] ?? '',
  }));
}

export const scoreAll = (
  judge: Evaluator,
  items: readonly ScoringItem[],
  signal = new AbortController().signal,
): Promise<readonly RawScore[]> => judge.score(items, { signal, onProgress: () => {} });

export const rawValues = (scores: readonly RawScore[]): readonly (number | undefined)[] =>
  scores.map((score) => ('raw' in score ? score.raw : undefined));

/** A folder of its own for one test. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'poq-judge-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
