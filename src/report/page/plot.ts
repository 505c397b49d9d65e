import type { Axis } from './axis.ts';
import { roundPlace } from './drawing.ts';
import { type Markup, markup } from './markup.ts';

/** From values to places; ticks outside the axis are not drawn. */
export type Scale = {
  readonly axis: Axis;
  readonly at: (value: number) => number;
  readonly renderTick?: (tick: number) => string;
};

/** Two scales and the edges of the area between them, in places of the picture. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
};

/** From the area's lower edge to the title under it. */
const TITLE_DROP = 38;

/** Equal steps, from one place to the other. */
export function scaleLinear(axis: Axis, from: number, to: number): Scale {
  return { axis, at: (value) => roundPlace(from + ((to - from) * (value - axis.low)) / (axis.high - axis.low)) };
}

/** Grid, ticks, and both titles at the ends of the axes. */
export function drawAxes(plot: Plot, titles: { readonly x: string; readonly y: string }): Markup {
  const { left, right, top, bottom } = plot;
  const vertical = ticksOf(plot.x).map(
    ({ place, text }) =>
      markup`<line class="grid" x1="${place}" x2="${place}" y1="${top}" y2="${bottom}"/><text class="tick" x="${place}" y="${bottom + 16}" text-anchor="middle">${text}</text>`,
  );
  const horizontal = ticksOf(plot.y).map(
    ({ place, text }) =>
      markup`<line class="grid" x1="${left}" x2="${right}" y1="${place}" y2="${place}"/><text class="tick" x="${left - 8}" y="${place + 4}" text-anchor="end">${text}</text>`,
  );
  return markup`${vertical}${horizontal}<text class="axis" x="${right}" y="${bottom + TITLE_DROP}" text-anchor="end">${titles.x} →</text><text class="axis" x="6" y="${top - 14}">↑ ${titles.y}</text>`;
}

/** What is drawn in it ends at the edges of the plot; the id is of this picture alone on its page. */
export function clipToPlot({ left, right, top, bottom }: Plot, id: string, content: Markup): Markup {
  return markup`<clipPath id="${id}"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath><g clip-path="url(#${id})">${content}</g>`;
}

function ticksOf({ axis, at, renderTick }: Scale): readonly { readonly place: number; readonly text: string }[] {
  const shown = axis.ticks.filter((tick) => tick >= axis.low && tick <= axis.high);
  return shown.map((tick) => ({ place: at(tick), text: (renderTick ?? renderNumber)(tick) }));
}

function renderNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 6 }).replace('-', '−');
}
