import { type Markup, markup } from '../../page/markup.ts';
import type { Plot } from '../../page/plot.ts';

/** Colour and dash of the series in turn; six can be told apart. */
export const MOST_SERIES = 6;

export const seriesKind = (index: number): string => `series-${index % MOST_SERIES}`;

export type Line = { readonly kind: string; readonly points: readonly (readonly [x: number, y: number])[] };

/** Lines through points in the plot's own units, with dots where there are few points. */
export function drawLines(plot: Plot, lines: readonly Line[], dotted = false): Markup {
  const drawn = lines.map(({ kind, points }) => {
    const places = points.map(([x, y]) => [plot.x.at(x), plot.y.at(y)] as const);
    const path = places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    const dots = dotted ? places.map(([x, y]) => markup`<circle class="point ${kind}" cx="${x}" cy="${y}" r="2.6"/>`) : [];
    return path === '' ? undefined : markup`<path class="line ${kind}" d="${path}"/>${dots}`;
  });
  return markup`${drawn}`;
}
