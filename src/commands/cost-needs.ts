import type { CostNeeds } from '../doctor/cost-check.ts';
import type { CandidateDocument } from '../documents/candidate.ts';
import type { Suite } from '../documents/suite.ts';
import { assembleCostMeasure, type CostComponent, listComponents } from '../poq/costs/cost-measure.ts';
import { findTokenPrice } from '../poq/costs/token-costs.ts';
import { isElsewhere } from '../runs/comparability.ts';

const nothing: CostNeeds = { energy: false, gpus: false, unpriced: false };

/** What has to be there besides a clock for a candidate to have the costs of a suite. */
export function listCostNeeds(suite: Suite, document: CandidateDocument): CostNeeds {
  const measure = assembleCostMeasure(suite);
  const needs = measure === 'none' ? [] : listComponents(measure).map((component) => needsOf(component, document));
  return {
    energy: needs.some(({ energy }) => energy),
    gpus: needs.some(({ gpus }) => gpus),
    unpriced: needs.some(({ unpriced }) => unpriced),
  };
}

function needsOf(component: CostComponent, document: CandidateDocument): CostNeeds {
  if (component.name !== 'usd') return { ...nothing, energy: component.name === 'energy', gpus: component.name === 'gpu-seconds' };
  const { gpuHourUsd, machineHourUsd, energyKwhUsd } = component.prices;
  if (findTokenPrice({ header: { candidate: { ...document } } }, component.prices) !== undefined) return nothing;
  const energy = energyKwhUsd !== undefined;
  const other = machineHourUsd !== undefined || energy;
  return {
    energy,
    gpus: gpuHourUsd !== undefined && (!other || isElsewhere({ ...document })),
    unpriced: gpuHourUsd === undefined && !other,
  };
}
