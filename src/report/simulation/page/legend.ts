import { type Markup, markup } from '../../page/markup.ts';

export type LegendEntry = { readonly kind: string; readonly name: string };

/** What each line is: its colour and dash, and its name. */
export function renderLegend(entries: readonly LegendEntry[], layered = false): Markup {
  const items = entries.map(
    ({ kind, name }) =>
      markup`<li><svg class="picture" viewBox="0 0 36 12" aria-hidden="true"><path class="line ${kind}" d="M1 6H35"/></svg><span>${name}</span></li>`,
  );
  return markup`<ul class="${layered ? 'legend layered' : 'legend'}">${items}</ul>`;
}
