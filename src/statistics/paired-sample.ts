/** Two values of one thing, and the cluster whose members are not independent of each other. */
export type ClusteredPair = { readonly x: number; readonly y: number; readonly cluster: string };

/** Pairs as columns, because resampling goes over them many times. */
export type PairedSample = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** number of each pair's cluster, 0 to clusters − 1 */
  readonly clusterOf: Int32Array;
  /** pairs in each cluster */
  readonly sizes: Int32Array;
};

/**
 * Pairs → columns, clusters numbered in the order in which they appear.
 *
 * @throws RangeError when a value is not a finite number.
 */
export function assemblePairedSample(pairs: readonly ClusteredPair[]): PairedSample {
  const numbers = new Map<string, number>();
  const clusterOf = Int32Array.from(pairs, ({ cluster }) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
  const sizes = new Int32Array(numbers.size);
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return {
    x: Float64Array.from(pairs, ({ x }) => requireFinite(x)),
    y: Float64Array.from(pairs, ({ y }) => requireFinite(y)),
    clusterOf,
    sizes,
  };
}

function requireFinite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a correlation needs finite numbers, not ${value}`);
  return value;
}
