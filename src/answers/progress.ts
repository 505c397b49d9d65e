import type { Clock } from '../candidate/clock.ts';
import type { Block } from '../suite/block.ts';
import type { MeasurementPlan } from './measurement-plan.ts';
import { estimateRemaining, type KindProgress } from './remaining-time.ts';

export type Progress = {
  readonly done: number;
  readonly total: number;
  /** number of the block that is asked, and how it is asked; `recorded` for answers made elsewhere */
  readonly block: number;
  readonly kind: 'latency' | 'load' | 'recorded';
  /** absent before the first answer */
  readonly etaMs?: number;
};

type ProgressKeeper = {
  /** how long each kind of block is expected to take */
  expect(plan: MeasurementPlan): void;
  /** a block begins: time between blocks belongs to no answer */
  start(): void;
  /** one of a block's prompts was asked */
  step(block: Block): void;
};

/** Counts answers and tells after each how far the run is and how long the rest will take. */
export function createProgress(
  blocks: readonly Block[],
  live: boolean,
  clock: Clock,
  onProgress: (progress: Progress) => void,
): ProgressKeeper {
  const kindOf = (block: Block): Progress['kind'] => (live ? block.kind : 'recorded');
  const kinds = new Map<Progress['kind'], KindProgress>();
  for (const block of blocks) {
    const kind = kinds.get(kindOf(block)) ?? { done: 0, total: 0, spentMs: 0 };
    kinds.set(kindOf(block), { ...kind, total: kind.total + block.promptIds.length });
  }
  const total = blocks.reduce((sum, block) => sum + block.promptIds.length, 0);
  let done = 0;
  let sinceMs = clock.nowMs();
  return {
    expect({ latency, load }) {
      for (const [kind, { expectedMs }] of [
        ['latency', latency],
        ['load', load],
      ] as const) {
        const known = kinds.get(kind);
        if (known !== undefined && expectedMs !== undefined) kinds.set(kind, { ...known, expectedMs });
      }
    },
    start() {
      sinceMs = clock.nowMs();
    },
    step(block) {
      const kind = kinds.get(kindOf(block)) ?? { done: 0, total: 0, spentMs: 0 };
      const nowMs = clock.nowMs();
      kinds.set(kindOf(block), { ...kind, done: kind.done + 1, spentMs: kind.spentMs + nowMs - sinceMs });
      sinceMs = nowMs;
      done += 1;
      const etaMs = estimateRemaining(kinds);
      onProgress({ done, total, block: block.number, kind: kindOf(block), ...(etaMs !== undefined && { etaMs }) });
    },
  };
}
