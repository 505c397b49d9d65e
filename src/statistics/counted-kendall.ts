import type { CountedCorrelation } from './counted-pearson.ts';
import { computeDenseRanks } from './dense-ranks.ts';
import type { PairedSample } from './paired-sample.ts';

/** Pairs in the order of one side (`run`: number of its value), with the number of the value on the other side. */
type Ordered = { readonly run: Int32Array; readonly other: Int32Array; readonly clusterOf: Int32Array; readonly distinct: number };

/**
 * Kendall's τ-b for resampling: values are sorted once; a resample counts, in n·log(different values of the side that has fewer) steps, for
 * every pair what lies below and above it in a tree of cumulative counts (Fenwick, "A New Data Structure for Cumulative Frequency Tables",
 * 1994). Copies of a pair are tied with it.
 */
export function prepareCountedKendall(sample: PairedSample): CountedCorrelation {
  const pairs = orderPairs(sample);
  const tree = new Float64Array(pairs.distinct + 1);
  const tied = new Float64Array(pairs.distinct);
  return (times) => {
    tree.fill(0);
    tied.fill(0);
    const { drawn, balance, tiedRuns } = countBalance(pairs, times, tree, tied);
    const all = pairsAmong(drawn);
    const tiedOthers = tied.reduce((sum, count) => sum + pairsAmong(count), 0);
    const free = Math.sqrt(all - tiedRuns) * Math.sqrt(all - tiedOthers);
    return free > 0 ? Math.min(1, Math.max(-1, balance / free)) : undefined;
  };
}

const pairsAmong = (count: number): number => (count * (count - 1)) / 2;

function orderPairs({ x, y, clusterOf }: PairedSample): Ordered {
  const [one, two] = [computeDenseRanks(x), computeDenseRanks(y)];
  const [runs, others] = one.distinct >= two.distinct ? [one, two] : [two, one];
  const order = Int32Array.from(clusterOf.keys()).sort((a, b) => (runs.ranks[a] ?? 0) - (runs.ranks[b] ?? 0));
  const arrange = (column: Int32Array): Int32Array => order.map((index) => column[index] ?? 0);
  return { run: arrange(runs.ranks), other: arrange(others.ranks), clusterOf: arrange(clusterOf), distinct: others.distinct };
}

type Balance = { readonly drawn: number; readonly balance: number; readonly tiedRuns: number };

/** Concordant less discordant pairs: each pair is compared with all of the runs before its own. `tied` receives how often each other value is drawn. */
function countBalance({ run, other, clusterOf }: Ordered, times: Int32Array, tree: Float64Array, tied: Float64Array): Balance {
  let [drawn, balance, tiedRuns] = [0, 0, 0];
  for (let start = 0, end = 0; start < run.length; start = end) {
    const before = drawn;
    for (end = start; end < run.length && run[end] === run[start]; end += 1) {
      const often = times[clusterOf[end] ?? 0] ?? 0;
      if (often === 0) continue;
      const rank = other[end] ?? 0;
      const below = countUpTo(tree, rank);
      const above = before - countUpTo(tree, rank + 1);
      balance += often * (below - above);
      drawn += often;
      tied[rank] = (tied[rank] ?? 0) + often;
    }
    tiedRuns += pairsAmong(drawn - before);
    for (let index = start; index < end; index += 1) addTo(tree, other[index] ?? 0, times[clusterOf[index] ?? 0] ?? 0);
  }
  return { drawn, balance, tiedRuns };
}

/** How many of the values 0 to rank − 1 the tree holds. */
function countUpTo(tree: Float64Array, rank: number): number {
  let count = 0;
  for (let node = rank; node > 0; node -= node & -node) count += tree[node] ?? 0;
  return count;
}

function addTo(tree: Float64Array, rank: number, often: number): void {
  if (often === 0) return;
  for (let node = rank + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + often;
}
