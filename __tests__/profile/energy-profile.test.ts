import { expect, test } from '@jest/globals';
import type { BlockLine } from '../../src/documents/run.ts';
import { assembleMeterProfile } from '../../src/profile/energy-profile.ts';

const block = (kind: BlockLine['kind'], changes: Partial<BlockLine>): BlockLine => ({
  line: 'block',
  kind,
  block: 0,
  concurrency: 1,
  startMs: 0,
  endMs: 40_000,
  answers: 10,
  findings: [],
  ...changes,
});

test('energy per answer is sum over sum of the blocks that have it, latency and load apart, gross and net of what waiting draws', () => {
  const blocks = [
    block('latency', { energyOf: 'gpu', energyJoules: 4_000 }),
    block('latency', { energyOf: 'gpu', energyAbsent: 'gap', answers: 90 }),
    block('load', { energyOf: 'gpu', energyJoules: 9_000, answers: 80 }),
    block('load', { energyOf: 'gpu', energyJoules: 3_000, answers: 20, endMs: 60_000 }),
  ];
  expect(assembleMeterProfile(blocks, 60)).toEqual({
    energy: {
      of: 'gpu',
      idlePowerWatts: 60,
      serial: { joulesPerAnswer: 400, netJoulesPerAnswer: 160, answers: 10, blocks: 1 },
      load: { joulesPerAnswer: 120, netJoulesPerAnswer: 60, answers: 100, blocks: 2 },
    },
  });
  expect(assembleMeterProfile(blocks, undefined).energy?.load).toEqual({ joulesPerAnswer: 120, answers: 100, blocks: 2 });
});

test('memory is the most of any block, CPU time a mean over the answers of the blocks that know it', () => {
  const blocks = [
    block('latency', { peakMemoryMiB: 100, gpuMemoryMiB: 7, cpuSeconds: 3 }),
    block('load', { peakMemoryMiB: 300, gpuMemoryMiB: 9, cpuSeconds: 7 }),
    block('load', { peakMemoryMiB: 200 }),
  ];
  expect(assembleMeterProfile(blocks, undefined)).toEqual({ peakMemoryMiB: 300, gpuMemoryMiB: 9, cpuSecondsPerAnswer: 0.5 });
});

test('the share of the KV cache is that of the fullest block', () => {
  const blocks = [
    block('latency', {}),
    block('load', { kvCacheShare: 0.25 }),
    block('load', { kvCacheShare: 0.75 }),
    block('load', { kvCacheShare: 0.5 }),
  ];
  expect(assembleMeterProfile(blocks, undefined)).toEqual({ kvCacheShare: 0.75 });
});

test('what no block knows is absent', () => {
  expect(assembleMeterProfile([block('load', {})], undefined)).toEqual({});
  expect(assembleMeterProfile([block('load', { energyOf: 'gpu', energyAbsent: 'mig' })], undefined)).toEqual({ energy: { of: 'gpu' } });
});
