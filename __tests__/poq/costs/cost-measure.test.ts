import { describe, expect, test } from '@jest/globals';
import { assembleCostMeasure, listComponents } from '../../../src/poq/costs/cost-measure.ts';
import { measureOf, suiteOf } from '../suite-of.ts';

test('a suite that says nothing is about the latency of one answer at a time', () => {
  expect(measureOf('')).toEqual({ name: 'latency', at: 'serial', unit: 'ms' });
  expect(assembleCostMeasure(suiteOf('reward: { cost: none }'))).toBe('none');
});

test.each([
  ['latency', 'ms'],
  ['energy', 'J'],
  ['gpu-seconds', 'GPU s'],
])('%s is counted in %s', (measure, unit) => {
  expect(measureOf(`reward: { cost: { measure: ${measure}, at: load } }`)).toEqual({ name: measure, at: 'load', unit });
});

test('usd carries its price list', () => {
  const prices = { source: 'invoice of May', gpuHourUsd: 2 };
  expect(measureOf(`prices: { source: invoice of May, gpuHourUsd: 2 }\nreward: { cost: { measure: usd } }`)).toEqual({
    name: 'usd',
    at: 'serial',
    unit: 'USD',
    prices,
  });
});

describe('a mix', () => {
  const mix = measureOf(`prices: { source: x, gpuHourUsd: 2 }
reward: { cost: { measure: mix, at: load, weights: { usd: 3, latency: 1 } } }`);
  test('weighs with shares of the sum of its weights, in an order of its own', () => {
    expect(mix).toEqual({
      name: 'mix',
      at: 'load',
      unit: '',
      parts: [
        { share: 0.25, component: { name: 'latency', at: 'load', unit: 'ms' } },
        { share: 0.75, component: { name: 'usd', at: 'load', unit: 'USD', prices: { source: 'x', gpuHourUsd: 2 } } },
      ],
    });
  });
  test('has several components, anything else has one', () => {
    expect(listComponents(mix).map(({ name }) => name)).toEqual(['latency', 'usd']);
    expect(listComponents(measureOf('')).map(({ name }) => name)).toEqual(['latency']);
  });
});
