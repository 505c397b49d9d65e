import { describe, expect, test } from '@jest/globals';
import { findLeftBehind } from '../../src/candidate/stopping-findings.ts';

const clean = { stopped: { tookMs: 1, killed: 0, left: [] }, taken: [], gpuBeforeMiB: [10, 20], gpuAfterMiB: [10, 20] };
const namesOf = (change: Partial<Parameters<typeof findLeftBehind>[0]>): readonly string[] =>
  findLeftBehind({ ...clean, ...change }).map(({ name, blocking }) => `${name} ${blocking}`);

describe('what a stopped server has left', () => {
  test('is nothing to tell where it left nothing', () => {
    expect(namesOf({})).toEqual([]);
  });

  test('is told one by one, as warnings: what was measured stands', () => {
    const stopped = { ...clean.stopped, left: [7, 8] };
    const taken = [{ host: '127.0.0.1', port: 8000 }];
    expect(namesOf({ stopped, taken, gpuAfterMiB: [10, 533] })).toEqual([
      'server-not-stopped false',
      'port-not-freed false',
      'gpu-memory-not-freed false',
    ]);
  });

  test.each([
    [522, 0],
    [523, 1],
    [0, 0],
  ])('a GPU with %d MiB instead of 10 is %d finding', (nowMiB, count) => {
    expect(namesOf({ gpuAfterMiB: [nowMiB, 20] })).toHaveLength(count);
  });

  test('memory that was not read is not judged', () => {
    expect(namesOf({ gpuAfterMiB: undefined })).toEqual([]);
    expect(namesOf({ gpuBeforeMiB: undefined, gpuAfterMiB: [9_999] })).toEqual([]);
    expect(namesOf({ gpuBeforeMiB: [10], gpuAfterMiB: [10, 9_999] })).toEqual([]);
  });
});
