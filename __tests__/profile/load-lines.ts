import type { AnswerLine, BlockLine } from '../../src/documents/run.ts';
import type { Block } from '../../src/suite/block.ts';

const place = { line: 'answer', cluster: 'c', task: 'qa' } as const;

/** An answer with a word of text, in a block. */
export const answered = (promptId: string, block: number, values: object = {}): AnswerLine => ({
  ...place,
  outcome: 'answered',
  promptId,
  block,
  text: 'a',
  ...values,
});
export const failed = (promptId: string, block: number): AnswerLine => ({
  ...place,
  outcome: 'failed',
  promptId,
  block,
  reason: 'http-400',
});
export const lost = (promptId: string, block: number): AnswerLine => ({ ...place, outcome: 'lost', promptId, block, reason: 'http-503' });

/** The line of a load block of two at a time, steady from its 100th to its 1100th millisecond. */
export const loadLine = (block: number, changes: Partial<BlockLine> = {}): BlockLine => ({
  line: 'block',
  kind: 'load',
  block,
  concurrency: 2,
  startMs: 1_000 * block,
  endMs: 1_000 * block + 1_200,
  answers: 4,
  steady: { startMs: 1_000 * block + 100, endMs: 1_000 * block + 1_100, answers: 3.5 },
  findings: [],
  ...changes,
});

export const loadBlock = (number: number, promptIds: readonly string[], changes: Partial<Block> = {}): Block => ({
  number,
  kind: 'load',
  concurrency: 2,
  promptIds,
  ...changes,
});
