import type { Question } from '../suite/question.ts';

/**
 * For every task, how many characters (UTF-16 code units) the texts of all its questions begin with alike: what its template puts before
 * the first part of a prompt. 0 for a task of one question, which shares nothing with another.
 */
export function computeSharedPrefixes(questions: Iterable<Question>): ReadonlyMap<string, number> {
  const tasks = Map.groupBy(questions, ({ prompt }) => prompt.task);
  return new Map([...tasks].map(([task, group]) => [task, computeSharedLength(group.map(({ text }) => text))]));
}

function computeSharedLength([first = '', ...others]: readonly string[]): number {
  if (others.length === 0) return 0;
  return others.reduce((length, other) => countAlike(first, other, length), first.length);
}

/** Characters that two texts begin with alike, at most `limit`. */
function countAlike(one: string, other: string, limit: number): number {
  let length = 0;
  while (length < limit && length < other.length && one[length] === other[length]) length += 1;
  return length;
}
