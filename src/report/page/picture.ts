import type { Report, ReportNode } from '../../documents/report.ts';
import { otherNode } from '../compared-nodes.ts';
import { costUnitSuffix, describePlace, isUsualCost, referenceCost, renderCost, shownCost } from '../cost-words.ts';
import { computeAxis } from './axis.ts';
import { placeDotLabels } from './dot-labels.ts';
import { renderDrawing } from './drawing.ts';
import { type Markup, markup } from './markup.ts';
import { clipToPlot, drawAxes, type Plot, scaleLinear } from './plot.ts';

const WIDTH = 520;
const HEIGHT = 340;
const FRAME = { left: 46, right: 22, top: 26, bottom: 44 };

/** `cost` as it is shown */
type Dot = { readonly node: ReportNode; readonly cost: number; readonly mean: number; readonly low: number; readonly high: number };
type Settings = Report['settings'];
/**
 * Quality (with its interval) against mean cost, drawn by ourselves as SVG: no script, no request, both colour schemes by style
 * sheet. The line through the deciding baseline joins what has the same reward, q = q_b + 10·β·(x − x_b)/(α·x_ref) [ours]; what
 * lies under the dashed one, lower by the margin, is worse than accepted. Undefined without a model that has quality and cost.
 */
export function renderPicture(report: Report): Markup | undefined {
  const { settings } = report;
  const dots = report.nodes.flatMap((node) => dotOf(node, settings));
  if (dots.length === 0) return undefined;
  const plot = computePlot(dots);
  const text = dots
    .map((dot) => `${dot.node.name}: ${renderCost(dot.node.cost?.mean ?? 0, settings)}, quality ${dot.mean.toFixed(2)}`)
    .join('; ');
  const axes = drawAxes(plot, { x: costTitle(settings), y: 'quality, of 10' });
  return renderDrawing(
    { id: 'picture', width: WIDTH, height: HEIGHT, title: 'Quality against cost', text },
    markup`${drawRewardLines(report, plot)}${axes}${drawDots(dots, plot)}`,
  );
}

function dotOf(node: ReportNode, settings: Settings): readonly Dot[] {
  if (node.quality === undefined || node.cost === undefined) return [];
  const { estimate, low, high } = node.quality.mean;
  return [{ node, cost: shownCost(node.cost.mean, settings), mean: estimate, low, high }];
}

function computePlot(dots: readonly Dot[]): Plot {
  const costs = computeAxis([0, ...dots.map((dot) => dot.cost * 1.08)], 5);
  const wide = computeAxis(
    dots.flatMap((dot) => [dot.low, dot.high]),
    5,
  );
  const qualities = { ...wide, low: Math.max(0, wide.low), high: Math.min(10, wide.high) };
  const edges = { left: FRAME.left, right: WIDTH - FRAME.right, top: FRAME.top, bottom: HEIGHT - FRAME.bottom };
  return { ...edges, x: scaleLinear(costs, edges.left, edges.right), y: scaleLinear(qualities, edges.bottom, edges.top) };
}

function costTitle(settings: Settings): string {
  const place = isUsualCost(settings) ? '' : describePlace(settings);
  if (settings.cost === 'usd') return `mean cost of 1,000 answers${place}, USD`;
  return `mean cost of an answer${place}${settings.cost === 'mix' ? ', mixed' : costUnitSuffix(settings)}`;
}

function drawRewardLines(report: Report, plot: Plot): Markup | undefined {
  const { alpha, beta } = report.settings;
  const reference = referenceCost(report.settings);
  const other = report.nodes[otherNode(report) ?? -1];
  const baseline = other === undefined ? undefined : dotOf(other, report.settings)[0];
  if (baseline === undefined || reference === undefined || reference === 0 || alpha <= 0) return undefined;
  const rise = (10 * beta) / (alpha * shownCost(reference, report.settings));
  const { low: from, high: to } = plot.x.axis;
  const line = (shift: number): string => {
    const at = (cost: number): number => plot.y.at(baseline.mean + shift + rise * (cost - baseline.cost));
    return `M${plot.x.at(from)} ${at(from)}L${plot.x.at(to)} ${at(to)}`;
  };
  const margin = line((-10 * report.settings.margin) / alpha);
  const below = `${margin}V${HEIGHT * 100}H${plot.left}Z`;
  return clipToPlot(
    plot,
    'inside',
    markup`<path class="beyond-margin" d="${below}"/><path class="margin-line" d="${margin}"/><path class="equal-reward" d="${line(0)}"/>`,
  );
}

function drawDots(dots: readonly Dot[], plot: Plot): Markup {
  const [x, y] = [plot.x.at, plot.y.at];
  const labels = placeDotLabels(
    dots.map((dot) => ({ name: dot.node.name, x: x(dot.cost), y: y(dot.mean) })),
    plot,
  );
  const marks = dots.map((dot, index) => {
    const [place, label] = [x(dot.cost), labels[index]];
    const whisker = markup`<path class="whisker" d="M${place} ${y(dot.low)}V${y(dot.high)}M${place - 4} ${y(dot.low)}h8M${place - 4} ${y(dot.high)}h8"/>`;
    return markup`<g class="${dot.node.role}">${whisker}<circle cx="${place}" cy="${y(dot.mean)}" r="5.5"/><text class="name" x="${label?.x}" y="${label?.y}">${label?.name}</text></g>`;
  });
  return markup`${[...marks].reverse()}`;
}
