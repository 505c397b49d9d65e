import type { AnsweredLine } from '../documents/run.ts';
import type { Reply } from './candidate.ts';
import type { CompletionState } from './completion-stream.ts';
import { stripThinking } from './thinking.ts';

/**
 * A finished completion → Reply. Times in milliseconds since the request was written (docs/measuring.md): TTFT to the first
 * delta of any generated kind, TTFAT to the first content, E2E to the last delta that carries something, of an empty answer to its finish
 * chunk. TPOT = (last − first)/(n − n_first), where n are the server's output tokens and n_first is 1 unless the server counts along;
 * absent where n ≤ n_first, where the server does not count, or where everything came with one read, because then no time per token was
 * seen. Only the content is the answer; an answer cut by the token limit inside its reasoning has failed.
 */
export function assembleReply(state: CompletionState, sentMs: number): Reply {
  const endMs = (state.lastMs ?? state.finishMs ?? sentMs) - sentMs;
  const { answer, open } = stripThinking(state.content);
  const reasonedOnly = open || (state.content === '' && state.reasoningLength > 0);
  if (state.finishReason === 'length' && reasonedOnly) {
    return { outcome: 'failed', reason: 'reasoning-cap', detail: 'the token limit was reached inside the reasoning', elapsedMs: endMs };
  }
  return {
    outcome: 'answered',
    // Half a surrogate pair cannot be written as UTF-8; all other characters, NUL included, stay.
    text: answer.toWellFormed(),
    ...(state.finishReason !== undefined && { finishReason: state.finishReason }),
    ...state.usage,
    ...(state.firstMs !== undefined && { ttftMs: state.firstMs - sentMs }),
    ...(state.firstContentMs !== undefined && { ttfatMs: state.firstContentMs - sentMs }),
    e2eMs: endMs,
    ...computeTpot(state),
    ...(state.longestGapMs !== undefined && { longestGapMs: state.longestGapMs }),
    ...(state.deltas > 0 && { chunks: state.deltas }),
    ...(state.model !== undefined && { model: state.model }),
  };
}

/**
 * A completion that came whole, from a server that does not stream → Reply. Its only time is E2E, to the read that completed it: when its
 * first token was made cannot be known from outside.
 */
export function assembleWholeReply(state: CompletionState, sentMs: number, endMs: number): Reply {
  const reply = assembleReply({ ...state, lastMs: endMs }, sentMs);
  if (reply.outcome !== 'answered') return reply;
  const { ttftMs: _ttft, ttfatMs: _ttfat, tpotMs: _tpot, chunks: _chunks, ...rest } = reply;
  return rest;
}

function computeTpot({ firstMs, lastMs, firstTokens, usage }: CompletionState): Pick<AnsweredLine, 'tpotMs'> {
  const further = (usage?.outputTokens ?? 0) - (firstTokens ?? 1);
  if (firstMs === undefined || lastMs === undefined || lastMs <= firstMs || further < 1) return {};
  return { tpotMs: (lastMs - firstMs) / further };
}
