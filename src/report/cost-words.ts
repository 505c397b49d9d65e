import type { Report } from '../documents/report.ts';
import { renderAmount, renderShare } from './figures.ts';

type Settings = Report['settings'];
type Measure = Exclude<Settings['cost'], 'none'>;

type Words = {
  readonly name: string;
  /** in which its figures are shown; empty for a mix */
  readonly unit: string;
  /** shown figure ÷ figure of the report */
  readonly factor: number;
};

/** One answer costs too small a part of a dollar to be read, so prices are shown for a thousand. */
const words: Readonly<Record<Measure, Words>> = {
  latency: { name: 'latency', unit: 'ms', factor: 1 },
  energy: { name: 'energy', unit: 'J', factor: 1 },
  usd: { name: 'price', unit: 'USD per 1,000 answers', factor: 1_000 },
  'gpu-seconds': { name: 'GPU time', unit: 'GPU s', factor: 1 },
  mix: { name: 'mixed cost', unit: '', factor: 1 },
};

const wordsOf = (settings: Settings): Words => words[settings.cost === 'none' ? 'latency' : settings.cost];

/** A cost of the report in the unit in which costs are shown: dollars for a thousand answers, everything else for one. */
export function shownCost(cost: number, settings: Settings): number {
  return cost * wordsOf(settings).factor;
}

/** `, ms`, `, USD per 1,000 answers`; nothing for a mix, which has no unit. */
export function costUnitSuffix(settings: Settings): string {
  const { unit } = wordsOf(settings);
  return unit === '' ? '' : `, ${unit}`;
}

/** A cost with its unit: `1,502 ms`, `0.0123 USD per 1,000 answers`, of a mix the figure alone. */
export function renderCost(cost: number, settings: Settings): string {
  const { unit } = wordsOf(settings);
  return `${renderAmount(shownCost(cost, settings))}${unit === '' ? '' : ` ${unit}`}`;
}

/** ` under load`, ` one at a time`, or nothing where the report does not say. */
export function describePlace({ costAt }: Settings): string {
  if (costAt === undefined) return '';
  return costAt === 'load' ? ' under load' : ' one at a time';
}

/** `latency one at a time`, `price under load`, `mixed cost under load`; for the usual cost `cost`. */
export function nameCost(settings: Settings): string {
  return isUsualCost(settings) ? 'cost' : `${wordsOf(settings).name}${describePlace(settings)}`;
}

/** What a cost is, the usual one too, and of what a mix is made: `mixed cost of latency (60 %) and energy (40 %) under load`. */
export function describeCost(settings: Settings): string {
  const weights = new Map(Object.entries(settings.weights ?? {}));
  const parts = Object.entries(words).flatMap(([measure, { name }]) => {
    const weight = weights.get(measure);
    return weight === undefined ? [] : [`${name} (${renderShare(weight)})`];
  });
  const mix = settings.cost === 'mix' && parts.length > 0 ? ` of ${parts.join(' and ')}` : '';
  return `${wordsOf(settings).name}${mix}${describePlace(settings)}`;
}

/** Latency of single answers is what cost means unless the suite says otherwise; every other cost is named where costs are shown. */
export function isUsualCost({ cost, costAt }: Settings): boolean {
  return cost === 'latency' && costAt !== 'load';
}

/** The cost that counts as 1, in the unit of the report; parts of a mix are divided by their own references beforehand. */
export function referenceCost({ cost, reference }: Settings): number | undefined {
  return cost === 'mix' ? 1 : reference;
}
