import type { Report } from '../documents/report.ts';
import { describeCost, isUsualCost, renderCost } from './cost-words.ts';

/** What the part of a rendering is called that says what costs are made of. */
export const COST = 'What cost is';

/**
 * What the costs of the report are, what counts as 1 and, where there is a price list, its source and every price in it; raw text. Empty where
 * cost is not weighed or is the usual one, whose unit and reference stand over its column.
 */
export function assembleCostLines({ settings }: Report): readonly string[] {
  if (settings.cost === 'none' || (isUsualCost(settings) && settings.prices === undefined)) return [];
  const { prices } = settings;
  return [
    `${describeCost(settings)}${describeBasis(settings)}`,
    ...describeReference(settings),
    ...(prices === undefined ? [] : [`prices from ${prices.source}`, ...prices.list]),
  ];
}

function describeBasis({ costAt }: Report['settings']): string {
  return costAt === 'load' ? ': totals of load blocks divided by their answers' : '';
}

function describeReference(settings: Report['settings']): readonly string[] {
  if (settings.cost === 'mix') return ['each part is divided by its own reference, then weighed'];
  return settings.reference === undefined ? [] : [`relative to ${renderCost(settings.reference, settings)}`];
}
