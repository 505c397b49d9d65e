import type { Report } from '../../documents/report.ts';
import { cutText, renderPlain } from '../plain-text.ts';
import { computeAxis } from './axis.ts';
import { type Markup, markup } from './markup.ts';

const WIDTH = 520;
const FRAME = { left: 24, right: 24, top: 8, bottom: 40 };
const ROW = 44;

/** One line per model with its quality and interval, for reports without costs. Undefined where nobody has a quality. */
export function renderQualityStrip(report: Report): Markup | undefined {
  const models = report.nodes.flatMap((node) => (node.quality === undefined ? [] : [{ node, mean: node.quality.mean }]));
  if (models.length === 0) return undefined;
  const axis = computeAxis(
    models.flatMap(({ mean }) => [mean.low, mean.high]),
    6,
  );
  const bottom = FRAME.top + ROW * models.length;
  const x = (quality: number): number => {
    const share = (quality - axis.low) / (axis.high - axis.low);
    return Math.round(10 * (FRAME.left + share * (WIDTH - FRAME.left - FRAME.right))) / 10;
  };
  const ticks = axis.ticks.map(
    (tick) =>
      markup`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${FRAME.top}" y2="${bottom}"/><text class="tick" x="${x(tick)}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`,
  );
  const rows = models.map(({ node, mean }, index) => {
    const y = FRAME.top + ROW * index + 28;
    const whisker = `M${x(mean.low)} ${y}H${x(mean.high)}M${x(mean.low)} ${y - 4}v8M${x(mean.high)} ${y - 4}v8`;
    return markup`<g class="${node.role}"><path class="whisker" d="${whisker}"/><circle cx="${x(mean.estimate)}" cy="${y}" r="5.5"/><text class="name" x="${x(mean.estimate)}" y="${y - 11}" text-anchor="middle">${cutText(renderPlain(node.name, 100), 40)}</text></g>`;
  });
  return markup`<svg class="picture" viewBox="0 0 ${WIDTH} ${bottom + FRAME.bottom}" role="img" aria-labelledby="picture-title"><title id="picture-title">Quality of each model</title>${ticks}${rows}<text class="axis" x="${WIDTH - FRAME.right}" y="${bottom + 36}" text-anchor="end">quality, of 10 →</text></svg>`;
}
