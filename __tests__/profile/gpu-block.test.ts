import { describe, expect, test } from '@jest/globals';
import { computeGpuBlock, type GpuSample } from '../../src/profile/gpu-block.ts';
import { createLimitWatch } from '../../src/profile/limit-watch.ts';
import { parseThrottleReasons } from '../../src/profile/throttle-reasons.ts';

const sample = (atMs: number, changes: Partial<GpuSample> = {}): GpuSample => ({
  atMs,
  gpu: '0',
  powerWatts: 100,
  smClockMHz: 1_000,
  temperatureCelsius: 50,
  memoryMiB: 20_000,
  utilizationShare: 0.5,
  reasons: [],
  ...changes,
});
const window = { startMs: 1_000, endMs: 3_000 };
const block = (samples: readonly GpuSample[], changes: { mig?: boolean; gpus?: readonly string[] } = {}) =>
  computeGpuBlock({ samples, gpus: ['0'], mig: false, ...changes }, window, 0);

describe('a block', () => {
  test('has energy, most memory, mean clock and use, highest temperature and shares of reasons, of the samples inside', () => {
    const samples = [
      sample(500, { memoryMiB: 90_000, temperatureCelsius: 99, reasons: ['hardware-thermal'] }),
      sample(1_000, { smClockMHz: 1_200, reasons: ['software-power-cap'] }),
      sample(2_000, { memoryMiB: 21_000, temperatureCelsius: 60, reasons: ['idle', 'software-power-cap'] }),
      sample(2_500, { utilizationShare: 1 }),
      sample(3_000, { smClockMHz: 800 }),
      sample(3_500, { memoryMiB: 90_000 }),
    ];
    expect(block(samples)).toEqual({
      energyOf: 'gpu',
      energyJoules: 200,
      gpuMemoryMiB: 21_000,
      gpu: {
        samples: 4,
        smClockMHz: 1_000,
        temperatureCelsius: 60,
        utilizationShare: 0.625,
        reasons: { 'software-power-cap': 0.5, idle: 0.25 },
      },
    });
  });

  test('adds energy and memory of several GPUs, and has neither where one was not sampled', () => {
    const both = [1_000, 2_000, 3_000].flatMap((atMs) => [sample(atMs), sample(atMs + 1, { gpu: '1', powerWatts: 50, memoryMiB: 5 })]);
    const padded = [sample(999, { gpu: '1', powerWatts: 50 }), ...both];
    expect(block(padded, { gpus: ['0', '1'] })).toMatchObject({ energyJoules: 300, gpuMemoryMiB: 20_005 });
    const one = block(
      padded.filter(({ gpu }) => gpu === '0'),
      { gpus: ['0', '1'] },
    );
    expect(one).toMatchObject({ energyAbsent: 'gap' });
    expect(one).not.toHaveProperty('gpuMemoryMiB');
  });

  test('has neither energy nor memory where the GPU is cut into instances', () => {
    const measures = block([sample(1_000), sample(3_000)], { mig: true });
    expect(measures).toMatchObject({ energyAbsent: 'mig', gpu: { samples: 2 } });
    expect(measures).not.toHaveProperty('gpuMemoryMiB');
  });

  test('leaves out what the GPU does not tell', () => {
    const bare = [1_000, 3_000].map((atMs): GpuSample => ({ atMs, gpu: '0' }));
    expect(block(bare)).toEqual({ energyOf: 'gpu', energyAbsent: 'not-supported', gpu: { samples: 2 } });
  });
});

describe('reasons for lower clocks', () => {
  test('are the bits of a mask', () => {
    expect(parseThrottleReasons('0x0000000000000000')).toEqual([]);
    expect(parseThrottleReasons('0x0000000000000004')).toEqual(['software-power-cap']);
    expect(parseThrottleReasons('0x00000000000000E8')).toEqual([
      'hardware-slowdown',
      'software-thermal',
      'hardware-thermal',
      'hardware-power-brake',
    ]);
    expect(parseThrottleReasons('0x8000000000000001')).toEqual(['idle']);
  });
  test.each(['[N/A]', 'Active', '', '0x', '4'])('are unknown where the mask is %j', (mask) => {
    expect(parseThrottleReasons(mask)).toBeUndefined();
  });
});

describe('limits', () => {
  test('that stay, or are not told for a while, have not changed', () => {
    const watch = createLimitWatch();
    for (const powerLimitWatts of [350, 350]) watch.see(sample(0, { powerLimitWatts }));
    watch.see(sample(0));
    watch.see(sample(0, { powerLimitWatts: 350 }));
    watch.see(sample(0, { gpu: '1', powerLimitWatts: 300 }));
    expect(watch.changes()).toEqual([]);
  });
  test('that change are told in their order, for each GPU', () => {
    const watch = createLimitWatch();
    for (const powerLimitWatts of [350, 300, 350]) watch.see(sample(0, { powerLimitWatts }));
    for (const maxSmClockMHz of [1_980, 1_500]) watch.see(sample(0, { gpu: '1', maxSmClockMHz }));
    expect(watch.changes()).toEqual(['GPU 0: power limit 350 W, then 300 W, then 350 W', 'GPU 1: highest clock 1980 MHz, then 1500 MHz']);
  });
});
