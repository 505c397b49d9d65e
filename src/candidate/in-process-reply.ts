import { mostAnswerCharacters } from './answer-limit.ts';
import type { Reply } from './candidate.ts';
import type { Generation } from './text-generator.ts';
import { stripThinking } from './thinking.ts';

/**
 * What a generator gave → Reply. Times in milliseconds since the question was asked: `queuedMs` until the generator began with it, then its
 * own. TTFT to the first token, TTFAT to the first content, E2E to the last token, the one that ends the answer included, TPOT = (last −
 * first)/(n − 1) of n tokens (docs/measuring.md). As with an endpoint, reasoning is not the answer, and an answer cut inside it has failed.
 */
export function assembleGeneratedReply(generation: Generation, queuedMs: number, timeLimitMs: number): Reply {
  if (generation.kind === 'time-limit') return fail('time-limit', `no whole answer within ${timeLimitMs / 1000} s`, timeLimitMs);
  if (generation.kind === 'broken') return fail(generation.reason, generation.detail, queuedMs + generation.elapsedMs);
  if (generation.kind === 'too-long') {
    const { promptTokens, contextTokens, elapsedMs } = generation;
    const detail = `the prompt has ${promptTokens} tokens, the model's context ${contextTokens}: no room for an answer`;
    return fail('context-overflow', detail, queuedMs + elapsedMs);
  }
  return assembleAnswer(generation, queuedMs);
}

function assembleAnswer(generated: Extract<Generation, { kind: 'generated' }>, queuedMs: number): Reply {
  const { text, tokenMs, finishReason, promptTokens, firstContentToken, reasoningOpened } = generated;
  const first = tokenMs[0] ?? 0;
  const last = tokenMs.at(-1) ?? 0;
  const e2eMs = queuedMs + last;
  if (text.length > mostAnswerCharacters) return fail('too-long', `the answer exceeds ${mostAnswerCharacters} characters`, e2eMs);
  const { answer, open } = stripThinking(reasoningOpened ? `<think>${text}` : text);
  if (finishReason === 'length' && open) return fail('reasoning-cap', 'the token limit was reached inside the reasoning', e2eMs);
  const contentMs = firstContentToken === undefined ? undefined : tokenMs[firstContentToken - 1];
  return {
    outcome: 'answered',
    text: answer.toWellFormed(),
    finishReason,
    promptTokens,
    outputTokens: tokenMs.length,
    ...(text !== '' && { ttftMs: queuedMs + first }),
    ...(contentMs !== undefined && { ttfatMs: queuedMs + contentMs }),
    e2eMs,
    ...(tokenMs.length > 1 && last > first && { tpotMs: (last - first) / (tokenMs.length - 1), longestGapMs: findLongestGap(tokenMs) }),
  };
}

const findLongestGap = (tokenMs: readonly number[]): number =>
  tokenMs.reduce((longest, atMs, index) => Math.max(longest, atMs - (tokenMs[index - 1] ?? atMs)), 0);

const fail = (reason: string, detail: string, elapsedMs: number): Reply => ({ outcome: 'failed', reason, detail, elapsedMs });
