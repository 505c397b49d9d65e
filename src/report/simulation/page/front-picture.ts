import type { RewardedNode, Simulation } from '../../../documents/simulation.ts';
import { renderAmount, renderQuality } from '../../figures.ts';
import { computeAxis } from '../../page/axis.ts';
import { renderDrawing } from '../../page/drawing.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { drawAxes, type Plot, scaleLinear } from '../../page/plot.ts';
import { renderPlain } from '../../plain-text.ts';
import { rankMembers } from '../ranked-members.ts';
import { showName } from '../shown-name.ts';
import { drawDotNames } from './dot-names.ts';
import { scaleLog } from './log-scale.ts';

const WIDTH = 420;
const HEIGHT = 330;
const EDGES = { left: 44, right: WIDTH - 26, top: 28, bottom: HEIGHT - 46 };
/** More dots than these carry neither names nor intervals, but for some of the front. */
const FEW = 12;
const MOST_NAMED = 6;
/** Ratio of costs from which the axis is logarithmic. */
const WIDE = 50;

type Dot = {
  readonly member: RewardedNode;
  readonly cost: number;
  readonly quality: number;
  readonly interval?: { readonly low: number; readonly high: number };
  readonly leads: boolean;
};

/**
 * Quality against cost; the stairs join the Pareto front, on which nobody is better and cheaper. Bars are the intervals over prompts of
 * the reward at β = 0, back on 0..10. Undefined where no node has both a quality and a cost.
 */
export function renderFrontPicture({ nodes, settings, network }: Simulation): Markup | undefined {
  const [leader] = rankMembers(nodes);
  const dots = nodes.flatMap((member) => dotOf(member, settings.alpha, member === leader?.member));
  if (dots.length === 0) return undefined;
  const plot = computePlot(dots);
  const front = dots.filter(({ member }) => member.onFront === true).sort((left, right) => left.cost - right.cost);
  const shown = renderPlain(network.costMeasure, 40);
  const content = markup`${drawAxes(plot, { x: shown === '' ? 'cost' : `cost: ${shown}`, y: 'quality, of 10' })}${drawFront(plot, front)}${drawDots(plot, dots, pickNamed(dots, front))}`;
  const text = (front.length > 0 ? front : dots)
    .slice(0, FEW)
    .map(({ member, cost, quality }) => `${showName(member.name, 40)}: cost ${renderAmount(cost)}, quality ${renderQuality(quality)}`)
    .join('; ');
  return renderDrawing(
    {
      id: 'front',
      width: WIDTH,
      height: HEIGHT,
      title: 'Quality against cost, with the Pareto front',
      text: `${front.length > 0 ? 'On the front: ' : ''}${text}`,
    },
    content,
  );
}

/** Whether its dots are few enough to carry their intervals. */
export function showsIntervals({ nodes }: Simulation): boolean {
  const dots = nodes.filter(({ quality, cost }) => quality !== undefined && cost !== undefined);
  return dots.length <= FEW && dots.some(({ qualityOnly }) => qualityOnly?.prompts !== undefined);
}

function dotOf(member: RewardedNode, alpha: number, leads: boolean): readonly Dot[] {
  const { quality, cost, qualityOnly } = member;
  if (quality === undefined || cost === undefined) return [];
  const prompts = qualityOnly?.prompts;
  const toQuality = (reward: number): number => Math.min(10, Math.max(0, (10 * reward) / alpha));
  const interval = prompts === undefined || alpha <= 0 ? undefined : { low: toQuality(prompts.low), high: toQuality(prompts.high) };
  return [{ member, cost, quality, leads, ...(interval === undefined ? {} : { interval }) }];
}

function computePlot(dots: readonly Dot[]): Plot {
  const qualities = dots.flatMap(({ quality, interval }) => [
    quality,
    ...(interval === undefined || dots.length > FEW ? [] : [interval.low, interval.high]),
  ]);
  return {
    ...EDGES,
    x: scaleCosts(dots.map(({ cost }) => cost)),
    y: scaleLinear(computeAxis(qualities, 6), EDGES.bottom, EDGES.top),
  };
}

/** By ratios where the dearest costs many times what the cheapest does. */
function scaleCosts(costs: readonly number[]): Plot['x'] {
  const most = costs.reduce((sum, cost) => Math.max(sum, cost), 0);
  return isWide(costs)
    ? scaleLog([...costs, 1.25 * most], EDGES.left, EDGES.right)
    : scaleLinear(computeAxis([0, 1.06 * most], 4), EDGES.left, EDGES.right);
}

function isWide(costs: readonly number[]): boolean {
  const least = costs.reduce((low, cost) => Math.min(low, cost));
  return least > 0 && costs.some((cost) => cost > WIDE * least);
}

/** From the cheapest on the front to the best: between two of them only the cheaper one's quality can be had. */
function drawFront(plot: Plot, front: readonly Dot[]): Markup | undefined {
  const [first, ...rest] = front;
  if (first === undefined) return undefined;
  const steps = rest.map(({ cost, quality }) => `H${plot.x.at(cost)}V${plot.y.at(quality)}`).join('');
  return markup`<path class="front-line" d="M${plot.x.at(first.cost)} ${plot.bottom}V${plot.y.at(first.quality)}${steps}H${plot.right}"/>`;
}

function pickNamed(dots: readonly Dot[], front: readonly Dot[]): ReadonlySet<Dot> {
  if (dots.length <= FEW) return new Set(dots);
  const gap = Math.max(1, Math.ceil(front.length / MOST_NAMED));
  return new Set([...dots.filter(({ leads }) => leads), ...front.filter((_, index) => index % gap === 0)]);
}

function drawDots(plot: Plot, dots: readonly Dot[], named: ReadonlySet<Dot>): Markup {
  const [x, y] = [plot.x.at, plot.y.at];
  const marks = dots.map(({ member, cost, quality, interval, leads }) => {
    const place = x(cost);
    const small = dots.length > FEW;
    const whisker =
      interval === undefined || small ? undefined : markup`<path class="whisker" d="M${place} ${y(interval.low)}V${y(interval.high)}"/>`;
    const kind = `${member.onFront === true ? 'front' : 'behind'}${leads ? ' leader' : ''}`;
    return markup`<g class="${kind}">${whisker}<circle cx="${place}" cy="${y(quality)}" r="${small && member.onFront !== true ? 2.2 : 5}"/></g>`;
  });
  const names = [...named].map(({ member, cost, quality, leads }) => ({ name: member.name, x: x(cost), y: y(quality), bold: leads }));
  return markup`${marks}${drawDotNames(names, EDGES)}`;
}
