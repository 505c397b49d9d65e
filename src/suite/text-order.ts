/** By UTF-16 units: no locale has a say in a digest. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
