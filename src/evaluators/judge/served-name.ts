/** as long as a run's line lets a name be */
const mostNameCharacters = 500;

/** A name that a server calls itself or its reasons, as it may stand in a run: without what nobody sees, and not too long. Undefined for none. */
export function parseServedName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value
    .replace(/[\p{C}\s]+/gu, ' ')
    .slice(0, mostNameCharacters)
    .toWellFormed()
    .trim();
  return name === '' ? undefined : name;
}
