const punctuation = /[!-/:-@[-`{-~]/g;
const articles = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu;
/** what Python's `str.split()` splits at */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python splits at the separators 1C to 1F, too
const whitespace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * The words of a text as SQuAD compares them: lower case, ASCII punctuation removed, the articles a, an, the removed, split at white space.
 * Source: the official `evaluate-v1.1.py` of SQuAD; Unicode letters and digits count as word characters there, so they do here.
 */
export function normaliseAnswer(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(punctuation, '')
    .replace(articles, ' ')
    .split(whitespace)
    .filter((word) => word !== '');
}
