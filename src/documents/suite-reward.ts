import type { CostSettings, Suite } from './generated/suite.ts';
import { quote } from './quoted-value.ts';
import type { Complaint } from './violation.ts';

type Costs = Extract<Suite['reward']['cost'], CostSettings>;

/** What the schema cannot say of reward and prices: which of their keys go together. */
export function reviewReward({ reward, prices }: Suite): readonly Complaint[] {
  const { beta, cost } = reward;
  if (cost === 'none') {
    if (beta === undefined) return [];
    return [{ path: ['reward', 'beta'], onKey: true, message: 'must be absent with cost: none, because there is no cost to weigh' }];
  }
  return [...reviewReference(cost), ...reviewWeights(cost), ...reviewPrices(cost, prices), ...reviewTokenPrices(prices)];
}

const complain = (key: string, message: string): Complaint => ({ path: ['reward', 'cost', key], onKey: true, message });

function reviewReference({ measure = 'latency', referenceMs, reference }: Costs): readonly Complaint[] {
  if (referenceMs !== undefined && measure !== 'latency')
    return [complain('referenceMs', `is a time, and the cost is ${measure}; write reference: in the unit of the measure`)];
  if (referenceMs !== undefined && reference !== undefined) return [complain('reference', 'must be absent where referenceMs is given')];
  if (reference !== undefined && measure === 'mix')
    return [complain('reference', 'must be absent with measure: mix, each of whose costs is divided by its own reference')];
  return [];
}

function reviewWeights({ measure, weights }: Costs): readonly Complaint[] {
  if (measure === 'mix' && weights === undefined) return [complain('measure', 'mix needs weights:, such as { latency: 0.5, energy: 0.5 }')];
  return measure !== 'mix' && weights !== undefined ? [complain('weights', 'must be absent unless measure is mix')] : [];
}

function reviewPrices({ measure, weights }: Costs, prices: Suite['prices']): readonly Complaint[] {
  if (measure !== 'usd' && weights?.usd === undefined) return [];
  if (prices === undefined) return [complain('measure', 'usd needs a price list: add prices: with its source to the suite')];
  const { source: _, ...priced } = prices;
  if (Object.keys(priced).length > 0) return [];
  return [{ path: ['prices'], onKey: true, message: 'names no price: add gpuHourUsd, machineHourUsd, energyKwhUsd or tokens' }];
}

/** Of two prices for one model of one API only the first would count, without a word. */
function reviewTokenPrices(prices: Suite['prices']): readonly Complaint[] {
  const tokens = prices?.tokens ?? [];
  const places = tokens.map(({ model, baseUrl }) => `${URL.parse(baseUrl)?.origin} ${model}`);
  return tokens.flatMap(({ model }, index) => {
    const first = places.indexOf(places[index] ?? '');
    if (first === index) return [];
    const path = ['prices', 'tokens', index, 'model'];
    return [{ path, onKey: false, message: `${quote(model)} has a price already, in prices.tokens[${first}]` }];
  });
}
