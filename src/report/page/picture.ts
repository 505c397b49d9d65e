import type { Report, ReportNode } from '../../documents/report.ts';
import { otherNode } from '../compared-nodes.ts';
import { costUnitSuffix, describePlace, isUsualCost, referenceCost, renderCost, shownCost } from '../cost-words.ts';
import { cutText, renderPlain } from '../plain-text.ts';
import { type Axis, computeAxis } from './axis.ts';
import { placeLabels } from './label-places.ts';
import { type Markup, markup } from './markup.ts';

const WIDTH = 520;
const HEIGHT = 340;
const FRAME = { left: 46, right: 22, top: 26, bottom: 44 };
const LETTER = 6.4;
const LINE = 15;
const LABEL = 32;

/** `cost` as it is shown */
type Dot = { readonly node: ReportNode; readonly cost: number; readonly mean: number; readonly low: number; readonly high: number };
type Settings = Report['settings'];
type Scales = {
  readonly x: (cost: number) => number;
  readonly y: (quality: number) => number;
  readonly costs: Axis;
  readonly qualities: Axis;
};

/**
 * Quality (with its interval) against mean cost, drawn by ourselves as SVG: no script, no request, both colour schemes by style
 * sheet. The line through the deciding baseline joins what has the same reward, q = q_b + 10·β·(x − x_b)/(α·x_ref) [ours]; what
 * lies under the dashed one, lower by the margin, is worse than accepted. Undefined without a model that has quality and cost.
 */
export function renderPicture(report: Report): Markup | undefined {
  const { settings } = report;
  const dots = report.nodes.flatMap((node) => dotOf(node, settings));
  if (dots.length === 0) return undefined;
  const scales = computeScales(dots);
  const list = dots
    .map((dot) => `${dot.node.name}: ${renderCost(dot.node.cost?.mean ?? 0, settings)}, quality ${dot.mean.toFixed(2)}`)
    .join('; ');
  return markup`<svg class="picture" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="picture-title picture-text">
<title id="picture-title">Quality against cost</title><desc id="picture-text">${renderPlain(list)}</desc>
${drawRewardLines(report, scales)}${drawAxes(scales, settings)}${drawDots(dots, scales)}
</svg>`;
}

function dotOf(node: ReportNode, settings: Settings): readonly Dot[] {
  if (node.quality === undefined || node.cost === undefined) return [];
  const { estimate, low, high } = node.quality.mean;
  return [{ node, cost: shownCost(node.cost.mean, settings), mean: estimate, low, high }];
}

function computeScales(dots: readonly Dot[]): Scales {
  const costs = computeAxis([0, ...dots.map((dot) => dot.cost * 1.08)], 5);
  const wide = computeAxis(
    dots.flatMap((dot) => [dot.low, dot.high]),
    5,
  );
  const qualities = { ...wide, low: Math.max(0, wide.low), high: Math.min(10, wide.high) };
  const [inner, tall] = [WIDTH - FRAME.left - FRAME.right, HEIGHT - FRAME.top - FRAME.bottom];
  return {
    costs,
    qualities,
    x: (cost) => round(FRAME.left + (inner * (cost - costs.low)) / (costs.high - costs.low)),
    y: (quality) => round(FRAME.top + tall * (1 - (quality - qualities.low) / (qualities.high - qualities.low))),
  };
}

function drawAxes({ x, y, costs, qualities }: Scales, settings: Settings): Markup {
  const bottom = HEIGHT - FRAME.bottom;
  const vertical = costs.ticks.map(
    (tick) =>
      markup`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${FRAME.top}" y2="${bottom}"/><text class="tick" x="${x(tick)}" y="${bottom + 16}" text-anchor="middle">${renderTick(tick)}</text>`,
  );
  const horizontal = qualities.ticks
    .filter((tick) => tick >= qualities.low && tick <= qualities.high)
    .map(
      (tick) =>
        markup`<line class="grid" x1="${FRAME.left}" x2="${WIDTH - FRAME.right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${FRAME.left - 8}" y="${y(tick) + 4}" text-anchor="end">${renderTick(tick)}</text>`,
    );
  return markup`${vertical}${horizontal}<text class="axis" x="${WIDTH - FRAME.right}" y="${HEIGHT - 6}" text-anchor="end">${costTitle(settings)} →</text><text class="axis" x="6" y="12">↑ quality, of 10</text>`;
}

function costTitle(settings: Settings): string {
  const place = isUsualCost(settings) ? '' : describePlace(settings);
  if (settings.cost === 'usd') return `mean cost of 1,000 answers${place}, USD`;
  return `mean cost of an answer${place}${settings.cost === 'mix' ? ', mixed' : costUnitSuffix(settings)}`;
}

function drawRewardLines(report: Report, scales: Scales): Markup | undefined {
  const { alpha, beta } = report.settings;
  const reference = referenceCost(report.settings);
  const other = report.nodes[otherNode(report) ?? -1];
  const baseline = other === undefined ? undefined : dotOf(other, report.settings)[0];
  if (baseline === undefined || reference === undefined || reference === 0 || alpha <= 0) return undefined;
  const rise = (10 * beta) / (alpha * shownCost(reference, report.settings));
  const [from, to] = [scales.costs.low, scales.costs.high];
  const line = (shift: number): string => {
    const at = (cost: number): number => scales.y(baseline.mean + shift + rise * (cost - baseline.cost));
    return `M${scales.x(from)} ${at(from)}L${scales.x(to)} ${at(to)}`;
  };
  const margin = line((-10 * report.settings.margin) / alpha);
  const [left, top] = [FRAME.left, FRAME.top];
  const clip = markup`<clipPath id="inside"><rect x="${left}" y="${top}" width="${WIDTH - left - FRAME.right}" height="${HEIGHT - top - FRAME.bottom}"/></clipPath>`;
  const bottom = HEIGHT * 100;
  return markup`${clip}<g clip-path="url(#inside)"><path class="beyond-margin" d="${margin}V${bottom}H${left}Z"/><path class="margin-line" d="${margin}"/><path class="equal-reward" d="${line(0)}"/></g>`;
}

function renderTick(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}

function drawDots(dots: readonly Dot[], { x, y }: Scales): Markup {
  const labels = dots.map((dot) => {
    const name = cutText(renderPlain(dot.node.name, 100), LABEL);
    const width = name.length * LETTER;
    const [right, left] = [x(dot.cost) + 10, x(dot.cost) - 10 - width];
    const free = (from: number): boolean =>
      from >= FRAME.left &&
      from + width <= WIDTH - FRAME.right &&
      dots.every(
        (other) =>
          other === dot || Math.abs(y(other.mean) - y(dot.mean)) > LINE || x(other.cost) < from - 6 || x(other.cost) > from + width + 6,
      );
    const inside = right + width > WIDTH - FRAME.right ? Math.max(FRAME.left + 2, left) : right;
    return { name, x: round([right, left].find(free) ?? inside), y: y(dot.mean) - 7, width };
  });
  const heights = placeLabels(labels, LINE);
  const marks = dots.map((dot, index) => {
    const [place, label] = [x(dot.cost), labels[index]];
    const whisker = markup`<path class="whisker" d="M${place} ${y(dot.low)}V${y(dot.high)}M${place - 4} ${y(dot.low)}h8M${place - 4} ${y(dot.high)}h8"/>`;
    return markup`<g class="${dot.node.role}">${whisker}<circle cx="${place}" cy="${y(dot.mean)}" r="5.5"/><text class="name" x="${label?.x}" y="${round(heights[index] ?? 0)}">${label?.name}</text></g>`;
  });
  return markup`${[...marks].reverse()}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
