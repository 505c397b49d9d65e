/**
 * What the names of secrets have in them, as the source of a regular expression: an argument or option with such a name is left out of what
 * runs and reports tell of an engine. Tokens that are counted and tokenizers are none.
 */
export const secretWords = '(?:key|token(?!s|iz)|secret|passw|pwd|credential|auth|cert)';
