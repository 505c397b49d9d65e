import { closest, distance } from 'fastest-levenshtein';

/** longer words are no slips of the pen, and comparing them would take long */
const longestWord = 100;

/** `; did you mean "x"?` where a known word is near enough to be a slip of the pen, else nothing. */
export function suggest(word: string, known: readonly string[]): string {
  if (known.length === 0 || word.length > longestWord) return '';
  const near = closest(word, known);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3)) ? `; did you mean "${near}"?` : '';
}
