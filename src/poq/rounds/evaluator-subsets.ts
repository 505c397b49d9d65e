/**
 * How many subsets of `size` out of `of` there are: of!/(size!·(of − size)!). Exact while it is below 2^53/`of`, beyond that nearly so.
 *
 * @throws RangeError when `size` is not a whole number within 1..of.
 */
export function countSubsets(of: number, size: number): number {
  if (!Number.isInteger(size) || size < 1 || size > of) throw new RangeError(`${size} of ${of} evaluators cannot be drawn`);
  let subsets = 1;
  for (let taken = 1; taken <= Math.min(size, of - size); taken += 1) subsets = Math.round((subsets * (of - taken + 1)) / taken);
  return subsets;
}

/** The first subset in lexicographic order: 0, 1, …, size − 1. */
export const firstSubset = (size: number): Int32Array => Int32Array.from({ length: size }, (_, place) => place);

/**
 * Turns a subset of 0..of − 1, ascending, into the next one in lexicographic order; after the last one it is the first again.
 * Source: the usual successor rule (Knuth, TAOCP 4A, 7.2.1.3): raise the rightmost member that can be raised, and let those after it follow.
 */
export function advanceSubset(members: Int32Array, of: number): void {
  const size = members.length;
  let place = size - 1;
  while (place >= 0 && members[place] === of - size + place) place -= 1;
  let next = place < 0 ? 0 : (members[place] ?? 0) + 1;
  for (let at = Math.max(place, 0); at < size; at += 1) {
    members[at] = next;
    next += 1;
  }
}
