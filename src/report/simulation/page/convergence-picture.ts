import type { Convergence, ConvergingNode } from '../../../documents/simulation.ts';
import { renderReward } from '../../figures.ts';
import { type Axis, computeAxis } from '../../page/axis.ts';
import { renderDrawing } from '../../page/drawing.ts';
import { placeLabels } from '../../page/label-places.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { clipToPlot, drawAxes, type Plot, scaleLinear } from '../../page/plot.ts';
import { showName } from '../shown-name.ts';
import { drawLines } from './lines.ts';
import { scaleLog } from './log-scale.ts';

const WIDTH = 420;
const HEIGHT = 300;
const EDGES = { left: 50, right: WIDTH - 46, top: 28, bottom: HEIGHT - 46 };
const TAG = 15;

export type ConvergingLine = { readonly node: ConvergingNode; readonly rank: number; readonly kind: string };

type Points = readonly (readonly [rounds: number, mean: number])[];

/** Running means over the rounds, with the exact expectation as a dashed line where it is known. Undefined without any mean. */
export function renderConvergencePicture(
  lines: readonly ConvergingLine[],
  { rounds }: Convergence,
  { id, title }: { readonly id: string; readonly title: string },
): Markup | undefined {
  const drawn = lines.map((line) => ({ ...line, points: pointsOf(line.node, rounds) }));
  const all = drawn.flatMap(({ points }) => points);
  if (all.length === 0) return undefined;
  const plot: Plot = {
    ...EDGES,
    x: scaleLog(
      all.map(([round]) => round),
      EDGES.left,
      EDGES.right,
    ),
    y: scaleLinear(computeRewardAxis(all, lines), EDGES.bottom, EDGES.top),
  };
  const text = drawn
    .map(({ node, points }) => {
      const exact = node.exact === undefined ? '' : `, exact ${renderReward(node.exact)}`;
      return `${showName(node.name, 40)}: ${renderReward(points.at(-1)?.[1] ?? 0)} at the end${exact}`;
    })
    .join('; ');
  const content = markup`${drawAxes(plot, { x: 'rounds played', y: 'running mean of the reward' })}${clipToPlot(plot, `${id}-area`, markup`${drawExact(plot, lines)}${drawLines(plot, drawn)}`)}${drawTags(plot, drawn)}`;
  return renderDrawing({ id, width: WIDTH, height: HEIGHT, title, text }, content);
}

function pointsOf({ means }: ConvergingNode, rounds: readonly number[]): Points {
  return means.flatMap((mean, index): [number, number][] => {
    const round = rounds[index];
    return mean === null || round === undefined || round <= 0 ? [] : [[round, mean]];
  });
}

/** The first rounds jump by the whole range; the axis is that of what comes after the square root of the rounds. */
function computeRewardAxis(all: Points, lines: readonly ConvergingLine[]): Axis {
  const settled = Math.sqrt(all.reduce((most, [round]) => Math.max(most, round), 1));
  const late = all.filter(([round]) => round >= settled).map(([, mean]) => mean);
  return computeAxis([...late, ...lines.flatMap(({ node }) => node.exact ?? [])], 5);
}

function drawExact({ left, right, y }: Plot, lines: readonly ConvergingLine[]): Markup {
  const exact = lines.map(({ node, kind }) =>
    node.exact === undefined
      ? undefined
      : markup`<line class="exact ${kind}" x1="${left}" x2="${right}" y1="${y.at(node.exact)}" y2="${y.at(node.exact)}"/>`,
  );
  return markup`${exact}`;
}

function drawTags({ right, y }: Plot, drawn: readonly (ConvergingLine & { readonly points: Points })[]): Markup {
  const ends = drawn.flatMap(({ points, rank, kind }) => points.slice(-1).map(([, mean]) => ({ rank, kind, y: y.at(mean) + 4 })));
  const heights = placeLabels(
    ends.map((end) => ({ x: 0, y: end.y, width: 1 })),
    TAG,
  );
  return markup`${ends.map(({ rank, kind }, index) => markup`<text class="tag ${kind}" x="${right + 6}" y="${heights[index]}">${rank}</text>`)}`;
}
