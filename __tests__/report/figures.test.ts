import { describe, expect, test } from '@jest/globals';
import {
  renderAmount,
  renderCount,
  renderInterval,
  renderLevel,
  renderQuality,
  renderRatio,
  renderReward,
  renderSetting,
  renderShare,
  renderSigned,
  renderSignedInterval,
} from '../../src/report/figures.ts';

describe('figures', () => {
  test('rewards have three decimals, qualities two, and minus is a minus sign', () => {
    expect([renderReward(0.61249), renderReward(-0.0505), renderQuality(6.125)]).toEqual(['0.612', '−0.051', '6.13']);
  });

  test('what rounds to zero is never negative, and a difference of zero has the plus that the gate’s sentences write', () => {
    expect([renderReward(-0.0004), renderSigned(-0.0004, 3), renderSigned(0.0004, 3)]).toEqual(['0.000', '+0.000', '+0.000']);
  });

  test('differences carry their sign', () => {
    expect(renderSignedInterval({ estimate: 0.0214, low: -0.0121, high: 0.0549 }, 3)).toBe('+0.021 [−0.012, +0.055]');
  });

  test('an interval that is not there is a dash', () => {
    expect(renderInterval(undefined, 3)).toBe('–');
    expect(renderInterval({ estimate: 6.5, low: 6, high: 7 }, 2)).toBe('6.50 [6.00, 7.00]');
  });

  test('milliseconds keep three significant digits below 100 and no fractions above', () => {
    expect([0, 0.0123, 0.5, 1.234, 12.34, 99.94, 99.97, 123.4, 12_345.6].map(renderAmount)).toEqual([
      '0',
      '0.0123',
      '0.500',
      '1.23',
      '12.3',
      '99.9',
      '100',
      '123',
      '12,346',
    ]);
  });

  test('ratios, shares, levels, settings and counts', () => {
    expect([
      renderRatio(0.0519),
      renderRatio(1),
      renderShare(0.88478, 3),
      renderShare(0.41),
      renderLevel(0.95),
      renderLevel(0.995),
    ]).toEqual(['×0.0519', '×1.00', '88.478 %', '41 %', '95 %', '99.5 %']);
    expect([renderSetting(0.3), renderSetting(-0.05), renderCount(1, 'prompt'), renderCount(10570, 'prompt')]).toEqual([
      '0.3',
      '−0.05',
      '1 prompt',
      '10,570 prompts',
    ]);
  });

  test('a setting is never shown as nothing that is not nothing, and a large one is grouped', () => {
    expect([0, 1e-25, -0.000012345, 0.00005, 1_000_000, 12_345.67891].map(renderSetting)).toEqual([
      '0',
      '1e−25',
      '−0.0000123',
      '0.0001',
      '1,000,000',
      '12,345.6789',
    ]);
  });
});
