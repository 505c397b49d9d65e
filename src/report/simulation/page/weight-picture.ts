import type { Simulation } from '../../../documents/simulation.ts';
import { renderReward, renderSetting } from '../../figures.ts';
import { computeAxis } from '../../page/axis.ts';
import { renderDrawing, roundPlace } from '../../page/drawing.ts';
import { placeLabels } from '../../page/label-places.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { clipToPlot, drawAxes, type Plot, scaleLinear } from '../../page/plot.ts';
import { showName } from '../shown-name.ts';
import { drawLeaders } from './leader-strip.ts';
import { drawLines } from './lines.ts';
import { type DrawnLine, rewardAt, type WeightLines } from './weight-lines.ts';

const WIDTH = 420;
const HEIGHT = 360;
const EDGES = { left: 50, right: WIDTH - 46, top: 28, bottom: HEIGHT - 72 };
const TAG = 15;
/** Points of the band in which the other lines lie. */
const BAND = 32;

/** Reward against β: a straight line for each node, since R = α · quality − β · C; who leads where stands under the axis. */
export function renderWeightPicture({ leaders, settings }: Simulation, { drawn, others, reach }: WeightLines): Markup {
  const plot = computePlot(drawn, settings.beta, reach);
  const end = plot.x.axis.high;
  const lines = drawn.map(({ line, kind }) => ({ kind, points: [0, end].map((beta) => [beta, rewardAt(line, beta)] as const) }));
  const here = plot.x.at(settings.beta);
  const text = drawn
    .map(
      ({ line }) =>
        `${showName(line.name, 40)}: ${renderReward(line.quality)} at β = 0, ${renderReward(rewardAt(line, end))} at β = ${renderSetting(end)}`,
    )
    .join('; ');
  const content = markup`${drawAxes(plot, { x: 'β', y: 'reward a round' })}${clipToPlot(plot, 'weight-area', markup`${drawBand(plot, others)}${drawLines(plot, lines)}`)}
<line class="here" x1="${here}" x2="${here}" y1="${plot.top}" y2="${plot.bottom}"/><text class="tick" x="${here + 4}" y="${plot.top + 11}">β = ${renderSetting(settings.beta)}</text>
${drawTags(plot, drawn)}${drawLeaders(plot, leaders, drawn)}`;
  return renderDrawing({ id: 'weights', width: WIDTH, height: HEIGHT, title: 'Reward against the weight of cost', text }, content);
}

/** The lowest line may leave the picture: half of it would else belong to a node that nobody would choose. */
function computePlot(drawn: readonly DrawnLine[], beta: number, reach: number): Plot {
  const betas = computeAxis([0, reach], 5);
  const at = (place: number): number[] => drawn.map(({ line }) => rewardAt(line, place));
  const kept = [...at(0), ...at(beta), Math.max(...at(betas.high))];
  const [least, most] = [Math.min(...kept), Math.max(...kept)];
  const low = Math.max(Math.min(least, ...at(betas.high)), least - (most - least) / 2);
  const rewards = computeAxis([low, most], 6);
  return { ...EDGES, x: scaleLinear(betas, EDGES.left, EDGES.right), y: scaleLinear(rewards, EDGES.bottom, EDGES.top) };
}

/** Between the lowest and the highest of the lines that are not drawn by themselves. */
function drawBand(plot: Plot, others: WeightLines['others']): Markup | undefined {
  if (others.length === 0) return undefined;
  const betas = Array.from({ length: BAND + 1 }, (_, index) => (plot.x.axis.high * index) / BAND);
  const edge = (pick: (...values: number[]) => number): string[] =>
    betas.map((beta) => `${plot.x.at(beta)} ${plot.y.at(pick(...others.map((line) => rewardAt(line, beta))))}`);
  return markup`<path class="others" d="M${[...edge(Math.max), ...edge(Math.min).reverse()].join('L')}Z"/>`;
}

/** The rank of every line at its right end, or where it leaves the picture below. */
function drawTags(plot: Plot, drawn: readonly DrawnLine[]): Markup {
  const { low } = plot.y.axis;
  const end = plot.x.axis.high;
  const staying = drawn.filter(({ line }) => rewardAt(line, end) >= low);
  const leaving = drawn.filter(({ line }) => rewardAt(line, end) < low);
  const heights = placeLabels(
    staying.map(({ line }) => ({ x: 0, y: plot.y.at(rewardAt(line, end)) + 4, width: 1 })),
    TAG,
  );
  // the same spreading, along the axis
  const places = placeLabels(
    leaving.map(({ line }) => ({ x: 0, y: plot.x.at((line.quality - low) / line.cost) + 4, width: 1 })),
    TAG,
  );
  const right = staying.map(({ rank, kind }, index) => drawTag(kind, rank, plot.right + 6, heights[index] ?? 0));
  const below = leaving.map(({ rank, kind }, index) => drawTag(kind, rank, places[index] ?? 0, plot.bottom - 5));
  return markup`${right}${below}`;
}

function drawTag(kind: string, rank: number, x: number, y: number): Markup {
  return markup`<text class="tag ${kind}" x="${roundPlace(x)}" y="${roundPlace(y)}">${rank}</text>`;
}
