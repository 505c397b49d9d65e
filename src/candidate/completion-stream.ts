import type { CompletionChunk, Usage } from './completion-chunk.ts';

/** What is known of an answer after some of its chunks. Times are on the clock of the run, one per network read. */
export type CompletionState = {
  readonly content: string;
  readonly reasoningLength: number;
  /** chunks that carried something generated */
  readonly deltas: number;
  /** first delta of any generated kind: content, reasoning, tool call */
  readonly firstMs?: number;
  readonly firstContentMs?: number;
  readonly lastMs?: number;
  /** longest time between two reads that carried something generated */
  readonly longestGapMs?: number;
  /** tokens in the first delta, where the server counts along (`continuous_usage_stats`) */
  readonly firstTokens?: number;
  readonly finishReason?: string;
  readonly finishMs?: number;
  readonly usage?: Usage;
  readonly model?: string;
};

export const emptyCompletion: CompletionState = { content: '', reasoningLength: 0, deltas: 0 };

/**
 * Adds one chunk that came with the network read at `atMs`. A chunk without generated text (a role, a usage count, an empty delta) moves
 * no time but that of the finish.
 */
export function foldChunk(state: CompletionState, chunk: CompletionChunk, atMs: number): CompletionState {
  const generated = chunk.content !== '' || chunk.reasoning !== '' || chunk.callsTool;
  return {
    ...state,
    content: state.content + chunk.content,
    reasoningLength: state.reasoningLength + chunk.reasoning.length,
    ...(generated && foldDelta(state, chunk, atMs)),
    ...(chunk.finishReason !== undefined && { finishReason: chunk.finishReason, finishMs: state.finishMs ?? atMs }),
    ...(chunk.usage !== undefined && { usage: chunk.usage }),
    ...(chunk.model !== undefined && { model: chunk.model }),
  };
}

function foldDelta(state: CompletionState, chunk: CompletionChunk, atMs: number): Partial<CompletionState> {
  const firstTokens = state.deltas === 0 ? chunk.usage?.outputTokens : undefined;
  return {
    deltas: state.deltas + 1,
    firstMs: state.firstMs ?? atMs,
    lastMs: atMs,
    ...foldGap(state, atMs),
    ...(chunk.content !== '' && { firstContentMs: state.firstContentMs ?? atMs }),
    ...(firstTokens !== undefined && firstTokens > 0 && { firstTokens }),
  };
}

/** Chunks of one read came at one time: between them there is no gap. */
function foldGap({ lastMs, longestGapMs = 0 }: CompletionState, atMs: number): Pick<CompletionState, 'longestGapMs'> {
  return lastMs === undefined || atMs <= lastMs ? {} : { longestGapMs: Math.max(longestGapMs, atMs - lastMs) };
}
