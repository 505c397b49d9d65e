import type { ComparisonInput } from '../../../src/gate/estimate/reward-difference.ts';

const clusters = [0, 0, 0, 1, 1, 2, 3, 3, 3, 3];
const differences = [0.2, 0, 0, -0.5, 1, 0, 0.25, -0.1, 0, 0];
const indices = [0, 2, 3, 5, 6, 8];
const blocks = [0, 0, 1, 1, 2, 2];
const candidateCosts = [110, 95, 130, 105, 90, 121];
const baselineCosts = [100, 100, 120, 100, 95, 115];

/** Ten paired differences in four clusters, six of them measured in three blocks: small enough for exact arithmetic. */
export const goldenQuality: ComparisonInput['quality'] = differences.map((difference, i) => ({ difference, cluster: clusters[i] ?? 0 }));
export const goldenMeasured: NonNullable<ComparisonInput['cost']>['measured'] = indices.map((index, i) => ({
  index,
  block: blocks[i] ?? 0,
  candidateCost: candidateCosts[i] ?? 0,
  baselineCost: baselineCosts[i] ?? 0,
}));
export const goldenInput: ComparisonInput = {
  quality: goldenQuality,
  cost: { measured: goldenMeasured, reference: { kind: 'baseline-mean' }, grouping: 'block', runSpread: { kind: 'assumed', share: 0.02 } },
};
