/** "1 block", "2 blocks": a number with its noun, for nouns that take an s. */
export const countNoun = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
