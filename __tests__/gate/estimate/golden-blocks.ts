import type { BlockCostPair } from '../../../src/gate/estimate/block-cost.ts';

function pairs(candidate: readonly (readonly [number, number])[], baseline: readonly (readonly [number, number])[]): BlockCostPair[] {
  return candidate.map(([total, answers], block) => {
    const [otherTotal, otherAnswers] = baseline[block] ?? [0, 0];
    return { block, candidate: { total, answers }, baseline: { total: otherTotal, answers: otherAnswers } };
  });
}

/** Six load blocks of about ten answers each, in ms. */
export const goldenLatency: readonly BlockCostPair[] = pairs(
  [
    [9100, 11.5],
    [8350, 10],
    [9900, 12.25],
    [8800, 10.5],
    [7650, 9],
    [9400, 11],
  ],
  [
    [8000, 10.5],
    [7900, 10.25],
    [8600, 11.75],
    [8100, 10],
    [7000, 9.5],
    [8700, 11],
  ],
);

/** The same blocks, in joules; the meter's windows are a little longer than the steady ones. */
export const goldenEnergy: readonly BlockCostPair[] = pairs(
  [
    [310, 12],
    [295, 10.5],
    [330, 12.25],
    [320, 11],
    [260, 9.5],
    [335, 11.25],
  ],
  [
    [280, 11],
    [284, 10.75],
    [300, 12],
    [285, 10.25],
    [251, 10],
    [301, 11.5],
  ],
);

const differences = [0.2, 0, 0, -0.5, 1, 0, 0.25, -0.1, 0, 0, 0.3, -0.2, 0, 0.1];

/** Two quality differences for each of the six blocks and two of a prompt outside them; every two share a passage. */
export const goldenBlockQuality = differences.map((difference, i) => {
  const block = Math.floor(i / 2);
  return { difference, cluster: `passage ${block}`, ...(block < 6 && { block }) };
});

export function candidateOf(pairsOf: readonly BlockCostPair[]): { block: string | number; total: number; answers: number }[] {
  return pairsOf.map(({ block, candidate }) => ({ block, ...candidate }));
}
