import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCacheSettings } from '../../src/edges/cache-settings.ts';
import { InputError } from '../../src/failures.ts';

describe('where downloads are kept', () => {
  test.each([
    [{ POQ_CACHE: '/a', XDG_CACHE_HOME: '/b' }, '/a'],
    [{ POQ_CACHE: '', XDG_CACHE_HOME: '/b' }, '/b/poq-gate'],
    [{}, join(homedir(), '.cache/poq-gate')],
    [{ POQ_CACHE: 'cache' }, join(process.cwd(), 'cache')],
  ])('%j is %s', (environment, folder) => {
    expect(readCacheSettings(environment).folder).toBe(folder);
  });
});

describe('how much is kept', () => {
  test.each([
    [undefined, 20 * 2 ** 30],
    ['', 20 * 2 ** 30],
    ['0.5', 2 ** 29],
    ['100', 100 * 2 ** 30],
  ])('%p is %d bytes', (POQ_CACHE_GIB, bytes) => {
    expect(readCacheSettings({ POQ_CACHE_GIB }).limitBytes).toBe(bytes);
  });

  test.each(['0', '-1', '20GiB', '1e3', 'NaN', ' 5', '0x10', '9999999'])('%p is an error with the cure', (POQ_CACHE_GIB) => {
    expect(() => readCacheSettings({ POQ_CACHE_GIB })).toThrow(InputError);
    expect(() => readCacheSettings({ POQ_CACHE_GIB })).toThrow(`POQ_CACHE_GIB is "${POQ_CACHE_GIB}", which is no size`);
  });
});
