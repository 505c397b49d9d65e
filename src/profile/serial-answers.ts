import type { AnswerLine, BlockLine } from '../documents/run.ts';

/**
 * The answers that were asked one at a time, whose times are those of an unloaded server (docs/measuring.md): what latency blocks
 * asked, or all of them where there are no block lines, because the answers were recorded elsewhere.
 */
export function pickSerialAnswers<A extends AnswerLine>(answers: readonly A[], blocks: readonly BlockLine[]): readonly A[] {
  if (blocks.length === 0) return answers;
  const latencyBlocks = new Set(blocks.filter(({ kind }) => kind === 'latency').map(({ block }) => block));
  return answers.filter(({ block }) => block !== undefined && latencyBlocks.has(block));
}
