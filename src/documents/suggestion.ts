import { distance } from 'fastest-levenshtein';

/** longer words are no slips of the pen, and comparing them would take long */
const longestWord = 100;

/** in a shorter word two slips leave too little of it: `path` is not meant by `pair` */
const shortWord = 4;

/** `; did you mean "x"?` where a known word is near enough to be a slip of the pen, else nothing. Of equally near ones it is the one that begins alike. */
export function suggest(word: string, known: readonly string[]): string {
  if (word.length > longestWord) return '';
  const written = word.toLowerCase();
  const [nearest] = known
    .map((name) => ({ name, slips: countSlips(written, name.toLowerCase()), begun: countShared(written, name.toLowerCase()) }))
    .sort((one, other) => one.slips - other.slips || other.begun - one.begun);
  return nearest !== undefined && nearest.slips <= mostSlips(nearest.name) ? `; did you mean "${nearest.name}"?` : '';
}

const mostSlips = ({ length }: string): number => (length <= shortWord ? 1 : Math.max(2, Math.floor(length / 3)));

/** Letters in another order are one slip. */
const countSlips = (one: string, other: string): number =>
  one !== other && sortLetters(one) === sortLetters(other) ? 1 : distance(one, other);

const sortLetters = (word: string): string => [...word].sort().join('');

/** letters at the beginning that both have */
function countShared(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}
