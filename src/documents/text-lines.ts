type LineLimit = {
  /** UTF-16 units; a line that grows beyond them is refused before it fills the memory */
  readonly longest: number;
  /** the error for such a line, by its 1-based number */
  readonly refuse: (line: number) => Error;
};

/**
 * Splits a text that comes in pieces into its lines. Line feeds end them and nothing else does: JSON texts may hold Unicode's other line
 * ends (U+2028), at which node:readline would cut them in two. A carriage return stays where it stands. What follows the last line feed
 * is a line too, unless it is empty.
 */
export async function* splitLines(pieces: AsyncIterable<string>, { longest, refuse }: LineLimit): AsyncGenerator<string> {
  let open: string[] = [];
  let length = 0;
  let done = 0;
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    open.push(first);
    length += first.length;
    for (const next of others) {
      yield open.join('');
      done += 1;
      open = [next];
      length = next.length;
    }
    if (length > longest) throw refuse(done + 1);
  }
  const last = open.join('');
  if (last !== '') yield last;
}
