import type { Report } from '../../documents/report.ts';
import type { Suite } from '../../documents/suite.ts';
import type { GateDecision } from '../../gate/decide-gate.ts';
import type { GateRules } from '../../gate/rules.ts';
import { type CostMeasure, listComponents } from '../../poq/costs/cost-measure.ts';
import type { Node } from '../../poq/node.ts';
import type { NonEmpty } from '../../statistics/sample.ts';
import { assembleInstrumentSettings } from './instrument-settings.ts';
import { describePrices } from './price-words.ts';

type Settings = Report['settings'];

/** What the verdict was weighed by, with the prices that the costs of these nodes rest on. */
export function assembleSettings(
  suite: Suite,
  { alpha, beta, cost, against, margin, confidence }: GateRules,
  { reference }: GateDecision,
  nodes: NonEmpty<Node>,
): Settings {
  return {
    alpha,
    beta,
    ...(cost === 'none' ? { cost } : assembleCostSettings(cost, nodes)),
    ...(reference !== undefined && { reference }),
    against,
    margin,
    confidence,
    texts: suite.report.texts,
    ...assembleInstrumentSettings(suite, nodes),
  };
}

type CostSettings = Pick<Settings, 'cost' | 'scale' | 'costAt' | 'costUnit' | 'prices' | 'weights'>;

function assembleCostSettings(measure: CostMeasure, nodes: readonly Node[]): CostSettings {
  const [prices] = listComponents(measure).flatMap((component) => (component.name === 'usd' ? [component.prices] : []));
  return {
    cost: measure.name,
    scale: 'reference',
    costAt: measure.at,
    costUnit: measure.unit,
    ...(prices !== undefined && { prices: { source: prices.source, list: describePrices(prices, nodes) } }),
    ...(measure.name === 'mix' && { weights: Object.fromEntries(measure.parts.map(({ share, component }) => [component.name, share])) }),
  };
}
