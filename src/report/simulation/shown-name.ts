import { cutText, renderPlain } from '../plain-text.ts';

/** A name on one line, as long as a sentence or a table can bear. */
export function showName(name: string, limit = 80): string {
  return cutText(renderPlain(name, 200), limit);
}
