/** The vector of the same direction and length 1, as 32-bit floats; the zero vector stays what it is. */
export function computeUnitVector(vector: Float64Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = squares === 0 ? 1 : Math.sqrt(squares);
  return Float32Array.from(vector, (value) => value / length);
}
