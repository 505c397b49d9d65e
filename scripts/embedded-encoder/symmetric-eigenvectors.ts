const mostSweeps = 60;

/**
 * Eigenvectors of a symmetric matrix, largest eigenvalue first, by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations,
 * section 8.5). Slow beside LAPACK, exact enough, and a few seconds for 384 × 384. The sign is fixed: the entry of largest size is
 * positive.
 *
 * @param matrix size × size, row after row; overwritten
 * @throws Error when the rotations do not converge
 */
export function computeEigenvectors(matrix: Float64Array, size: number): readonly Float64Array[] {
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; !isDiagonal(matrix, size); sweep++) {
    if (sweep === mostSweeps) throw new Error(`no eigenvectors after ${mostSweeps} sweeps`);
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, size, p, q);
  }
  const values = Array.from({ length: size }, (_, i) => matrix[i * size + i] ?? 0);
  return [...values.keys()]
    .sort((i, j) => (values[j] ?? 0) - (values[i] ?? 0))
    .map((i) => withFixedSign(vectors.slice(i * size, (i + 1) * size)));
}

function isDiagonal(matrix: Float64Array, size: number): boolean {
  let diagonal = 0;
  let rest = 0;
  for (const [index, value] of matrix.entries()) {
    if (index % (size + 1) === 0) diagonal += value * value;
    else rest += value * value;
  }
  return rest <= 1e-24 * diagonal;
}

/** One rotation that makes entry (p, q) zero; `vectors` holds the eigenvectors in its rows. */
function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = matrix[p * size + q] ?? 0;
  if (Math.abs(off) < 1e-300) return;
  const theta = ((matrix[q * size + q] ?? 0) - (matrix[p * size + p] ?? 0)) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const turn = { cosine, sine: tangent * cosine };
  turnPair(matrix, { ...turn, first: p, second: q, stride: size }, size);
  turnPair(matrix, { ...turn, first: p * size, second: q * size, stride: 1 }, size);
  turnPair(vectors, { ...turn, first: p * size, second: q * size, stride: 1 }, size);
}

type Turn = { readonly cosine: number; readonly sine: number; readonly first: number; readonly second: number; readonly stride: number };

function turnPair(values: Float64Array, turn: Turn, size: number): void {
  for (let k = 0; k < size; k++) {
    const i = turn.first + k * turn.stride;
    const j = turn.second + k * turn.stride;
    const x = values[i] ?? 0;
    const y = values[j] ?? 0;
    values[i] = turn.cosine * x - turn.sine * y;
    values[j] = turn.sine * x + turn.cosine * y;
  }
}

function withFixedSign(vector: Float64Array): Float64Array {
  const largest = vector.reduce((found, value) => (Math.abs(value) > Math.abs(found) ? value : found), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
