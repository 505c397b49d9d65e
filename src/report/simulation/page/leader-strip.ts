import type { Leader } from '../../../documents/simulation.ts';
import { renderSetting } from '../../figures.ts';
import { type Markup, markup } from '../../page/markup.ts';
import type { Plot } from '../../page/plot.ts';
import { showName } from '../shown-name.ts';
import type { DrawnLine } from './weight-lines.ts';

/** Under the axis and its title. */
const DROP = 50;
const HEIGHT = 16;
/** Narrower bars carry no number. */
const LEAST_WIDTH = 18;
const MOST_LISTED = 10;

/** Bars along the β axis: who has the highest reward where. */
export function drawLeaders(plot: Plot, leaders: readonly Leader[], drawn: readonly DrawnLine[]): Markup {
  const end = plot.x.axis.high;
  const bars = leaders.flatMap(({ name, from, to }) => {
    const [start, stop] = [plot.x.at(Math.max(0, from)), plot.x.at(Math.min(end, to ?? end))];
    if (stop <= start) return [];
    const line = drawn.find((one) => one.line.name === name);
    const [y, kind] = [plot.bottom + DROP, line?.kind ?? 'series-5'];
    const tag =
      line === undefined || stop - start < LEAST_WIDTH
        ? undefined
        : markup`<text class="tag ${kind}" x="${(start + stop) / 2}" y="${y + 12}" text-anchor="middle">${line.rank}</text>`;
    return [markup`<rect class="lead-bar ${kind}" x="${start}" y="${y}" width="${stop - start}" height="${HEIGHT}"/>${tag}`];
  });
  return markup`${bars}<text class="axis" x="${plot.left - 6}" y="${plot.bottom + DROP + 12}" text-anchor="end">leads</text>`;
}

/** The same in words, with every β at which the leader changes. */
export function listLeaders(leaders: readonly Leader[]): Markup {
  const shown = leaders.slice(0, MOST_LISTED).map(({ name, from, to }) => {
    const range = to === undefined ? `from ${renderSetting(from)} on` : `from ${renderSetting(from)} to ${renderSetting(to)}`;
    return `${range} ${showName(name)}`;
  });
  const rest = leaders.length - shown.length;
  const more = rest > 0 ? [`${rest} more further on`] : [];
  return markup`<p class="note">Who leads at which β: ${[...shown, ...more].join('; ')}.</p>`;
}
