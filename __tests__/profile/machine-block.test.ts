import { expect, test } from '@jest/globals';
import { compareReadings, type MachineReading } from '../../src/profile/machine-block.ts';

const before: MachineReading = {
  atMs: 0,
  processor: { total: 1_000, busy: 400, steal: 10, loadAverage: 9 },
  joules: 50,
  answeringSeconds: 20,
  measuringSeconds: 30,
};
const after: MachineReading = {
  atMs: 10_000,
  processor: { total: 1_020, busy: 409, steal: 11, loadAverage: 1.5 },
  joules: 950,
  answeringSeconds: 25,
  measuringSeconds: 37,
};
const window = { startMs: 0, endMs: 10_000 };

test('what lies between two readings is the block', () => {
  expect(compareReadings(before, after, window)).toEqual({
    energyOf: 'cpu-package',
    energyJoules: 900,
    cpuSeconds: 5,
    otherCpuShare: 0.1,
    stealShare: 0.05,
    loadAverage: 1.5,
  });
});

test('a count that fell is no measurement: a process ended and took it along', () => {
  expect(compareReadings(before, { ...after, answeringSeconds: 19 }, window)).not.toHaveProperty('cpuSeconds');
  expect(compareReadings(before, { ...after, measuringSeconds: 29 }, window)).not.toHaveProperty('otherCpuShare');
});

test('CPU time of less than a second of block is not told', () => {
  expect(Object.keys(compareReadings({ ...before, joules: 0 }, after, { startMs: 0, endMs: 999 })).sort()).toEqual([
    'energyAbsent',
    'energyOf',
    'loadAverage',
  ]);
});

test('others never took less than nothing', () => {
  expect(compareReadings(before, { ...after, measuringSeconds: 60 }, window).otherCpuShare).toBe(0);
});

test('energy is absent, with the reason, where the counters may not be read and in less than a second; where there are none it is not spoken of', () => {
  expect(compareReadings({ ...before, joules: 'unreadable' }, { ...after, joules: 'unreadable' }, window)).toMatchObject({
    energyOf: 'cpu-package',
    energyAbsent: 'unreadable',
  });
  expect(compareReadings(before, after, { startMs: 0, endMs: 999 }).energyAbsent).toBe('short-window');
  expect(Object.keys(compareReadings({ atMs: 0 }, { atMs: 1 }, window))).toEqual([]);
});
