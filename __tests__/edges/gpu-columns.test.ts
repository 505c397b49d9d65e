import { describe, expect, test } from '@jest/globals';
import { chooseColumns, parseGpuLine } from '../../src/edges/gpu-columns.ts';
import { createWallClock } from '../../src/edges/wall-clock.ts';
import { newFields, oldFields } from './gpu-desk.ts';

const choose = (fields: readonly string[]) => chooseColumns(new Set(fields)).map(({ field }) => field);
const columns = chooseColumns(new Set(newFields));
const line = '2026/11/22 10:00:00.123, 3, 61.50, 60.00, 59.00, 1980, 64, 20480, 75, 0x0000000000000004, 72.00, 2040';

describe('columns', () => {
  test('are of each figure the name that is to be preferred, of power all', () => {
    expect(choose(newFields)).toEqual([
      ...['timestamp', 'index', 'power.draw.instant', 'power.draw.average', 'power.draw', 'clocks.sm', 'temperature.gpu', 'memory.used'],
      ...['utilization.gpu', 'clocks_event_reasons.active', 'power.limit', 'clocks.max.sm'],
    ]);
    expect(choose(oldFields)).toContain('clocks_throttle_reasons.active');
    expect(choose([...newFields, 'clocks_throttle_reasons.active'])).not.toContain('clocks_throttle_reasons.active');
  });
  test('are none without time and index', () => {
    expect(choose(newFields.filter((field) => field !== 'timestamp'))).toEqual([]);
    expect(choose(newFields.filter((field) => field !== 'index'))).toEqual([]);
  });
});

describe('a line', () => {
  test('is a sample', () => {
    expect(parseGpuLine(line, columns)).toEqual({
      wallMs: Date.UTC(2026, 10, 22, 10, 0, 0, 123),
      gpu: '3',
      powerWatts: 61.5,
      smClockMHz: 1_980,
      temperatureCelsius: 64,
      memoryMiB: 20_480,
      utilizationShare: 0.75,
      reasons: ['software-power-cap'],
      powerLimitWatts: 72,
      maxSmClockMHz: 2_040,
    });
  });
  test.each(['[N/A]', '[Not Supported]', '[Unknown Error]', '', 'nan', '-1', '1e9'])('leaves out a figure that is %j', (told) => {
    const sample = parseGpuLine(line.replace('1980', told), columns);
    expect(sample).toMatchObject({ powerWatts: 61.5 });
    expect(sample).not.toHaveProperty('smClockMHz');
  });
  test('takes the next power where one is not told', () => {
    expect(parseGpuLine(line.replace('61.50', '[N/A]'), columns)?.powerWatts).toBe(60);
    expect(parseGpuLine(line.replace('61.50, 60.00', '[N/A], [N/A]'), columns)?.powerWatts).toBe(59);
  });
  test.each([
    '',
    'Unable to determine the device handle for GPU0: Unknown Error',
    line.slice(0, 60),
    `${line}, 1`,
    line.replace(', 3,', ', [N/A],'),
    line.replace('2026/11/22 10:00:00.123', '[N/A]'),
  ])('that is %j is none', (text) => {
    expect(parseGpuLine(text, columns)).toBeUndefined();
  });
});

describe('two clocks', () => {
  test('are put together by the line that came fastest', () => {
    const toRun = createWallClock();
    expect([toRun(1_000, 150), toRun(1_100, 205), toRun(1_200, 340)]).toEqual([150, 205, 305]);
  });
  test('are put together anew where the wall clock was set, forth or back', () => {
    const forth = createWallClock();
    expect([forth(1_000, 100), forth(3_601_100, 205), forth(3_601_200, 300)]).toEqual([100, 205, 300]);
    const back = createWallClock();
    expect([back(3_600_000, 100), back(1_000, 205), back(1_100, 310)]).toEqual([100, 205, 305]);
  });
});
