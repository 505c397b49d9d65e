export type DenseRanks = {
  /** of every value: how many different values are smaller */
  readonly ranks: Int32Array;
  /** how many different values there are */
  readonly distinct: number;
};

/** Values numbered by size: the smallest is 0, equal ones have the same number, none is left out. */
export function computeDenseRanks(values: Float64Array): DenseRanks {
  const numbers = new Map<number, number>();
  // Sorted as a typed array, which compares numbers; −0 and 0 are one key of a map.
  for (const value of values.toSorted()) if (!numbers.has(value)) numbers.set(value, numbers.size);
  return { ranks: Int32Array.from(values, (value) => numbers.get(value) ?? 0), distinct: numbers.size };
}
