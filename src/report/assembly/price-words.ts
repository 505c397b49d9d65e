import type { PriceList, TokenPrice } from '../../documents/suite.ts';
import type { Node } from '../../poq/node.ts';

/** Prices in words, each with its unit: those of time and energy, and of the tokens of the models that are among the nodes. */
export function describePrices(
  { gpuHourUsd, machineHourUsd, energyKwhUsd, tokens }: Omit<PriceList, 'source'>,
  nodes: readonly Node[],
): string[] {
  const models = new Set(nodes.map(({ run }) => run.header.candidate.model));
  return [
    ...(gpuHourUsd === undefined ? [] : [`${gpuHourUsd} USD for a GPU hour`]),
    ...(machineHourUsd === undefined ? [] : [`${machineHourUsd} USD for a machine hour`]),
    ...(energyKwhUsd === undefined ? [] : [`${energyKwhUsd} USD for a kWh`]),
    ...(tokens ?? []).filter(({ model }) => models.has(model)).map(describeTokens),
  ];
}

function describeTokens({ model, baseUrl, inputPerMillionUsd, cachedInputPerMillionUsd, outputPerMillionUsd }: TokenPrice): string {
  const cached = cachedInputPerMillionUsd === undefined ? '' : `${cachedInputPerMillionUsd} USD for cached ones, `;
  return `${model} at ${URL.parse(baseUrl)?.host ?? baseUrl}: ${inputPerMillionUsd} USD for a million prompt tokens, ${cached}${outputPerMillionUsd} USD for a million output tokens`;
}
