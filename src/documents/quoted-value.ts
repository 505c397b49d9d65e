const mostCharacters = 80;

/** A value as it may stand in a message: short, on one line, without control characters. */
export function quote(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object' && data !== null) return 'a mapping';
  if (typeof data !== 'string') return String(data);
  const text = JSON.stringify(data.length > mostCharacters ? `${data.slice(0, mostCharacters)}…` : data);
  return escapeInvisible(text);
}

/** Characters that a terminal or a log may act upon (controls, direction marks, lone surrogates), as escapes. */
export function escapeInvisible(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
