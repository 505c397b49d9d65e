/** Whether two vectors are the same to the last bit; nothing is the same as what is missing. */
export function isSameVector(one: Float32Array | undefined, other: Float32Array | undefined): boolean {
  return one !== undefined && one.length === other?.length && one.every((value, k) => Object.is(value, other[k]));
}
