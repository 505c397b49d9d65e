import type { PairedSample } from './paired-sample.ts';

/** A correlation in −1..1 of a sample in which each cluster counts so many times (0, 1, 2, …); undefined where a side of it is constant. */
export type CountedCorrelation = (times: Int32Array) => number | undefined;

/** a variance this small beside that of the whole sample is what rounding leaves of 0 */
const roundingShare = 1e-12;

type Sums = { count: number; x: number; y: number; xx: number; yy: number; xy: number };

/** Pearson's correlation for resampling: sums are taken over each cluster once, so that a resample takes as many steps as there are clusters. */
export function prepareCountedPearson(sample: PairedSample): CountedCorrelation {
  const clusters = sumClusters(sample);
  const whole = varianceOf(addUp(clusters, new Int32Array(clusters.length).fill(1)));
  return (times) => {
    const drawn = varianceOf(addUp(clusters, times));
    if (!(drawn.x > roundingShare * whole.x && drawn.y > roundingShare * whole.y)) return undefined;
    return Math.min(1, Math.max(-1, drawn.xy / Math.sqrt(drawn.x) / Math.sqrt(drawn.y)));
  };
}

function sumClusters({ x, y, clusterOf, sizes }: PairedSample): readonly Readonly<Sums>[] {
  const clusters = Array.from(sizes, (): Sums => ({ count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }));
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  for (const [index, cluster] of clusterOf.entries()) {
    // Centred, because squares of large numbers lose the digits in which they differ.
    const [a, b] = [(x[index] ?? 0) - meanX, (y[index] ?? 0) - meanY];
    const sums = clusters[cluster];
    if (sums === undefined) continue;
    sums.count += 1;
    sums.x += a;
    sums.y += b;
    sums.xx += a * a;
    sums.yy += b * b;
    sums.xy += a * b;
  }
  return clusters;
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function addUp(clusters: readonly Readonly<Sums>[], times: Int32Array): Readonly<Sums> {
  const all: Sums = { count: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (const [cluster, sums] of clusters.entries()) {
    const often = times[cluster] ?? 0;
    if (often === 0) continue;
    all.count += often * sums.count;
    all.x += often * sums.x;
    all.y += often * sums.y;
    all.xx += often * sums.xx;
    all.yy += often * sums.yy;
    all.xy += often * sums.xy;
  }
  return all;
}

/** Variances and covariance times the number of pairs. */
function varianceOf({ count, x, y, xx, yy, xy }: Readonly<Sums>): { readonly x: number; readonly y: number; readonly xy: number } {
  return { x: xx - (x * x) / count, y: yy - (y * y) / count, xy: xy - (x * y) / count };
}
