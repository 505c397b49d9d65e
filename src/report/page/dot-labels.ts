import { cutText, renderPlain } from '../plain-text.ts';
import { roundPlace } from './drawing.ts';
import { placeLabels } from './label-places.ts';

/** Height of a line and length of a label, in the picture's units and letters. */
const LINE = 15;
const LABEL = 32;

type LabelledDot = { readonly name: string; readonly x: number; readonly y: number };
type DotLabel = { readonly name: string; readonly x: number; readonly y: number };

/** Where labels may stand. */
type LabelEdges = { readonly left: number; readonly right: number };

/** Of text of 12 units. */
const LETTER = 6.4;

/** The name of every dot beside it: right of it where there is room, else left of it, moved down where labels would cover one another. */
export function placeDotLabels(dots: readonly LabelledDot[], edges: LabelEdges): readonly DotLabel[] {
  const labels = dots.map((dot) => {
    const name = cutText(renderPlain(dot.name, 100), LABEL);
    const width = name.length * LETTER;
    const [right, left] = [dot.x + 10, dot.x - 10 - width];
    const free = (from: number): boolean =>
      from >= edges.left &&
      from + width <= edges.right &&
      dots.every((other) => other === dot || Math.abs(other.y - dot.y) > LINE || other.x < from - 6 || other.x > from + width + 6);
    const inside = right + width > edges.right ? Math.max(edges.left + 2, left) : right;
    return { name, x: roundPlace([right, left].find(free) ?? inside), y: dot.y - 7, width };
  });
  const heights = placeLabels(labels, LINE);
  return labels.map(({ name, x, y }, index) => ({ name, x, y: roundPlace(heights[index] ?? y) }));
}
