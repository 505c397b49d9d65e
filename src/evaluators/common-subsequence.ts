import { waitForTurn } from '../encoder/event-loop-turn.ts';

/** words of 32 bits that are looked at between two turns of the event loop */
const portion = 4_000_000;

/**
 * How many elements two lists have in common in the same order: the length of a longest common subsequence.
 * Bit-parallel: bit j of `row` is 0 where the length grows at element j of the shorter list; one element of the longer list changes a row by
 * row' = (row + (row ∧ matches)) ∨ (row ∧ ¬matches), 32 elements at once. Words without a match change only by a carry, so only those with one
 * are visited. Time is at most |one| · |other| / 32 steps, memory |one| + |other|; other work has its turn in between.
 * Source: Hyyrö, "Bit-Parallel LCS-length Computation Revisited" (2004); that only words with matches are visited is ours.
 *
 * @throws InterruptedError when `signal` aborts
 */
export async function computeCommonSubsequence(one: readonly string[], other: readonly string[], signal: AbortSignal): Promise<number> {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const places = listPlaces(shorter);
  const row = new Uint32Array(Math.ceil(shorter.length / bits)).fill(full);
  let steps = 0;
  for (const element of longer) {
    const matches = places.get(element);
    if (matches === undefined) continue;
    steps += advance(row, matches);
    if (steps < portion) continue;
    steps = 0;
    await waitForTurn(signal);
  }
  return countGrown(row, shorter.length);
}

const bits = 32;
const full = 0xffffffff;

/** The words of a row in which an element stands, ascending, each with the bits at which it does. */
type Places = { readonly words: number[]; readonly masks: number[] };

function listPlaces(elements: readonly string[]): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>();
  elements.forEach((element, index) => {
    const known = places.get(element) ?? { words: [], masks: [] };
    const word = Math.floor(index / bits);
    if (known.words.at(-1) !== word) {
      known.words.push(word);
      known.masks.push(0);
    }
    const last = known.masks.length - 1;
    known.masks[last] = ((known.masks[last] ?? 0) | (1 << (index % bits))) >>> 0;
    places.set(element, known);
  });
  return places;
}

/** One element more of the longer list; returns how many words were looked at. */
function advance(row: Uint32Array, { words, masks }: Places): number {
  let steps = 0;
  let carry = 0;
  for (let next = 0, word = words[0] ?? row.length; word < row.length; steps += 1) {
    const matches = words[next] === word ? (masks[next++] ?? 0) : 0;
    const value = row[word] ?? full;
    const sum = value + ((value & matches) >>> 0) + carry;
    row[word] = sum | (value & ~matches);
    carry = sum > full ? 1 : 0;
    word = carry === 1 ? word + 1 : (words[next] ?? row.length);
  }
  return steps + 1;
}

function countGrown(row: Uint32Array, length: number): number {
  let grown = 0;
  for (let index = 0; index < length; index += 1) {
    if ((((row[Math.floor(index / bits)] ?? full) >>> (index % bits)) & 1) === 0) grown += 1;
  }
  return grown;
}
