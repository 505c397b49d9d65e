import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/statistics/quantile.ts
function computeQuantile(sample, probability) {
  return interpolate(sorted(sample), probability);
}
function computeQuantileSummary(sample) {
  let ascending = sorted(sample);
  return {
    p50: interpolate(ascending, 0.5),
    p90: interpolate(ascending, 0.9),
    p95: interpolate(ascending, 0.95),
    p99: interpolate(ascending, 0.99)
  };
}
function sorted(sample) {
  let [first, ...rest] = Float64Array.from(sample).sort();
  return [first ?? sample[0], ...rest];
}
function interpolate(ascending, probability) {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`a quantile needs a probability in 0..1, not ${probability}`);
  let position = (ascending.length - 1) * probability, lower = ascending[Math.floor(position)] ?? ascending[0], upper = ascending[Math.ceil(position)] ?? lower;
  return lower + (upper - lower) * (position - Math.floor(position));
}

export {
  computeQuantile,
  computeQuantileSummary
};
