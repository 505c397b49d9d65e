import type { ClusteredValue } from '../../src/statistics/cluster-variance.ts';

type Matrix = readonly (readonly number[])[];

/**
 * CR2 and its Satterthwaite degrees of freedom for a mean, by whole matrices: regression on a column of ones, H = 11ᵀ/n,
 * A_g = ((I − H)_gg)^(−1/2) by Denman–Beavers iteration, p_g = (I − H)_g A_g 1/n, df = (Σ p_gᵀp_g)² / Σ_gh (p_gᵀp_h)².
 * Slow, and free of the closed form that it checks.
 */
export function computeByMatrices(observations: readonly ClusteredValue[]): { readonly variance: number; readonly df: number } {
  const n = observations.length;
  const residualMaker = matrix(n, n, (i, j) => (i === j ? 1 : 0) - 1 / n);
  const residuals = residualMaker.map((row) =>
    dot(
      row,
      observations.map(({ value }) => value),
    ),
  );
  const names = [...new Set(observations.map(({ cluster }) => cluster))];
  let variance = 0;
  const directions = names.map((name) => {
    const members = observations.flatMap(({ cluster }, i) => (cluster === name ? [i] : []));
    const block = matrix(members.length, members.length, (i, j) => at(residualMaker, members[i] ?? 0, members[j] ?? 0));
    const adjusted = inverseRoot(block).map((row) => row.reduce((sum, entry) => sum + entry, 0));
    variance +=
      (dot(
        adjusted,
        members.map((i) => residuals[i] ?? 0),
      ) /
        n) **
      2;
    return residualMaker.map(
      (row) =>
        dot(
          members.map((i) => row[i] ?? 0),
          adjusted,
        ) / n,
    );
  });
  const gram = directions.map((a) => directions.map((b) => dot(a, b)));
  const trace = gram.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  return { variance, df: trace ** 2 / gram.flat().reduce((sum, entry) => sum + entry ** 2, 0) };
}

function matrix(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => entry(i, j)));
}

function at(m: Matrix, i: number, j: number): number {
  return m[i]?.[j] ?? 0;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, entry, i) => sum + entry * (b[i] ?? 0), 0);
}

function inverseRoot(m: Matrix): Matrix {
  let root = m;
  let inverse = matrix(m.length, m.length, (i, j) => (i === j ? 1 : 0));
  for (let step = 0; step < 60; step += 1) {
    const [a, b] = [invert(inverse), invert(root)];
    const next = matrix(m.length, m.length, (i, j) => (at(root, i, j) + at(a, i, j)) / 2);
    inverse = matrix(m.length, m.length, (i, j) => (at(inverse, i, j) + at(b, i, j)) / 2);
    root = next;
  }
  return inverse;
}

/** Gauss–Jordan; the matrices here are symmetric and positive definite, so that no pivoting is needed. */
function invert(m: Matrix): Matrix {
  const size = m.length;
  const work = m.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const lead = (work[pivot] ?? []).map((entry) => entry / at(work, pivot, pivot));
    for (let i = 0; i < size; i += 1) {
      const factor = at(work, i, pivot);
      work[i] = i === pivot ? lead : (work[i] ?? []).map((entry, j) => entry - factor * (lead[j] ?? 0));
    }
  }
  return work.map((row) => row.slice(size));
}
