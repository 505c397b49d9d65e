/** Scores of a network that never was: seeded, so that fixtures of simulations come out the same everywhere. */
export type ToyNetwork = {
  readonly prompts: number;
  readonly nodes: readonly ToyNode[];
  readonly evaluators: readonly ToyEvaluator[];
  /** q on 0..10 by prompt, node, evaluator */
  readonly scores: readonly (readonly (readonly number[])[])[];
  /** F1 × 10 by prompt, node */
  readonly truth: readonly (readonly number[])[];
};

export type ToyNode = { readonly name: string; readonly ability: number; readonly cost?: number };
/** `slope`: how its scores follow F1; `noise`: and how loosely */
export type ToyEvaluator = { readonly name: string; readonly slope: number; readonly noise: number; readonly cost: number };

/** A small generator with a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** About normal: the sum of twelve uniform numbers, less six. */
export const drawNormal = (random: () => number): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

export const clip = (score: number): number => Math.min(10, Math.max(0, score));

export function createToyNetwork(input: {
  readonly prompts: number;
  readonly seed: number;
  readonly nodes: readonly ToyNode[];
  readonly evaluators: readonly ToyEvaluator[];
}): ToyNetwork {
  const random = createRandom(input.seed);
  const difficulties = Array.from({ length: input.prompts }, () => 1.3 * drawNormal(random));
  const truth = difficulties.map((difficulty) =>
    input.nodes.map(({ ability }) => clip(5 + 2.2 * (ability - difficulty + 0.9 * drawNormal(random)))),
  );
  const scores = truth.map((row) =>
    row.map((value) =>
      input.evaluators.map(({ slope, noise }) => clip((slope < 0 ? 6.8 : 5.6) + slope * (value - 5) + noise * drawNormal(random))),
    ),
  );
  return { ...input, scores, truth };
}
