import type { Run } from '../../runs/run.ts';
import {
  type AbsentCosts,
  type AnswerCosts,
  assembleBlockCosts,
  type BlockCost,
  type BlockCosts,
  type CostBlocks,
  unmeasured,
} from './costs.ts';

/**
 * Costs of answers added up by block, of the blocks of one kind; where there are no block lines, because the answers were recorded
 * elsewhere, of all blocks that they name. Absent where some of those answers name none.
 */
export function sumByBlock(costs: AnswerCosts, run: Run, kind: CostBlocks): BlockCosts | AbsentCosts {
  const ofKind = new Set(run.blocks.flatMap((block) => (block.kind === kind ? block.block : [])));
  const answers = [...costs.answers.values()].filter(({ block }) => run.blocks.length === 0 || (block !== undefined && ofKind.has(block)));
  if (answers.some(({ block }) => block === undefined))
    return unmeasured('has costs of answers that name no block', 'Record the block with every answer, or weigh a single measure.');
  return assembleBlockCosts(
    sumAnswers(
      costs,
      answers.flatMap(({ block }) => block ?? []),
    ),
    kind,
    { source: costs.source },
  );
}

/** What the answers of these blocks cost, and how many they were; a block of none is left out. */
export function sumAnswers({ answers }: AnswerCosts, blocks: Iterable<number>): ReadonlyMap<number, BlockCost> {
  const wanted = new Set(blocks);
  const sums = new Map<number, BlockCost>();
  for (const { cost, block } of answers.values()) {
    if (block === undefined || !wanted.has(block)) continue;
    const { total, answers: count } = sums.get(block) ?? { total: 0, answers: 0 };
    sums.set(block, { total: total + cost, answers: count + 1 });
  }
  return sums;
}
