import { largestLevel, levelOffset } from '../../src/encoder/static-table.ts';
import type { Matrix } from './principal-components.ts';

/** Values beyond this many standard deviations of their dimension are clipped; 2, 2.5 and 3 were tried. */
const clippedAt = 2.5;

/** Rounds every dimension to the levels −7..7 of src/encoder/static-table.ts, each dimension on a scale of its own. */
export function quantise({ values, columns }: Matrix): { readonly dimensionScales: readonly number[]; readonly levels: Uint8Array } {
  const squares = new Float64Array(columns);
  for (const [index, value] of values.entries()) squares[index % columns] = (squares[index % columns] ?? 0) + value * value;
  const rows = values.length / columns;
  const dimensionScales = Array.from(squares, (sum) => Number(((clippedAt * Math.sqrt(sum / rows)) / largestLevel).toPrecision(6)));
  const levels = new Uint8Array(values.length / 2);
  for (const [index, value] of values.entries()) {
    const level = Math.round(value / (dimensionScales[index % columns] ?? 1));
    const nibble = Math.max(-largestLevel, Math.min(largestLevel, level)) + levelOffset;
    levels[index >> 1] = (levels[index >> 1] ?? 0) | (index % 2 === 0 ? nibble : nibble << 4);
  }
  return { dimensionScales, levels };
}
