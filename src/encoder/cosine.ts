/**
 * Cosine similarity: the dot product over the product of the lengths, in −1..1. A vector against itself is exactly 1.
 * The zero vector points nowhere; its similarity with anything is 0.
 *
 * @throws RangeError when the vectors differ in length
 */
export function computeCosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} numbers cannot be compared`);
  let dot = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    squaresOfA += x * x;
    squaresOfB += y * y;
  }
  if (squaresOfA === 0 || squaresOfB === 0) return 0;
  return Math.min(1, Math.max(-1, dot / Math.sqrt(squaresOfA * squaresOfB)));
}
