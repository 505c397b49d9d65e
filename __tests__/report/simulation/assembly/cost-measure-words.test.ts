import { expect, test } from '@jest/globals';
import { describeMeasure } from '../../../../src/report/simulation/assembly/cost-measure-words.ts';
import { measureOf } from '../../../poq/suite-of.ts';

test('a measure is told with its place and its unit', () => {
  expect(describeMeasure(measureOf('reward: {}'))).toBe('latency, ms');
  expect(describeMeasure(measureOf('reward: { cost: { measure: energy, at: load } }'))).toBe('energy under load, J');
  expect(describeMeasure('none')).toBe('none: quality alone');
});

test('a mix is told with its shares', () => {
  const lines = 'reward: { cost: { measure: mix, at: load, weights: { latency: 1, energy: 3 } } }';
  expect(describeMeasure(measureOf(lines))).toBe('mix of latency (25 %) and energy (75 %) under load');
});
