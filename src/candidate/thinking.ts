const opening = '<think>';
const closing = '</think>';

/**
 * Takes what stands in `<think>…</think>` out of a text, so that only the answer is scored. A closing tag without an opening one ends
 * a reasoning that the prompt's template had opened (as DeepSeek-R1's does). `open`: the text ends inside its reasoning.
 */
export function stripThinking(text: string): { readonly answer: string; readonly open: boolean } {
  if (!text.includes(opening) && !text.includes(closing)) return { answer: text, open: false };
  const unopened = text.indexOf(closing);
  const firstOpening = text.indexOf(opening);
  let position = unopened >= 0 && (firstOpening < 0 || unopened < firstOpening) ? unopened + closing.length : 0;
  const kept: string[] = [];
  for (;;) {
    const start = text.indexOf(opening, position);
    if (start < 0) return { answer: [...kept, text.slice(position)].join('').trimStart(), open: false };
    kept.push(text.slice(position, start));
    const end = text.indexOf(closing, start);
    if (end < 0) return { answer: kept.join('').trimStart(), open: true };
    position = end + closing.length;
  }
}
