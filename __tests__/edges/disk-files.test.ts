import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDiskFiles } from '../../src/edges/disk-files.ts';
import { EdgeError, InputError } from '../../src/failures.ts';

const files = openDiskFiles();
let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poq-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function linesOf(path: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of files.readLines(path)) lines.push(line);
  return lines;
}

/** What a rejected promise was rejected with. */
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (reason: unknown) => reason,
  );

describe('lines', () => {
  test('end with LF or CR LF and with nothing else', async () => {
    const odd = 'a\u2028b\u2029c\u0085d\u000be';
    writeFileSync(at('lines'), `${odd}\nsecond\r\n\nlast`);
    expect(await linesOf(at('lines'))).toEqual([odd, 'second', '', 'last']);
  });

  test('there is no line after the last line feed', async () => {
    writeFileSync(at('lines'), 'one\ntwo\n');
    expect(await linesOf(at('lines'))).toEqual(['one', 'two']);
    writeFileSync(at('empty'), '');
    expect(await linesOf(at('empty'))).toEqual([]);
  });

  test('longer than any piece that is read come whole, also where a character lies across two pieces', async () => {
    const long = `${'x'.repeat(256 * 1024 - 1)}é${'🦉'.repeat(100_000)}`;
    writeFileSync(at('lines'), `${long}\n${long}\n`);
    expect((await linesOf(at('lines'))).map((line) => line === long)).toEqual([true, true]);
  });

  test('of which a killed process wrote half a character come as they are', async () => {
    writeFileSync(at('torn'), Buffer.concat([Buffer.from('whole\nto'), Buffer.from('🦉').subarray(0, 2)]));
    expect(await linesOf(at('torn'))).toEqual(['whole', 'to\ufffd']);
  });
});

describe('reading', () => {
  test.each([
    ['missing.yaml', /there is no file .*missing\.yaml$/],
    ['.', /is a folder, not a file$/],
    ['file/below', /there is no file .*file\/below$/],
  ])('%s is the matter of whoever named it', async (name, message) => {
    writeFileSync(at('file'), '');
    for (const read of [files.readText, linesOf]) {
      const reason = await reasonOf(read(at(name)));
      expect(reason).toBeInstanceOf(InputError);
      expect(reason).toMatchObject({ message: expect.stringMatching(message) });
    }
  });

  const onLinux = existsSync('/proc/self/mem') ? test : test.skip;

  onLinux('what the machine refuses is an edge failure', async () => {
    const reason = await reasonOf(linesOf('/proc/self/mem'));
    expect(reason).toMatchObject({ name: 'EdgeError', edge: 'files', message: '/proc/self/mem cannot be read (EIO)' });
  });

  test('a folder lists its names in order; one that is not there has none; a file is no folder', async () => {
    for (const name of ['b', 'a', 'c']) writeFileSync(at(name), '');
    expect(await files.list(folder)).toEqual(['a', 'b', 'c']);
    expect(await files.list(at('nowhere'))).toEqual([]);
    expect(await reasonOf(files.list(at('a')))).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/is a file, not a folder/),
    });
    expect([await files.exists(folder), await files.exists(at('a')), await files.exists(at('d'))]).toEqual([true, true, false]);
    expect([await files.isFolder(folder), await files.isFolder(at('a')), await files.isFolder(at('d'))]).toEqual([true, false, false]);
  });
});

describe('writing', () => {
  test('creates folders, takes pieces, replaces the file and leaves nothing beside it', async () => {
    await files.writeText(at('deep/er/report.json'), 'old');
    await files.writeText(at('deep/er/report.json'), ['ne', 'w']);
    await files.copy(at('deep/er/report.json'), at('else/where.json'));
    expect([readFileSync(at('deep/er/report.json'), 'utf8'), readFileSync(at('else/where.json'), 'utf8')]).toEqual(['new', 'new']);
    expect([...readdirSync(at('deep/er')), ...readdirSync(at('else'))]).toEqual(['report.json', 'where.json']);
  });

  test('below a file is refused with the path and a cure', async () => {
    writeFileSync(at('taken'), '');
    for (const write of [(path: string) => files.writeText(path, ''), files.openSink]) {
      const reason = await reasonOf(write(at('taken/report.json')));
      expect(reason).toBeInstanceOf(EdgeError);
      expect(reason).toMatchObject({
        message: expect.stringMatching(/taken cannot be written \(E(NOTDIR|EXIST)\)/),
        cure: expect.stringMatching(/--out/),
      });
    }
  });

  const onLinux = existsSync('/proc/self') ? test : test.skip;

  onLinux('below what takes no folder is refused at once, with a cure', async () => {
    for (const write of [(path: string) => files.writeText(path, ''), files.openSink]) {
      const reason = await reasonOf(write('/proc/x/y/report.json'));
      expect(reason).toBeInstanceOf(EdgeError);
      expect(reason).toMatchObject({
        message: expect.stringMatching(/^\/proc\/x\/y cannot be written \(E(NOENT|ACCES|PERM)\)$/),
        cure: expect.stringMatching(/--out/),
      });
    }
  });

  test('by several at once makes the folders once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `one/two/three/${index}`);
    await Promise.all(names.map((name) => files.writeText(at(name), name)));
    expect(readdirSync(at('one/two/three'))).toHaveLength(20);
  });

  test('where a folder has the name leaves no part behind', async () => {
    mkdirSync(at('report.json'));
    expect(await reasonOf(files.writeText(at('report.json'), 'text'))).toMatchObject({ message: expect.stringMatching(/EISDIR/) });
    expect(readdirSync(folder)).toEqual(['report.json']);
  });
});

describe('a sink', () => {
  test('writes in order, whatever the speed of the caller', async () => {
    const sink = await files.openSink(at('out/x.run.jsonl'));
    for (let index = 0; index < 5_000; index += 1) {
      sink.append(`${index}\n`);
      if (index % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await sink.close();
    expect(await linesOf(at('out/x.run.jsonl'))).toEqual(Array.from({ length: 5_000 }, (_, index) => String(index)));
    expect(readdirSync(at('out'))).toEqual(['x.run.jsonl']);
  });

  test('has its text on the disk before it is closed', async () => {
    const sink = await files.openSink(at('x.run.jsonl'));
    sink.append('first\n');
    while (!existsSync(at('x.run.jsonl'))) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(readFileSync(at('x.run.jsonl'), 'utf8')).toBe('first\n');
    await sink.close();
  });

  test('replaces an older file with its first text, and leaves it alone where there is none', async () => {
    writeFileSync(at('x.run.jsonl'), 'older\n');
    await (await files.openSink(at('x.run.jsonl'))).close();
    expect(readFileSync(at('x.run.jsonl'), 'utf8')).toBe('older\n');
    const sink = await files.openSink(at('x.run.jsonl'));
    sink.append('newer\n');
    await sink.close();
    expect(readFileSync(at('x.run.jsonl'), 'utf8')).toBe('newer\n');
    expect(readdirSync(folder)).toEqual(['x.run.jsonl']);
  });

  const onLinux = existsSync('/dev/full') ? test : test.skip;

  onLinux('on a full disk fails at the next line and when it is closed, and an older file stays', async () => {
    writeFileSync(at('x.run.jsonl'), 'older\n');
    symlinkSync('/dev/full', at('x.run.jsonl.part'));
    const sink = await files.openSink(at('x.run.jsonl'));
    sink.append('lost\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(() => sink.append('more\n')).toThrow(/x\.run\.jsonl cannot be written \(ENOSPC\)/);
    expect(await reasonOf(sink.close())).toMatchObject({ name: 'EdgeError', cure: expect.stringMatching(/disk is full/) });
    expect(readdirSync(folder)).toEqual(['x.run.jsonl']);
    expect(readFileSync(at('x.run.jsonl'), 'utf8')).toBe('older\n');
  });
});

describe('a link in place of an unfinished file', () => {
  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ['a text', () => files.writeText(at('out.json'), 'new')],
    ['bytes', () => files.writeBytes(at('out.json'), Buffer.from('new'))],
    ['a copy', () => files.copy(at('source'), at('out.json'))],
    [
      'a sink',
      async () => {
        const sink = await files.openSink(at('out.json'));
        sink.append('new');
        await sink.close();
      },
    ],
  ];

  test.each(ways)('does not lead %s elsewhere', async (_kind, write) => {
    writeFileSync(at('source'), 'new');
    writeFileSync(at('precious'), 'precious');
    for (const target of ['precious', 'nowhere']) {
      symlinkSync(at(target), at('out.json.part'));
      await write();
      expect(readFileSync(at('out.json'), 'utf8')).toBe('new');
    }
    expect(readFileSync(at('precious'), 'utf8')).toBe('precious');
    expect(readdirSync(folder).sort()).toEqual(['out.json', 'precious', 'source']);
  });
});
