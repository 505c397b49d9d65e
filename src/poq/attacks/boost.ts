/** s' = min(10, s + b): everybody's answers are praised. Source: 2601.21189, eq. 18; the size of b is not known. */
export const boost = (score: number, shift: number): number => Math.min(10, score + shift);
