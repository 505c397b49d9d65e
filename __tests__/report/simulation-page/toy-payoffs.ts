import type { RuleName } from '../../../src/documents/simulation.ts';
import type { ToyNetwork } from './toy-network.ts';

export type ToyPayoffs = {
  /** expected payoff by node and prompt */
  readonly byPrompt: readonly (readonly number[])[];
  readonly nodes: readonly Moments[];
  readonly evaluators: readonly Moments[];
  readonly weights: readonly number[];
  readonly truthError: number;
  readonly truthCorrelation: number;
};

export type Moments = { readonly mean: number; readonly variance: number };

/** Of a naive pass over every record with each subset of evaluators: slow, and only as right as fixtures need. */
export function computeToyPayoffs(
  { scores, truth, evaluators, nodes }: ToyNetwork,
  rule: RuleName,
  subsets: readonly (readonly number[])[],
): ToyPayoffs {
  const weights = evaluators.map(() => 1);
  const nodeSums = nodes.map(() => createSum());
  const evaluatorSums = evaluators.map(() => createSum());
  const byPrompt = nodes.map(() => [] as number[]);
  const [errors, pairs] = [createSum(), [] as [number, number][]];
  scores.forEach((row, prompt) => {
    row.forEach((record, node) => {
      const own = createSum();
      for (const subset of subsets) {
        const consensus = aggregate(rule, subset, record, weights);
        add(nodeSums[node], consensus / 10);
        add(own, consensus / 10);
        for (const member of subset) add(evaluatorSums[member], 1 - Math.abs((record[member] ?? 0) - consensus) / 10);
        learn(rule, subset, record, { consensus, weights });
        add(errors, Math.abs(consensus - (truth[prompt]?.[node] ?? 0)));
        pairs.push([consensus, truth[prompt]?.[node] ?? 0]);
      }
      byPrompt[node]?.push(own.sum / own.count);
    });
  });
  return {
    byPrompt,
    nodes: nodeSums.map(momentsOf),
    evaluators: evaluatorSums.map(momentsOf),
    weights,
    truthError: errors.sum / errors.count,
    truthCorrelation: correlate(pairs),
  };
}

/** Every subset of that size, or, where there are more than `most`, as many that take turns. */
export function listSubsets(count: number, size: number, most: number): readonly (readonly number[])[] {
  const grow = (from: number, left: number): number[][] =>
    left === 0
      ? [[]]
      : Array.from({ length: Math.max(0, count - from) }, (_, index) => from + index).flatMap((first) =>
          grow(first + 1, left - 1).map((rest) => [first, ...rest]),
        );
  const choices = Array.from({ length: size }).reduce<number>((product, _, index) => (product * (count - index)) / (index + 1), 1);
  if (choices <= most) return grow(0, size);
  const stride = Math.max(1, Math.floor(count / size));
  return Array.from({ length: most }, (_, start) => Array.from({ length: size }, (_, step) => (start + step * stride) % count));
}

export function correlate(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [left, right] = [mean(0), mean(1)];
  const product = (one: 0 | 1, two: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + (pair[one] - (one === 0 ? left : right)) * (pair[two] - (two === 0 ? left : right)), 0);
  return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
}

function aggregate(rule: RuleName, subset: readonly number[], record: readonly number[], weights: readonly number[]): number {
  if (rule === 'mean') return subset.reduce((sum, member) => sum + (record[member] ?? 0), 0) / subset.length;
  const drawn = subset.map((member) => record[member] ?? 0).sort((left, right) => left - right);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = Math.floor((drawn.length - 1) / 2);
  if (rule === 'median') return mean(drawn.slice(middle, drawn.length - middle));
  if (rule === 'trimmed-mean') {
    const cut = Math.min(middle, Math.ceil(0.2 * drawn.length));
    return mean(drawn.slice(cut, drawn.length - cut));
  }
  const total = subset.reduce((sum, member) => sum + (weights[member] ?? 0), 0);
  return subset.reduce((sum, member) => sum + (weights[member] ?? 0) * (record[member] ?? 0), 0) / total;
}

function learn(
  rule: RuleName,
  subset: readonly number[],
  record: readonly number[],
  state: { readonly consensus: number; readonly weights: number[] },
): void {
  if (rule !== 'published-trust' && rule !== 'trust-weighted') return;
  const distances = subset.map((member) => Math.abs((record[member] ?? 0) - state.consensus) / 10);
  const middle = [...distances].sort((left, right) => left - right)[Math.floor(distances.length / 2)] ?? 0;
  subset.forEach((member, index) => {
    const change = (rule === 'published-trust' ? 0.5 : middle) - (distances[index] ?? 0);
    state.weights[member] = Math.min(3, Math.max(0.1, (state.weights[member] ?? 1) * (1 + 0.1 * change)));
  });
}

type Sum = { count: number; sum: number; squares: number };
const createSum = (): Sum => ({ count: 0, sum: 0, squares: 0 });

function add(sum: Sum | undefined, value: number): void {
  if (sum === undefined) return;
  sum.count += 1;
  sum.sum += value;
  sum.squares += value * value;
}

function momentsOf({ count, sum, squares }: Sum): Moments {
  const mean = count === 0 ? 0 : sum / count;
  return { mean, variance: count === 0 ? 0 : squares / count - mean * mean };
}
