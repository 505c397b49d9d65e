import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeMiB, readFreeBytes } from '../../src/edges/disk-space.ts';

test('the free bytes of a disk are those that df counts', async () => {
  const counted = Number(execFileSync('df', ['-B1', '--output=avail', tmpdir()], { encoding: 'utf8' }).split('\n')[1]);
  const found = (await readFreeBytes(tmpdir())) ?? 0;
  expect(Math.abs(found - counted)).toBeLessThan(counted / 10);
});

test('a folder that does not exist yet is on the disk of the one above', async () => {
  expect(await readFreeBytes(join(tmpdir(), 'not', 'yet', 'there'))).toBeGreaterThan(0);
});

test.each([
  [0, '0 MiB'],
  [1, '1 MiB'],
  [1.4 * 2 ** 20, '1 MiB'],
  [2 ** 30, '1024 MiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(describeMiB(bytes)).toBe(text);
});
