type Kind = 'latency' | 'load' | 'recorded';

/** How far one kind of block has come: answers done of all, and the time spent on those. */
export type KindProgress = {
  readonly done: number;
  readonly total: number;
  readonly spentMs: number;
  /** for all of them, as the warm-up foretold */
  readonly expectedMs?: number;
};

/**
 * The time that is left, in milliseconds: what remains of each kind times that kind's own mean time per answer so far. A kind of which
 * nothing is done yet takes as long as the warm-up foretold, or, without one, goes as the others did. undefined before the first answer.
 */
export function estimateRemaining(kinds: ReadonlyMap<Kind, KindProgress>): number | undefined {
  const all = [...kinds.values()];
  const done = all.reduce((sum, kind) => sum + kind.done, 0);
  if (done === 0) return undefined;
  const overallMs = all.reduce((sum, kind) => sum + kind.spentMs, 0) / done;
  return all.reduce((sum, kind) => sum + estimateKind(kind, overallMs), 0);
}

function estimateKind({ done, total, spentMs, expectedMs }: KindProgress, overallMs: number): number {
  if (done === 0) return expectedMs ?? total * overallMs;
  return ((total - done) * spentMs) / done;
}
