const begin = '<!-- scripts/reproduce.ts writes from here -->';
const end = '<!-- to here -->';

/** The page with `text` between its two marks. Throws where the marks are not there, each once and in their order. */
export function fillMarkedPart(page: string, text: string): string {
  const [before, rest, ...more] = page.split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (after === undefined || more.length > 0 || others.length > 0) throw new Error(`the page needs ${begin} and then ${end}, each once`);
  return `${before}${begin}\n\n${text.trim()}\n\n${end}${after}`;
}
