/** s' = max(0, s − b): everybody's answers are run down. Source: an attack of 2601.21189 whose formula is not known; the mirror of boosting is ours. */
export const sabotage = (score: number, shift: number): number => Math.max(0, score - shift);
