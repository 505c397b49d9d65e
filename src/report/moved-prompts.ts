import type { PromptCell, PromptRow, Report } from '../documents/report.ts';
import { otherNode } from './compared-nodes.ts';

export type MovedPrompt = {
  readonly row: PromptRow;
  readonly candidate: PromptCell;
  readonly other: PromptCell;
  /** candidate minus the other, quality points of ten */
  readonly difference: number;
};

export type Moves = {
  readonly against: string;
  readonly better: number;
  readonly equal: number;
  readonly worse: number;
  /** the prompts whose quality differs, largest difference first */
  readonly moved: readonly MovedPrompt[];
};

/** Smaller differences are rounding, not movement. */
const SAME = 1e-9;

/** On which prompts the candidate is better or worse than the baseline that the verdict follows. Undefined without another node. */
export function assembleMoves(report: Report): Moves | undefined {
  const index = otherNode(report);
  const against = index === undefined ? undefined : report.nodes[index];
  if (index === undefined || against === undefined) return undefined;
  const pairs = report.prompts.flatMap((row) => pairOf(row, index));
  const moved = pairs.filter((pair) => Math.abs(pair.difference) > SAME);
  const worse = moved.filter((pair) => pair.difference < 0).length;
  return {
    against: against.name,
    better: moved.length - worse,
    equal: pairs.length - moved.length,
    worse,
    moved: moved.sort((left, right) => Math.abs(right.difference) - Math.abs(left.difference)),
  };
}

function pairOf(row: PromptRow, index: number): readonly MovedPrompt[] {
  const candidate = row.nodes[0];
  const other = row.nodes[index];
  if (row.leftOut !== undefined || candidate?.quality === undefined || other?.quality === undefined) return [];
  return [{ row, candidate, other, difference: candidate.quality - other.quality }];
}
