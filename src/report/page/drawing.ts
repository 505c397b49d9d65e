import { renderPlain } from '../plain-text.ts';
import { type Markup, markup } from './markup.ts';

export type Drawing = {
  /** of this picture alone on its page */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** the figures, for a reader who does not see them */
  readonly text: string;
};

/** A picture as SVG: no script, no request, both colour schemes by the page's style sheet. */
export function renderDrawing({ id, width, height, title, text }: Drawing, content: Markup): Markup {
  return markup`<svg class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title><desc id="${id}-text">${renderPlain(text)}</desc>
${content}
</svg>`;
}

/** A place in a picture, to a tenth. */
export function roundPlace(value: number): number {
  return Math.round(value * 10) / 10;
}
