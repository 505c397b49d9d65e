import { expect, test } from '@jest/globals';
import { computeBackOff, computeRetryWait } from '../../src/candidate/retry-wait.ts';

test('a server says in seconds, in milliseconds or by a date how long to wait, and at most a minute is waited', () => {
  expect(computeRetryWait({ 'retry-after': '2' })).toBe(2_000);
  expect(computeRetryWait({ 'retry-after-ms': '350', 'retry-after': '1' })).toBe(350);
  expect(computeRetryWait({ 'retry-after': 'Sun, 22 Nov 2026 10:00:07 GMT', date: 'Sun, 22 Nov 2026 10:00:00 GMT' })).toBe(7_000);
  expect(computeRetryWait({ 'retry-after': '86400' })).toBe(60_000);
});

test('nonsense is no wish', () => {
  for (const value of ['', 'soon', '-5', 'NaN']) expect(computeRetryWait({ 'retry-after': value })).toBeUndefined();
  expect(computeRetryWait({})).toBeUndefined();
});

test('waits double from half a second to eight', () => {
  expect([2, 3, 4, 5, 6, 7, 11].map(computeBackOff)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});
