const DASH = / (?=-{1,2}[A-Za-z])/;
const NAME = /,? (?=[\w.-]{1,100}=)/;

/**
 * Flags as an engine or a command tells them, one with its value each, in their order: a line, what a semicolon ends, a word with a dash and
 * what follows it, and elsewhere `name=value`. A text without any of these is one piece.
 */
export function splitFlags(flags: string): readonly string[] {
  return flags
    .split(/[\n;]/)
    .flatMap((line) => line.replace(/\s+/g, ' ').trim().split(DASH))
    .flatMap((piece) => (piece.startsWith('-') ? [piece] : piece.split(NAME)))
    .filter((piece) => piece !== '');
}

/** The pieces of the first that the second does not have; what stands twice has to stand there twice. */
export function listOwnFlags(flags: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const piece of splitFlags(other)) left.set(piece, (left.get(piece) ?? 0) + 1);
  return splitFlags(flags).filter((piece) => {
    const count = left.get(piece) ?? 0;
    left.set(piece, count - 1);
    return count <= 0;
  });
}
