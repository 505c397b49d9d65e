import type { CostComponent, CostMeasure } from '../../../poq/costs/cost-measure.ts';
import { renderShare } from '../../figures.ts';

const words: Readonly<Record<CostComponent['name'], string>> = {
  latency: 'latency',
  energy: 'energy',
  usd: 'price',
  'gpu-seconds': 'GPU time',
};

/** What a cost is, in words: `latency, ms`, `energy under load, J`, `mix of latency (60 %) and energy (40 %)`, `none: quality alone`. */
export function describeMeasure(measure: CostMeasure | 'none'): string {
  if (measure === 'none') return 'none: quality alone';
  const place = measure.at === 'load' ? ' under load' : '';
  if (measure.name !== 'mix') return `${words[measure.name]}${place}, ${measure.unit}`;
  return `mix of ${measure.parts.map(({ share, component }) => `${words[component.name]} (${renderShare(share)})`).join(' and ')}${place}`;
}
