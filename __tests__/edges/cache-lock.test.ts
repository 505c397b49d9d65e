import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { giveLock, takeLock, withCacheLock } from '../../src/edges/cache-lock.ts';
import { describeOwner } from '../../src/edges/cache-owner.ts';
import { shareCache } from './cache-apart.ts';
import { setUpCache } from './cache-bench.ts';

const { at, root } = setUpCache();
const dead = { ...describeOwner(), pid: 4_194_305 };

describe('the lock of a cache', () => {
  test('lets one process at a time in', async () => {
    const turns = 40;
    // A lock that a killed process left is in the way of all four at once.
    writeFileSync(at('lock'), JSON.stringify(dead));
    const processes = await Promise.all([1, 2, 3, 4].map(() => shareCache(root(), 'count', '', String(turns))));
    expect(processes.map(({ child }) => child.exitCode)).toEqual([0, 0, 0, 0]);
    expect(readFileSync(at('count'), 'utf8')).toBe(String(4 * turns));
    expect(readdirSync(root()).sort()).toEqual(['.use', 'count', 'done']);
  });

  test('lets one caller at a time of this process in, and is given back when that fails', async () => {
    let inside = 0;
    let most = 0;
    const enter = (): Promise<void> =>
      withCacheLock(root(), async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside -= 1;
        throw new Error('on purpose');
      });
    const outcomes = await Promise.allSettled([enter(), enter(), enter()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(most).toBe(1);
    expect(existsSync(at('lock'))).toBe(false);
  });

  test('of a process that has ended is taken over; of one that runs it is not', async () => {
    writeFileSync(at('lock'), JSON.stringify(dead));
    const key = await takeLock(at('lock'), 1000);
    expect(key).toBeDefined();
    expect(await takeLock(at('lock'), 1000)).toBeUndefined();
  });

  test('that says nothing yet is being written; after a while its process was killed', async () => {
    writeFileSync(at('lock'), '');
    expect(await takeLock(at('lock'), 1000)).toBeUndefined();
    utimesSync(at('lock'), 1, 1);
    expect(await takeLock(at('lock'), 1000)).toBeDefined();
  });

  test('that another process has taken over is not given back', async () => {
    const key = (await takeLock(at('lock'), 1000)) ?? '';
    writeFileSync(at('lock'), 'taken over');
    await giveLock(at('lock'), key);
    expect(existsSync(at('lock'))).toBe(true);
  });
});
