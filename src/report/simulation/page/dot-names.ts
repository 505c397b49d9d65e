import { type LabelEdges, type LabelledDot, placeDotLabels } from '../../page/dot-labels.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { showName } from '../shown-name.ts';

const LABEL = 22;
/** Of text of 13 units in a wide face. */
const LETTER = 7.7;
/** From a label's baseline to its middle. */
const MIDDLE = 4;
/** A label that had to move farther down than this is tied to its dot. */
const NEAR = 12;

export type NamedDot = LabelledDot & { readonly bold?: boolean };

/** Names of dots beside them, with a fine line where others were in the way. */
export function drawDotNames(dots: readonly NamedDot[], { left, right }: LabelEdges): Markup {
  const labels = placeDotLabels(
    dots.map((dot) => ({ ...dot, name: showName(dot.name, LABEL) })),
    { left, right, letter: LETTER },
  );
  const names = labels.map((label, index) => {
    const dot = dots[index];
    const moved = dot !== undefined && label.y - dot.y > NEAR;
    const tie = moved ? markup`<line class="tie" x1="${dot.x}" y1="${dot.y}" x2="${label.x - 2}" y2="${label.y - MIDDLE}"/>` : undefined;
    return markup`<g class="${dot?.bold ? 'leader' : 'named'}">${tie}<text class="name" x="${label.x}" y="${label.y}">${label.name}</text></g>`;
  });
  return markup`${names}`;
}
