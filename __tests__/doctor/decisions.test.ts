import { describe, expect, test } from '@jest/globals';
import { decideBaselines } from '../../src/doctor/baselines-check.ts';
import { checkClock } from '../../src/doctor/clock-check.ts';
import { decideFolder, decideSharedMemory } from '../../src/doctor/folder-check.ts';
import { decideGpu } from '../../src/doctor/gpu-check.ts';
import { decideTokenCounts } from '../../src/doctor/token-counts-check.ts';
import { never } from '../doubles/questions.ts';

const l4 = { name: 'NVIDIA L4', memoryMiB: 23034, driver: '560.35.03' };
const idle = { gpus: [l4], cuda: '12.6', processes: [], utilizationShares: [0] };
const MiB = 2 ** 20;

describe('the GPU', () => {
  test('is named with memory, driver and CUDA', () => {
    expect(decideGpu(idle, 'started')).toEqual({ status: 'ok', told: 'NVIDIA L4, 23034 MiB, driver 560.35.03, CUDA 12.6; idle' });
    expect(decideGpu({ ...idle, gpus: [l4, l4] }, 'started').told).toMatch(/^2 × NVIDIA L4, /);
  });

  test('that is not there leaves the costs to the CPU, which is no fault', () => {
    const none = { gpus: [], processes: [], utilizationShares: [] };
    expect(decideGpu(none, 'running')).toEqual({ status: 'ok', told: 'no NVIDIA GPU: costs belong to the CPU' });
    expect(decideGpu(none, 'elsewhere').told).toBe('no NVIDIA GPU; the candidate answers elsewhere');
  });

  test.each([
    ['started', 'failed'],
    ['running', 'warning'],
    ['unknown', 'warning'],
    ['own', 'ok'],
    ['elsewhere', 'ok'],
  ] as const)('that others use, with a server %s: %s', (answerer, status) => {
    const used = { ...idle, processes: [{ pid: 12, name: 'python' }], utilizationShares: [0.9] };
    const result = decideGpu(used, answerer);
    expect(result.status).toBe(status);
    if (status !== 'ok')
      expect(result).toMatchObject({ told: expect.stringMatching(/python \(12\)/), cure: expect.stringMatching(/End|end/) });
  });

  test.each([
    [0.05, 'ok'],
    [0.06, 'warning'],
  ])('busy to %d without a process that shows: %s', (share, status) => {
    expect(decideGpu({ ...idle, utilizationShares: [0, share] }, 'started').status).toBe(status);
  });
});

describe('disks', () => {
  const wanted = { folder: '/c', bytes: 1024 * MiB, cure: 'another one' };
  test.each([
    [1024, true, 'ok', '/c: 1.0 GiB free'],
    [1023, true, 'warning', '/c: 1023 MiB free, 1.0 GiB wanted'],
    [256, true, 'warning', '/c: 256 MiB free, 1.0 GiB wanted'],
    [255, true, 'failed', '/c: 255 MiB free, 1.0 GiB wanted'],
    [4096, false, 'failed', '/c cannot be written to'],
  ])('%d MiB free, writable %s: %s', (free, writable, status, told) => {
    expect(decideFolder({ freeBytes: free * MiB, writable }, wanted)).toMatchObject({ status, told });
  });

  test.each([
    [undefined, 'skipped'],
    [64 * MiB, 'warning'],
    [1024 * MiB, 'ok'],
  ])('/dev/shm of %s bytes: %s', (bytes, status) => {
    expect(decideSharedMemory(bytes).status).toBe(status);
  });
});

describe('the clock', () => {
  /** A clock of this step, whose waits are late by so much. */
  const clockOf = (stepMs: number, lateMs: number) => {
    let now = 0;
    return {
      nowMs: () => (now += stepMs),
      wait: async (ms: number) => {
        now += ms + lateMs;
      },
    };
  };

  test.each([
    [0.001, 0, 'ok', /^step 1\.0 µs; .* 0\.0 ms late$/],
    [1, 0, 'warning', /^step 1000\.0 µs/],
    [0.001, 30, 'warning', /30\.0 ms late/],
    [0, 0, 'failed', /stands still/],
  ])('with a step of %d ms and waits %d ms late: %s', async (step, late, status, told) => {
    const result = await checkClock(clockOf(step, late), never);
    expect(result.status).toBe(status);
    expect(result.told).toMatch(told);
  });
});

describe('baselines', () => {
  const [main, other] = [
    { name: 'main', sameQuestions: true },
    { name: 'old', sameQuestions: false },
  ];
  test.each([
    [[], 'main', 'warning', 'there is no baseline in b'],
    [[], 'best', 'warning', 'there is no baseline in b'],
    [[main], 'gemma', 'warning', 'there is no baseline gemma in b'],
    [[main], 'main', 'ok', 'main: on the same questions'],
    [[main, other], 'main', 'warning', 'on other questions than the suite asks: old'],
    [[main, other], 'old', 'failed', 'on other questions than the suite asks: old'],
    [[main, other], 'best', 'failed', 'on other questions than the suite asks: old'],
  ])('%j against %s: %s', (found, against, status, told) => {
    expect(decideBaselines(found, against, 'b')).toMatchObject({ status, told });
  });
});

describe('token counts', () => {
  const answered = { line: 'answer', outcome: 'answered', text: 'a' } as const;
  test.each([
    [
      { ...answered, promptTokens: 7, outputTokens: 1, cachedTokens: 3 },
      'ok',
      'asked for one token, the server counts 7 + 1, and 3 from its cache',
    ],
    [
      { ...answered, promptTokens: 7, outputTokens: 1 },
      'warning',
      'asked for one token, the server counts 7 + 1, but not what came from its cache',
    ],
    [answered, 'warning', expect.stringContaining('does not count tokens')],
    [
      { line: 'answer', outcome: 'lost', reason: 'http-503' } as const,
      'failed',
      'asked for one token, the server did not answer (http-503)',
    ],
  ])('%j: %s', (reply, status, told) => {
    expect(decideTokenCounts(reply)).toMatchObject({ status, told });
  });
});
