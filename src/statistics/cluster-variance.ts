/** One observation and the cluster whose members are not independent of each other. */
export type ClusteredValue = {
  readonly value: number;
  readonly cluster: string | number;
};

/** A mean with its cluster-robust variance and the degrees of freedom of that variance. */
export type ClusterEstimate = {
  readonly kind: 'estimate';
  readonly mean: number;
  readonly variance: number;
  readonly df: number;
  readonly clusters: number;
  readonly n: number;
};

/** With fewer than two clusters nothing can be said about how far the mean would move with other clusters. */
export type TooFewClusters = {
  readonly kind: 'too-few-clusters';
  readonly clusters: number;
  readonly n: number;
};

/** Size of a cluster and the sum of its members' deviations from the mean of all. */
type Cluster = { size: number; deviation: number };

/**
 * The mean of clustered observations and the variance of that mean, in the squared unit of the observations.
 *
 * With a_g = n_g/n and S_g the sum of a cluster's deviations from the mean:
 * - `CR2`: (1/n²)·Σ S_g²/(1 − a_g), unbiased when observations are in truth independent; degrees of freedom by Satterthwaite,
 *   1/[Σa_g² + (Σb_g)² − Σb_g²] with b_g = a_g²/(1 − a_g). Bell and McCaffrey, "Bias Reduction in Standard Errors for Linear
 *   Regression with Multi-Stage Samples" (2002), in closed form for a mean.
 * - `CR1`: (1/n²)·Σ S_g² · G/(G − 1), degrees of freedom G − 1 (what statsmodels and Stata report).
 *
 * @throws RangeError when an observation is not a finite number.
 */
export function computeClusterVariance(
  observations: readonly ClusteredValue[],
  correction: 'CR1' | 'CR2' = 'CR2',
): ClusterEstimate | TooFewClusters {
  const n = observations.length;
  const mean = observations.reduce((sum, { value }) => sum + value, 0) / n;
  const clusters = gather(observations, mean);
  if (clusters.length < 2) return { kind: 'too-few-clusters', clusters: clusters.length, n };
  const spread = correction === 'CR1' ? spreadCr1(clusters) : spreadCr2(clusters, n);
  const df = correction === 'CR1' ? clusters.length - 1 : computeClusterDf(clusters.map(({ size }) => size));
  return { kind: 'estimate', mean, variance: spread / n ** 2, df, clusters: clusters.length, n };
}

function gather(observations: readonly ClusteredValue[], mean: number): readonly Cluster[] {
  const clusters = new Map<string | number, Cluster>();
  for (const { value, cluster } of observations) {
    if (!Number.isFinite(value)) throw new RangeError(`a mean needs finite numbers, not ${value}`);
    const known = clusters.get(cluster);
    if (known === undefined) clusters.set(cluster, { size: 1, deviation: value - mean });
    else {
      known.size += 1;
      known.deviation += value - mean;
    }
  }
  return [...clusters.values()];
}

function spreadCr1(clusters: readonly Cluster[]): number {
  const squares = clusters.reduce((total, { deviation }) => total + deviation ** 2, 0);
  return (squares * clusters.length) / (clusters.length - 1);
}

function spreadCr2(clusters: readonly Cluster[], n: number): number {
  return clusters.reduce((total, { deviation, size }) => total + deviation ** 2 / (1 - size / n), 0);
}

/**
 * Satterthwaite's degrees of freedom for a mean over clusters of these sizes: 1/[Σa_g² + (Σb_g)² − Σb_g²] with a_g = n_g/n and
 * b_g = a_g²/(1 − a_g); G − 1 where all G are equally large. For at least two clusters.
 */
export function computeClusterDf(sizes: Iterable<number>): number {
  const all = [...sizes];
  const n = all.reduce((sum, size) => sum + size, 0);
  let shareSquares = 0;
  let leverage = 0;
  let leverageSquares = 0;
  for (const size of all) {
    const share = size / n;
    const b = share ** 2 / (1 - share);
    shareSquares += share ** 2;
    leverage += b;
    leverageSquares += b ** 2;
  }
  return 1 / (shareSquares + leverage ** 2 - leverageSquares);
}
