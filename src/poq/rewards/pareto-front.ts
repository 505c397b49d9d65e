/** Quality, the more the better, and cost, the less the better; in any units. One without a cost is compared with nobody. */
export type QualityAtCost = { readonly quality: number; readonly cost?: number };

/**
 * Who is on the Pareto front: nobody has both a quality at least as high and a cost at most as low, one of them strictly. Members that are equal
 * in both stay or go together; one without a cost is not on it. In the order of the members. Going up in cost, whoever raises the highest
 * quality so far is on the front.
 */
export function findParetoFront(members: readonly QualityAtCost[]): readonly boolean[] {
  const costed = members.flatMap(({ quality, cost }, place) => (cost === undefined ? [] : [{ quality, cost, place }]));
  costed.sort((one, other) => one.cost - other.cost || other.quality - one.quality);
  const front = members.map(() => false);
  let best: { readonly quality: number; readonly cost: number } | undefined;
  for (const { quality, cost, place } of costed) {
    const isTwin = best !== undefined && quality === best.quality && cost === best.cost;
    if (best !== undefined && quality <= best.quality && !isTwin) continue;
    front[place] = true;
    best = { quality, cost };
  }
  return front;
}
