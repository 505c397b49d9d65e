import { describe, expect, test } from '@jest/globals';
import { openMemoryMeter } from '../../src/edges/memory-meter.ts';

/** A process whose memory a test sets, and whose high-water mark follows. */
function openProcess(nowMiB: number, mostMiB: number) {
  const memory = { now: nowMiB, most: mostMiB };
  return {
    nowMiB: () => memory.now,
    mostMiB: () => memory.most,
    hold: (mebibytes: number) => {
      memory.now = mebibytes;
      memory.most = Math.max(memory.most, mebibytes);
    },
  };
}

describe('the memory of an evaluator', () => {
  test('is what the process held at most since the meter was opened, even between two looks', () => {
    const process = openProcess(100, 150);
    const meter = openMemoryMeter(process);
    process.hold(400);
    process.hold(250);
    expect(meter.readPeakMiB()).toBe(300);
  });

  test('is the most of all looks where the process once held more', () => {
    const process = openProcess(100, 900);
    const meter = openMemoryMeter(process);
    process.hold(400);
    process.hold(250);
    expect(meter.readPeakMiB()).toBe(150);
    process.hold(300);
    expect(meter.readPeakMiB()).toBe(200);
    process.hold(120);
    expect(meter.readPeakMiB()).toBe(200);
  });

  test('is 0 where nothing was added', () => {
    const process = openProcess(100, 150);
    const meter = openMemoryMeter(process);
    process.hold(80);
    expect(meter.readPeakMiB()).toBe(0);
  });

  test('of this process grows with what it holds', () => {
    const meter = openMemoryMeter();
    const held = Buffer.alloc(64 * 2 ** 20, 1);
    const peakMiB = meter.readPeakMiB();
    expect(held.at(-1)).toBe(1);
    expect(peakMiB).toBeGreaterThan(50);
    expect(peakMiB).toBeLessThan(500);
  });
});
