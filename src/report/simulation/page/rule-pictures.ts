import type { RuleSweep } from '../../../documents/simulation.ts';
import { computeAxis } from '../../page/axis.ts';
import { renderDrawing } from '../../page/drawing.ts';
import { type Markup, markup } from '../../page/markup.ts';
import { drawAxes, type Plot, scaleLinear } from '../../page/plot.ts';
import { nameRule, shownRules } from '../rule-words.ts';
import { ruleKind } from './attack-curves.ts';
import { drawLines } from './lines.ts';

const WIDTH = 300;
const HEIGHT = 220;
const EDGES = { left: 54, right: WIDTH - 12, top: 28, bottom: HEIGHT - 46 };

type Measure = { readonly id: string; readonly title: string; readonly of: (sweep: RuleSweep) => number | undefined };

const measures: readonly Measure[] = [
  { id: 'rule-error', title: '|c − F1 × 10|', of: ({ truthError }) => truthError },
  { id: 'rule-reward', title: 'mean reward of evaluators', of: ({ evaluators }) => meanOf(evaluators) },
  { id: 'rule-variance', title: 'variance of an evaluator’s reward', of: ({ evaluatorVariance }) => evaluatorVariance },
];

/** The mean of what is known; undefined where nothing is. */
export function meanOf(values: readonly (number | null)[]): number | undefined {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Figures against K, a line for each rule. Undefined where no rule was played with two different K. */
export function renderRulePictures(rules: readonly RuleSweep[]): Markup | undefined {
  const figures = measures.flatMap((measure) => renderMeasure(measure, rules));
  return figures.length === 0 ? undefined : markup`<div class="multiples layered">${figures}</div>`;
}

function renderMeasure({ id, title, of }: Measure, rules: readonly RuleSweep[]): readonly Markup[] {
  const lines = shownRules.map((rule) => ({
    rule,
    kind: ruleKind(rule),
    points: rules
      .filter((sweep) => sweep.rule === rule)
      .flatMap((sweep): [number, number][] => {
        const value = of(sweep);
        return value === undefined ? [] : [[sweep.sampled, value]];
      })
      .sort((left, right) => left[0] - right[0]),
  }));
  const points = lines.flatMap((line) => line.points);
  const sizes = points.map(([sampled]) => sampled);
  if (new Set(sizes).size < 2) return [];
  const plot = computePlot(points, sizes);
  const text = lines
    .filter((line) => line.points.length > 0)
    .map((line) => `${nameRule(line.rule)}: ${line.points.map(([sampled, value]) => `K = ${sampled} ${value.toFixed(3)}`).join(', ')}`)
    .join('; ');
  const picture = renderDrawing(
    { id, width: WIDTH, height: HEIGHT, title: `${title} against K`, text },
    markup`${drawAxes(plot, { x: 'K', y: title })}${drawLines(plot, lines, true)}`,
  );
  return [markup`<figure>${picture}</figure>`];
}

/** From this ratio of the greatest K to the least on, small ones would stand on top of one another with equal steps. */
const WIDE = 10;

/** Ticks at whole numbers: there is no half evaluator. */
function computePlot(points: readonly (readonly [number, number])[], sizes: readonly number[]): Plot {
  const values = computeAxis(
    points.map(([, value]) => value),
    4,
  );
  return { ...EDGES, x: scaleSizes(sizes), y: scaleLinear(values, EDGES.bottom, EDGES.top) };
}

function scaleSizes(sizes: readonly number[]): Plot['x'] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most < WIDE * least) return scaleLinear(computeAxis(sizes, Math.min(6, most - least)), EDGES.left, EDGES.right);
  const ratios = scaleLinear({ low: Math.log(least), high: Math.log(most), ticks: [] }, EDGES.left, EDGES.right);
  const ticks = [...new Set(sizes)].sort((left, right) => left - right);
  return { axis: { low: least, high: most, ticks }, at: (size) => ratios.at(Math.log(size)) };
}
