import type { BlockLine } from '../../documents/run.ts';
import type { NonEmpty } from '../../statistics/sample.ts';
import type { CostAt } from './cost-measure.ts';

/** x_i: what one answer cost, in the unit of the measure, and the block it was taken in (absent for recorded answers without one). */
export type AnswerCost = { readonly promptId: string; readonly cost: number; readonly block?: number };

/** What one block cost together, in the unit of the measure, and for how many answers; one that is in it in part counts in part. */
export type BlockCost = { readonly total: number; readonly answers: number };

/** What a cost comes from: the machine that answers, so that it belongs to its hardware, or a price for every token, which does not. */
export type CostSource = 'machine' | 'tokens';

export type AnswerCosts = {
  readonly kind: 'per-answer';
  readonly source: CostSource;
  /** by prompt id; never empty */
  readonly answers: ReadonlyMap<string, AnswerCost>;
};

export type BlockCosts = {
  readonly kind: 'per-block';
  readonly source: CostSource;
  /** by block number; never without answers in all */
  readonly blocks: ReadonlyMap<number, BlockCost>;
  /** where energy is part of it: whose */
  readonly meter?: NonNullable<BlockLine['energyOf']>;
};

/**
 * Why there is no cost. *untimed*: answers were given, and nobody took their time. *none-answered*: how fast a node refuses is not what an
 * answer costs. *unmeasured*: something else that the measure needs is not there.
 */
export type AbsentCosts = {
  readonly kind: 'absent';
  readonly because: 'untimed' | 'none-answered' | 'unmeasured';
  /** goes on after the node's name: "has no timings" */
  readonly why: string;
  readonly cure: string;
};

export type MixedCosts = {
  readonly kind: 'mix';
  readonly parts: NonEmpty<{ readonly share: number; readonly costs: BlockCosts }>;
};

/** What a node's answers cost by one measure. */
export type NodeCosts = AnswerCosts | BlockCosts | MixedCosts | AbsentCosts;

/** Costs of one component of a measure, apart from a mix. */
export type ComponentCosts = AnswerCosts | BlockCosts | AbsentCosts;

/** Says why there is no cost that is neither untimed nor unanswered. */
export const unmeasured = (why: string, cure: string): AbsentCosts => ({ kind: 'absent', because: 'unmeasured', why, cure });

/** Block totals, or absent where they hold no answer at all; `whose` says of which blocks they are. */
export function assembleBlockCosts(
  blocks: ReadonlyMap<number, BlockCost>,
  whose: CostBlocks,
  about: Pick<BlockCosts, 'source' | 'meter'>,
): BlockCosts | AbsentCosts {
  if ([...blocks.values()].some(({ answers }) => answers > 0)) return { kind: 'per-block', ...about, blocks };
  const why = `answered none of the prompts of its ${whose} blocks`;
  return { kind: 'absent', because: 'none-answered', why, cure: 'See in the run why these failed, mend that and measure again.' };
}

/** The kind of blocks that a cost is taken from. */
export type CostBlocks = BlockLine['kind'];

/** The kind of blocks in which a cost is taken. */
export const blocksAt = (at: CostAt): CostBlocks => (at === 'serial' ? 'latency' : 'load');
