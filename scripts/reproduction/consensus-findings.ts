import type { RuleName, RuleSweep, Simulation } from '../../src/documents/simulation.ts';
import { directionOf, type Evidence, type Finding, notMeasured, renderFigure } from './finding.ts';

/** how far the mean reward of inference nodes may move with K and still be stable [ours] */
const stable = 0.02;

/** What the later papers found of K, of robust rules and of adaptive weights, nobody attacking. */
export function listConsensusFindings({ simulation }: Evidence): readonly Finding[] {
  const means = simulation.rules.filter(({ rule }) => rule === 'mean').toSorted((one, other) => one.sampled - other.sampled);
  return [findLowerPay(means), findVariance(means), findStableNodes(means), findRobustRules(simulation), findSaturation(simulation)];
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

function meanOf(values: readonly (number | null)[]): number | undefined {
  const known = values.filter(isNumber);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

type Point = { readonly sampled: number; readonly value: number };

/** One figure for every K that has it. */
const alongK = (sweeps: readonly RuleSweep[], take: (sweep: RuleSweep) => number | undefined): readonly Point[] =>
  sweeps.flatMap((sweep) => {
    const value = take(sweep);
    return value === undefined ? [] : [{ sampled: sweep.sampled, value }];
  });

const tell = (points: readonly Point[], digits: number): string =>
  points.map(({ sampled, value }) => `K = ${sampled}: ${renderFigure(value, digits)}`).join(', ');

/** From every K to the next. */
const steps = (points: readonly Point[]): readonly number[] =>
  points.slice(1).map(({ value }, index) => value - (points[index]?.value ?? 0));

function findLowerPay(means: readonly RuleSweep[]): Finding {
  const points = alongK(means, ({ sampled, evaluators }) => (sampled > 1 ? meanOf(evaluators) : undefined));
  const line = {
    finding: 'More evaluators for a record lower the rewards of evaluators (mean of all)',
    source: '2601.21189',
    published: 'in words',
  };
  if (points.length < 2) return { ...line, ...notMeasured };
  return { ...line, ours: tell(points, 3), direction: directionOf(steps(points).map((step) => step < 0)) };
}

function findVariance(means: readonly RuleSweep[]): Finding {
  const points = alongK(means, ({ sampled, evaluatorVariance }) => (sampled > 1 ? evaluatorVariance : undefined));
  const line = {
    finding: 'More evaluators for a record raise the variance of an evaluator’s payoff',
    source: '2601.21189',
    published: 'in words',
  };
  if (points.length < 2) return { ...line, ...notMeasured };
  return { ...line, ours: tell(points, 4), direction: directionOf(steps(points).map((step) => step > 0)) };
}

function findStableNodes(means: readonly RuleSweep[]): Finding {
  const points = alongK(means, ({ nodes }) => meanOf(nodes));
  const line = { finding: 'The rewards of inference nodes stay as they are while K grows', source: '2601.21189', published: 'in words' };
  if (points.length < 2) return { ...line, ...notMeasured };
  const values = points.map(({ value }) => value);
  const isStable = Math.max(...values) - Math.min(...values) <= stable;
  return { ...line, ours: tell(points, 3), direction: isStable ? 'yes' : 'no' };
}

function findRobustRules({ rules }: Simulation): Finding {
  const most = Math.max(...rules.map(({ sampled }) => sampled));
  const correlationOf = (name: RuleName): number | undefined =>
    rules.find(({ rule, sampled }) => rule === name && sampled === most)?.truthCorrelation;
  const [mean, median, trimmed] = [correlationOf('mean'), correlationOf('median'), correlationOf('trimmed-mean')];
  const line = {
    finding: 'Median and trimmed mean of all evaluators correlate with F1 better than their mean',
    source: '2603.04028 tab. 6, fig. 4',
    published: 'mean 0.58, median 0.749, trimmed 0.72 (five evaluators)',
  };
  if (mean === undefined || median === undefined || trimmed === undefined || most < 3) return { ...line, ...notMeasured };
  return {
    ...line,
    ours: `mean ${renderFigure(mean, 3)}, median ${renderFigure(median, 3)}, trimmed ${renderFigure(trimmed, 3)} (${most} evaluators)`,
    direction: directionOf([median > mean, trimmed > mean]),
  };
}

function findSaturation({ evaluators, settings }: Simulation): Finding {
  const weights = evaluators.flatMap(({ name, weights: both }) => (both === undefined ? [] : [{ name, ...both }]));
  const line = {
    finding: 'The published trust weights all end at their greatest value, the anti-correlated evaluator’s too',
    source: '2603.04028 fig. 12',
    published: 'all five at 3.0',
  };
  if (weights.length === 0) return { ...line, ...notMeasured };
  const tellWeights = (take: (weight: (typeof weights)[number]) => number): string =>
    weights.map((weight) => `${weight.name} ${renderFigure(take(weight))}`).join(', ');
  return {
    ...line,
    ours: `published rule: ${tellWeights(({ published }) => published)}; this project’s: ${tellWeights(({ ours }) => ours)}`,
    direction: directionOf(weights.map(({ published }) => published >= settings.trust.most - 0.005)),
  };
}
