/** A measured prompt's block, its cost term, and its quality where it has one. */
export type MeasuredTerm = {
  readonly block: string | number;
  readonly quality: number | undefined;
  readonly cost: number;
};

type Both = { readonly block: string | number; readonly quality: number; readonly cost: number };

/**
 * The covariance of mean quality (over n prompts) and mean cost (over the m measured ones), estimated within blocks:
 * Σ_k Σ_{i∈k} (q_i − mean_k q)(w_i − mean_k w) / [(m − K)·n]. Long answers are dearer and often better; this term keeps the
 * two from being counted as independent.
 *
 * Of measured prompts without a quality, only their count enters. When every block holds a single prompt there is nothing
 * within blocks, and all prompts are taken as one block.
 */
export function computeCovariance(measured: readonly MeasuredTerm[], n: number): number {
  const pairs = measured.flatMap(({ block, quality, cost }) => (quality === undefined ? [] : [{ block, quality, cost }]));
  const blocks = [...Map.groupBy(pairs, ({ block }) => block).values()];
  const groups = blocks.length < pairs.length ? blocks : [pairs];
  const free = pairs.length - groups.length;
  if (free < 1) return 0;
  const perPrompt = groups.reduce((sum, group) => sum + crossProduct(group), 0) / free;
  return (perPrompt * pairs.length) / (measured.length * n);
}

function crossProduct(group: readonly Both[]): number {
  const quality = group.reduce((sum, pair) => sum + pair.quality, 0) / group.length;
  const cost = group.reduce((sum, pair) => sum + pair.cost, 0) / group.length;
  return group.reduce((sum, pair) => sum + (pair.quality - quality) * (pair.cost - cost), 0);
}
