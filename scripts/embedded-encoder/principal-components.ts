import { computeEigenvectors } from './symmetric-eigenvectors.ts';

export type Matrix = { readonly values: Float32Array; readonly rows: number; readonly columns: number };

/**
 * Projects the rows of a matrix on their principal components: centred on the weighted mean, then on the directions in which the weighted
 * rows differ most, the strongest first.
 *
 * @param weights how much each row counts for mean and directions
 * @param kept which components are kept: `count` of them from position `first` on
 */
export function projectOnPrincipalComponents(
  matrix: Matrix,
  weights: Float64Array,
  kept: { readonly first: number; readonly count: number },
): Matrix {
  const centred = centre(matrix, weights);
  const axes = computeEigenvectors(computeCovariance(centred, weights), matrix.columns).slice(kept.first, kept.first + kept.count);
  const values = new Float32Array(matrix.rows * kept.count);
  for (let row = 0; row < matrix.rows; row++) {
    for (const [k, axis] of axes.entries()) {
      let sum = 0;
      for (let column = 0; column < matrix.columns; column++)
        sum += (centred.values[row * matrix.columns + column] ?? 0) * (axis[column] ?? 0);
      values[row * kept.count + k] = sum;
    }
  }
  return { values, rows: matrix.rows, columns: kept.count };
}

function centre({ values, rows, columns }: Matrix, weights: Float64Array): Matrix {
  const mean = new Float64Array(columns);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let row = 0; row < rows; row++) {
    const share = (weights[row] ?? 0) / total;
    for (let k = 0; k < columns; k++) mean[k] = (mean[k] ?? 0) + share * (values[row * columns + k] ?? 0);
  }
  return { values: values.map((value, index) => value - (mean[index % columns] ?? 0)), rows, columns };
}

function computeCovariance({ values, rows, columns }: Matrix, weights: Float64Array): Float64Array {
  const covariance = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    const vector = values.subarray(row * columns, (row + 1) * columns);
    for (let i = 0; i < columns; i++) {
      const factor = (weights[row] ?? 0) * (vector[i] ?? 0);
      for (let j = i; j < columns; j++) covariance[i * columns + j] = (covariance[i * columns + j] ?? 0) + factor * (vector[j] ?? 0);
    }
  }
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) covariance[i * columns + j] = covariance[j * columns + i] ?? 0;
  return covariance;
}
