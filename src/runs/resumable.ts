import type { AnswerLine } from '../documents/run.ts';
import type { Block } from '../suite/block.ts';
import type { Run } from './run.ts';

export type Resumable = {
  /** answers that need not be asked for again; they carry no timings */
  readonly kept: readonly AnswerLine[];
  /** what is still to be asked: whole latency blocks, and of load blocks what is missing */
  readonly remaining: readonly Block[];
  /** prompts of latency blocks that the interrupted run had asked already: a server may answer them from its cache */
  readonly askedBefore: number;
};

/**
 * What an interrupted run is still good for. Timings are never carried over: answers of load blocks are kept without theirs, latency
 * blocks are measured again as a whole. Lost answers are asked for again. Of recorded answers nothing is kept: reading them again costs
 * nothing, and keeping them would drop the timings that they came with.
 */
export function computeResumable(run: Run, blocks: readonly Block[]): Resumable {
  if (run.header.candidate.kind === 'recorded') return { kept: [], remaining: blocks, askedBefore: 0 };
  const load = new Set(blocks.flatMap((block) => (block.kind === 'load' ? block.promptIds : [])));
  const latency = new Set(blocks.flatMap((block) => (block.kind === 'latency' ? block.promptIds : [])));
  const kept = [...run.answers.values()].filter((answer) => answer.outcome !== 'lost' && load.has(answer.promptId)).map(withoutTimings);
  const keptIds = new Set(kept.map((answer) => answer.promptId));
  const remaining = blocks
    .map((block) =>
      withPrompts(
        block,
        block.promptIds.filter((id) => !keptIds.has(id)),
      ),
    )
    .filter((block) => block.promptIds.length > 0);
  return { kept, remaining, askedBefore: [...run.answers.keys()].filter((id) => latency.has(id)).length };
}

/** What is left of a block at a request rate begins with its first arrivals again: leaving gaps would make it another load. */
function withPrompts(block: Block, promptIds: readonly string[]): Block {
  if (block.rate === undefined) return { ...block, promptIds };
  return { ...block, promptIds, rate: { ...block.rate, dueMs: block.rate.dueMs.slice(0, promptIds.length) } };
}

function withoutTimings(answer: AnswerLine): AnswerLine {
  if (answer.outcome === 'failed') {
    const { elapsedMs: _e, delayMs: _d, ...rest } = answer;
    return { ...rest, resumed: true };
  }
  if (answer.outcome === 'lost') return answer;
  const { ttftMs: _t, ttfatMs: _a, e2eMs: _e, tpotMs: _p, longestGapMs: _g, delayMs: _d, ...rest } = answer;
  return { ...rest, resumed: true };
}
