import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { digestFiles } from '../../src/edges/file-set.ts';
import { InputError } from '../../src/failures.ts';

let root = '';
let folder = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'poq-files-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(root, 'test-'));
});

const write = (files: Readonly<Record<string, string>>, into = folder): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), text);
  }
};
const digest = (globs: readonly string[], from = folder): Promise<string> =>
  digestFiles({ folder: from, globs, signal: new AbortController().signal });

const serving = { 'serving/a.toml': 'a', 'serving/deep/b.txt': 'b', 'other.txt': 'c' };

describe('the digest of the files that a candidate names', () => {
  // printf '"serving/a.toml" %s\n"serving/deep/b.txt" %s\n' $(printf a | sha256sum | cut -d' ' -f1) $(printf b | sha256sum | cut -d' ' -f1) | sha256sum
  test('is SHA-256 over one line per file, sorted by path', async () => {
    write(serving);
    expect(await digest(['serving/**'])).toBe('sha256:da0627d05539f851f8a9998e38b047a154d69d0c177e42d7dcc95b8a0a5b4ed6');
  });

  test('does not depend on the place, the order of the globs, nor on what else lies there', async () => {
    write(serving);
    const other = join(folder, 'elsewhere');
    write({ ...serving, 'more.txt': 'd' }, other);
    expect(await digest(['serving/**', '*.toml', 'serving/a.toml'].slice(0, 1))).toBe(await digest(['serving/deep/*', 'serving/*'], other));
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['the content of a file', { 'serving/a.toml': 'A' }],
    ['a further file', { 'serving/c': '' }],
    ['text that moves from one file to another', { 'serving/a.toml': 'b', 'serving/deep/b.txt': 'a' }],
  ])('changes with %s', async (_what, change) => {
    write(serving);
    const before = await digest(['serving/**']);
    write(change);
    expect(await digest(['serving/**'])).not.toBe(before);
  });

  test('takes a link as where it leads, and does not follow it', async () => {
    write(serving);
    symlinkSync('a.toml', join(folder, 'serving/link'));
    const before = await digest(['serving/**']);
    rmSync(join(folder, 'serving/link'));
    symlinkSync('/dev/zero', join(folder, 'serving/link'));
    expect(await digest(['serving/**'])).not.toBe(before);
  });

  test('reaches the folder above, but not the history of the repository', async () => {
    write({ ...serving, '.poq/candidate.yaml': 'x', '.git/HEAD': 'ref' });
    const before = await digest(['../**'], join(folder, '.poq'));
    write({ '.git/HEAD': 'other' });
    expect(await digest(['../**'], join(folder, '.poq'))).toBe(before);
    write({ 'other.txt': 'changed' });
    expect(await digest(['../**'], join(folder, '.poq'))).not.toBe(before);
  });
});

describe('refused is', () => {
  test.each([
    [
      'a glob that matches nothing, which would leave out what it was meant for',
      ['serving/**', 'serving/*.yaml'],
      'serving/*.yaml matches no file',
    ],
    ['one that matches folders only', ['serving'], 'serving matches no file'],
    ['an absolute one', ['/etc/*'], '/etc/* is absolute'],
  ])('%s', async (_what, globs, message) => {
    write(serving);
    const failure: unknown = await digest(globs).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain(message);
  });

  test('more than ten thousand files', async () => {
    write(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`many/${index}`, ''])));
    await expect(digest(['many/*'])).rejects.toThrow('are more than 10000');
  });
});
