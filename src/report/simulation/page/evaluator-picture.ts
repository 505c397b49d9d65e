import type { Interval, Simulation } from '../../../documents/simulation.ts';
import { renderQuality, renderReward } from '../../figures.ts';
import { computeAxis } from '../../page/axis.ts';
import { renderDrawing } from '../../page/drawing.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { drawAxes, type Plot, scaleLinear } from '../../page/plot.ts';
import { estimateValue, rankMembers } from '../ranked-members.ts';
import { showName } from '../shown-name.ts';
import { drawDotNames } from './dot-names.ts';

const WIDTH = 420;
const HEIGHT = 320;
const EDGES = { left: 46, right: WIDTH - 110, top: 28, bottom: HEIGHT - 46 };
const CORRELATIONS = { low: -1, high: 1, ticks: [-1, -0.5, 0, 0.5, 1] };
/** Those that are farthest from F1, by correlation. */
const NAMED = 4;
/** More dots than these carry neither names, but for those at the ends, nor rings. */
const FEW = 12;

type Dot = {
  readonly name: string;
  readonly pearson: number;
  readonly interval?: Interval;
  readonly reward: number;
  readonly atZero?: number;
};

/** Reward of every evaluator against its correlation with F1. Undefined where rewards or correlations are not known. */
export function renderEvaluatorPicture({ evaluators }: Simulation): Markup | undefined {
  const dots = rankMembers(evaluators)
    .flatMap(({ member, value }): Dot[] => {
      if (value === undefined || member.withTruth === undefined) return [];
      const atZero = member.reward === undefined ? undefined : estimateValue(member.qualityOnly);
      const { pearson, interval } = member.withTruth;
      return [{ name: member.name, pearson, ...(interval && { interval }), reward: value, ...(atZero !== undefined && { atZero }) }];
    })
    .sort((left, right) => left.pearson - right.pearson);
  if (dots.length === 0) return undefined;
  const rewards = dots.flatMap(({ reward, atZero }) => [reward, ...(atZero === undefined ? [] : [atZero])]);
  const plot: Plot = {
    ...EDGES,
    x: scaleLinear(CORRELATIONS, EDGES.left, EDGES.right),
    y: scaleLinear(computeAxis(rewards, 5), EDGES.bottom, EDGES.top),
  };
  const named = dots.length > FEW ? [...dots.slice(0, NAMED), ...dots.slice(-1)] : dots;
  const text = named
    .map(({ name, pearson, reward }) => `${showName(name, 40)}: Pearson ${renderQuality(pearson)}, reward ${renderReward(reward)}`)
    .join('; ');
  return renderDrawing(
    { id: 'agreement', width: WIDTH, height: HEIGHT, title: 'Reward of evaluators against their correlation with F1', text },
    markup`${shadeLeft(plot)}${drawAxes(plot, { x: 'Pearson with F1', y: 'reward a round' })}${dots.map((dot) => drawDot(plot, dot, dots.length > FEW))}${drawDotNames(
      named.map(({ name, pearson, reward }) => ({ name, x: plot.x.at(pearson), y: plot.y.at(reward) })),
      { ...EDGES, right: WIDTH, top: 0 },
    )}`,
  );
}

function shadeLeft({ left, top, bottom, x }: Plot): Markup {
  return markup`<rect class="against" x="${left}" y="${top}" width="${x.at(0) - left}" height="${bottom - top}"/><text class="axis" x="${left}" y="${bottom + 38}">← votes against F1</text>`;
}

function drawDot({ x, y }: Plot, { pearson, interval, reward, atZero }: Dot, small: boolean): Markup {
  const place = x.at(pearson);
  const ring =
    atZero === undefined || small
      ? undefined
      : markup`<line class="drop" x1="${place}" x2="${place}" y1="${y.at(atZero)}" y2="${y.at(reward)}"/><circle class="ring" cx="${place}" cy="${y.at(atZero)}" r="3.5"/>`;
  const height = y.at(reward);
  const reach =
    interval === undefined || small
      ? undefined
      : markup`<line class="drop" x1="${x.at(interval.low)}" x2="${x.at(interval.high)}" y1="${height}" y2="${height}"/>`;
  return markup`<g class="${pearson < 0 ? 'opposed' : 'along'}">${reach}${ring}<circle cx="${place}" cy="${height}" r="${small ? 3.5 : 5}"/></g>`;
}
