import type { ScoredAnswer } from './scored-answers.ts';

/** One answer that both have scored: x by the one, y by the other, on 0..10. */
export type ScorePair = Pick<ScoredAnswer, 'node' | 'promptId' | 'task' | 'cluster'> & { readonly x: number; readonly y: number };

/** The answers that two evaluators have both scored. */
export function pairScores(answers: readonly ScoredAnswer[], one: string, other: string): readonly ScorePair[] {
  return answers.flatMap(({ scores, ...answer }): ScorePair[] => {
    const [x, y] = [scores.get(one), scores.get(other)];
    return x === undefined || y === undefined ? [] : [{ ...answer, x, y }];
  });
}

/** Pairs by what they have in common, in the order in which that first appears. */
export function groupPairs(pairs: readonly ScorePair[], by: 'promptId' | 'task' | 'node'): ReadonlyMap<string, readonly ScorePair[]> {
  return Map.groupBy(pairs, (pair) => pair[by]);
}

/** How many clusters the pairs come from. */
export const countClusters = (pairs: readonly ScorePair[]): number => new Set(pairs.map(({ cluster }) => cluster)).size;
