import { roundPlace } from '../../page/drawing.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { showName } from '../shown-name.ts';
import { type NameEdges, placeNames } from './name-places.ts';

const LABEL = 22;
/** Of text of 13 units in a wide face. */
const LETTER = 7.7;
/** From a label's baseline to its middle. */
const MIDDLE = 4;

export type NamedDot = { readonly name: string; readonly x: number; readonly y: number; readonly bold?: boolean };

/** Names of dots beside them, with a fine line where others were in the way. */
export function drawDotNames(dots: readonly NamedDot[], edges: NameEdges): Markup {
  const shown = dots.map((dot) => ({ ...dot, name: showName(dot.name, LABEL) }));
  const places = placeNames(
    shown.map(({ x, y, name }) => ({ x, y, width: name.length * LETTER })),
    edges,
  );
  // all ties first: they are not to strike names through
  const ties = shown.map(({ x, y }, index) => {
    const place = places[index];
    if (place === undefined || place.moved === 0) return undefined;
    const end = place.side === 'right' ? place.x - 2 : place.x + 2;
    return markup`<line class="tie" x1="${x}" y1="${y}" x2="${roundPlace(end)}" y2="${roundPlace(place.y - MIDDLE)}"/>`;
  });
  const names = shown.map(({ name, bold }, index) => {
    const place = places[index];
    if (place === undefined) return undefined;
    const anchor = place.side === 'left' ? 'end' : 'start';
    return markup`<g class="${bold ? 'leader' : 'named'}"><text class="name" x="${roundPlace(place.x)}" y="${roundPlace(place.y)}" text-anchor="${anchor}">${name}</text></g>`;
  });
  return markup`${ties}${names}`;
}
