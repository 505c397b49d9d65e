/** longer answers are not read to their end and count as failed, in characters (UTF-16 code units) */
export const mostAnswerCharacters = 1_000_000;
