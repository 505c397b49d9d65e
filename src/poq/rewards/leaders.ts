import type { Leader, RewardLine } from '../../documents/simulation.ts';

/**
 * Who has the highest reward at which β ≥ 0. A reward is a line over β, α·payoff − β·C, so that the highest ones form an upper envelope of lines with
 * at most one interval a line, found in closed form: at β = 0 the best quality leads (of several the cheapest), and the next leader is the
 * cheaper line that it meets first, at β = (difference of quality)/(difference of C). The last one, with the least C, leads for ever; C below 0
 * is a line that rises. Intervals go up from 0 without a gap. Lines that are equal lead together, an entry each, in their order; one that is
 * highest at a single β alone does not lead. This closed form is ours.
 */
export function findLeaders(lines: readonly RewardLine[]): readonly Leader[] {
  const leaders: Leader[] = [];
  let [leader, from] = [findFirst(lines), 0];
  while (leader !== undefined) {
    const next = findNext(lines, leader);
    // Of crossings that rounding has put out of order the later one stands.
    const to = next && Math.max(from, next.at);
    if (to === undefined || to > from) leaders.push(...nameTwins(lines, leader, { from, ...(to !== undefined && { to }) }));
    [leader, from] = [next?.line, to ?? from];
  }
  return leaders;
}

function findFirst(lines: readonly RewardLine[]): RewardLine | undefined {
  return lines.reduce<RewardLine | undefined>((best, line) => {
    if (best === undefined || line.quality > best.quality) return line;
    return line.quality === best.quality && line.cost < best.cost ? line : best;
  }, undefined);
}

type Crossing = { readonly line: RewardLine; readonly at: number };

/** Of cheaper lines the one that meets the leader's first; of several there the cheapest, which is above the others from then on. */
function findNext(lines: readonly RewardLine[], leader: RewardLine): Crossing | undefined {
  let next: Crossing | undefined;
  for (const line of lines) {
    if (line.cost >= leader.cost) continue;
    const at = (leader.quality - line.quality) / (leader.cost - line.cost);
    if (next === undefined || at < next.at || (at === next.at && isAbove(line, next.line))) next = { line, at };
  }
  return next;
}

/** Of lines that meet where a double can tell no difference: which is higher from there on. */
const isAbove = (line: RewardLine, other: RewardLine): boolean =>
  line.cost < other.cost || (line.cost === other.cost && line.quality > other.quality);

const nameTwins = (lines: readonly RewardLine[], leader: RewardLine, interval: Omit<Leader, 'name'>): readonly Leader[] =>
  lines.filter(({ quality, cost }) => quality === leader.quality && cost === leader.cost).map(({ name }) => ({ name, ...interval }));
