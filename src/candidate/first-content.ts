const closing = '</think>';

/**
 * How many of an answer's first tokens it takes until content stands there; undefined where none does. Without reasoning that is the first
 * token with any text; with reasoning at its beginning, the first with text behind `</think>`. `decode(count)` is the text of the first
 * `count` tokens; it is asked about log2(tokens) times.
 */
export function findFirstContentToken(tokens: number, decode: (count: number) => string, reasoningOpened: boolean): number | undefined {
  const whole = decode(tokens);
  const firstClosing = whole.indexOf(closing);
  const reasons = reasoningOpened || whole.trimStart().startsWith('<think>') || (firstClosing >= 0 && !whole.includes('<think>'));
  const hasContent = (text: string): boolean => {
    if (!reasons) return text !== '';
    const end = text.indexOf(closing);
    return end >= 0 && text.slice(end + closing.length).trim() !== '';
  };
  if (!hasContent(whole)) return undefined;
  let [without, enough] = [0, tokens];
  while (enough - without > 1) {
    const middle = Math.floor((without + enough) / 2);
    if (hasContent(decode(middle))) enough = middle;
    else without = middle;
  }
  return enough;
}
