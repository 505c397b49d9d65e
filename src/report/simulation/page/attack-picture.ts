import { renderQuality, renderReward, renderShare } from '../../figures.ts';
import { type Axis, computeAxis } from '../../page/axis.ts';
import { renderDrawing } from '../../page/drawing.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { drawAxes, type Plot, scaleLinear } from '../../page/plot.ts';
import { nameRule } from '../rule-words.ts';
import { type AttackCurve, type AttackGroup, type AttackMeasure, computeCurves } from './attack-curves.ts';
import { nameAttack } from './attack-words.ts';
import { drawLines } from './lines.ts';

const WIDTH = 220;
const PANEL = 190;
const EDGES = { left: 40, right: WIDTH - 14, top: 28, drop: 46 };

const titles: Readonly<Record<AttackMeasure, string>> = { truthError: '|c − F1 × 10|', meanReward: 'mean reward' };

/** The same axes for all attacks, so that they can be compared. */
export type AttackAxes = { readonly shares: Axis; readonly panels: readonly { readonly measure: AttackMeasure; readonly values: Axis }[] };

/** The error first: it is the honest measure. It is left out where F1 is not known. */
export function computeAttackAxes(groups: readonly AttackGroup[]): AttackAxes {
  const curves = (measure: AttackMeasure): readonly AttackCurve[] => groups.flatMap(({ outcomes }) => computeCurves(outcomes, measure));
  const values = (measure: AttackMeasure, place: 0 | 1): number[] =>
    curves(measure).flatMap(({ points }) => points.map((point) => point[place]));
  const measures = (['truthError', 'meanReward'] as const).filter((measure) => values(measure, 1).length > 0);
  return {
    shares: computeAxis([0, ...values('meanReward', 0).map(toPercent)], 3),
    panels: measures.map((measure) => ({ measure, values: computeAxis(values(measure, 1), 4) })),
  };
}

const toPercent = (share: number): number => 100 * share;

const inPercent = (curve: AttackCurve): AttackCurve => ({
  ...curve,
  points: curve.points.map(([share, value]) => [toPercent(share), value]),
});

/** One attack: a panel for each measure, one under the other, a line for each rule over the share of attackers. */
export function renderAttackPicture({ attack, outcomes }: AttackGroup, axes: AttackAxes, id: string): Markup {
  const panels = axes.panels.map(({ measure, values }, index) => {
    const top = EDGES.top + index * PANEL;
    const bottom = (index + 1) * PANEL - EDGES.drop;
    const plot: Plot = {
      left: EDGES.left,
      right: EDGES.right,
      top,
      bottom,
      x: scaleLinear(axes.shares, EDGES.left, EDGES.right),
      y: scaleLinear(values, bottom, top),
    };
    return markup`${drawAxes(plot, { x: 'attackers, %', y: titles[measure] })}${drawLines(plot, computeCurves(outcomes, measure).map(inPercent), true)}`;
  });
  const size = { width: WIDTH, height: PANEL * axes.panels.length - 2 };
  return renderDrawing(
    { id, ...size, title: `${nameAttack(attack)}: share of attackers`, text: describeCurves({ attack, outcomes }, axes) },
    markup`${panels}`,
  );
}

function describeCurves({ outcomes }: AttackGroup, { panels }: AttackAxes): string {
  const parts = panels.flatMap(({ measure }) =>
    computeCurves(outcomes, measure).map(({ rule, points }) => {
      const [first, last] = [points[0], points.at(-1)];
      const render = measure === 'truthError' ? renderQuality : renderReward;
      return `${nameRule(rule)}, ${titles[measure]}: ${render(first?.[1] ?? 0)} without attackers, ${render(last?.[1] ?? 0)} at ${renderShare(last?.[0] ?? 0)}`;
    }),
  );
  return parts.join('; ');
}
