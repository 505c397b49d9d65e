import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ZipFile } from 'yazl';
import { unpackRuns } from '../../src/edges/zip-archive.ts';
import { EdgeError, InputError, InterruptedError } from '../../src/failures.ts';
import type { Unpacked, Unpacking } from '../../src/pull-request/run-archive.ts';
import { never } from '../doubles/questions.ts';
import { buildZip, type EntrySketch } from './hand-made-zip.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const limits = { maxFileBytes: 100_000, maxTotalBytes: 150_000, maxEntries: 4 };
const line = '{"line":"header"}\n';

/** Unpacks the archive's bytes into a new folder beside them. */
async function unpack(archive: Uint8Array, options: Partial<Unpacking> = {}): Promise<Unpacked> {
  const path = join(folder, 'artifact.zip');
  await writeFile(path, archive);
  return unpackRuns(path, { ...limits, to: join(folder, 'new', 'runs'), signal: never, ...options });
}

/** Refused as the pull request's fault, and nothing is left of it: neither in its folder nor outside. */
async function expectRefused(archive: Uint8Array, message: RegExp): Promise<void> {
  const refusal = unpack(archive);
  await expect(refusal).rejects.toThrow(InputError);
  await expect(refusal).rejects.toThrow(message);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['artifact.zip', 'new']);
}

const refuse = (message: RegExp, ...entries: readonly EntrySketch[]): Promise<void> => expectRefused(buildZip(entries), message);

async function zipUp(files: Readonly<Record<string, string | Buffer>>, options: { readonly mode?: number } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options);
  zip.end();
  return buffer(zip.outputStream);
}

test('a run of a thousand lines comes out as it went in', async () => {
  const text = Array.from({ length: 1_000 }, (_, index) => `{"line":"answer","promptId":"p${index}","text":"número ${index}"}\n`).join('');
  const { paths, bytes } = await unpack(await zipUp({ 'gemma.shard-1-of-2.run.jsonl': text }));
  expect(paths).toEqual([join(folder, 'new', 'runs', 'gemma.shard-1-of-2.run.jsonl')]);
  expect(await readFile(paths[0] ?? '', 'utf8')).toBe(text);
  expect(bytes).toBe(Buffer.byteLength(text));
});

test('several runs come out one after another, stored or deflated', async () => {
  const archive = buildZip([
    { name: 'a.run.jsonl', content: 'first', stored: true },
    { name: 'b.run.jsonl', content: 'second' },
  ]);
  const { paths } = await unpack(archive);
  expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(['first', 'second']);
});

test('reports beside the run stay in the archive, however large they claim to be', async () => {
  const archive = buildZip([
    { name: 'report.json', content: 'x', claimedBytes: 3_000_000_000 },
    { name: 'report.html', content: '<p>' },
    { name: 'a.run.jsonl', content: line },
    { name: 'comment.md', content: 'pass' },
  ]);
  await unpack(archive);
  expect(await readdir(join(folder, 'new', 'runs'))).toEqual(['a.run.jsonl']);
});

test('what is unpacked is for this user only', async () => {
  const { paths } = await unpack(await zipUp({ 'a.run.jsonl': line }, { mode: 0o100777 }));
  expect((await stat(paths[0] ?? '')).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'new', 'runs'))).mode & 0o777).toBe(0o700);
});

test.each(['../a.run.jsonl', 'x/../../a.run.jsonl', '..', '.run.jsonl', './a.run.jsonl', 'runs/a.run.jsonl'])(
  'a path out of or below the folder is refused: %s',
  (name) => refuse(/is no name of a run file/, { name, content: line }),
);

test.each(['/etc/a.run.jsonl', 'C:\\a.run.jsonl', 'C:a.run.jsonl', '\\\\host\\a.run.jsonl', '..\\a.run.jsonl'])(
  'an absolute path or a backslash is refused: %s',
  (name) => refuse(/is no name of a run file/, { name, content: line }),
);

test.each(['a.run.jsonl\0.txt', 'a\n.run.jsonl', 'ä.run.jsonl', '\u202ea.run.jsonl', '.bashrc', 'a.run.jsonl.sh', 'x'.repeat(60_000), ''])(
  'a name that no candidate has is refused, and told short and harmless (%#)',
  async (name) => {
    const refusal = await unpack(buildZip([{ name, content: line }])).catch((failure: unknown) => failure);
    expect(refusal).toBeInstanceOf(InputError);
    expect(String(refusal)).toMatch(/^InputError: the archive holds ".{0,200}", which is no name of a run file$/);
    expect(String(refusal)).not.toMatch(/[\p{C}]/u);
  },
);

test('a symbolic link is refused', () => refuse(/no regular file/, { name: 'a.run.jsonl', content: '/etc/passwd', mode: 0o120777 }));

test.each([0o020666, 0o060666, 0o010666, 0o140777, 0o040755])('a device, a pipe, a socket or a folder is refused (%#)', (mode) =>
  refuse(/no regular file/, { name: 'a.run.jsonl', content: '', mode }),
);

test('a folder without Unix modes is refused', () => refuse(/no regular file/, { name: 'a.run.jsonl', content: '', dosAttributes: 0x10 }));

test('a link among the reports is refused, too', () => refuse(/no regular file/, { name: 'report.json', content: '/etc', mode: 0o120777 }));

test('an encrypted file is refused', () => refuse(/is encrypted/, { name: 'a.run.jsonl', content: line, flags: 1 }));

test('strong encryption is refused', () => refuse(/cannot be read/, { name: 'a.run.jsonl', content: line, flags: 0x41 }));

test('an unusual compression is refused', () => refuse(/compressed by method 12/, { name: 'a.run.jsonl', content: line, method: 12 }));

test.each(['a.run.jsonl', 'A.run.jsonl'])('two files of one name are refused, upper and lower case alike: %s', (name) =>
  refuse(/twice/, { name: 'a.run.jsonl', content: line }, { name, content: line }),
);

test('more files than allowed are refused', () =>
  refuse(/lists 5 files, more than 4/, ...['a', 'b', 'c', 'd', 'e'].map((stem) => ({ name: `${stem}.run.jsonl`, content: line }))));

test('a claim of 60,000 files is refused without reading them', () =>
  expectRefused(buildZip([{ name: 'a.run.jsonl', content: line }], { entryCount: 60_000 }), /lists 60000 files/));

test('a claimed size above the limit is refused', () =>
  refuse(/claims 100001 bytes, more than 100000/, { name: 'a.run.jsonl', content: line, claimedBytes: 100_001 }));

test('sizes that exceed the limit together are refused', async () => {
  const half = Buffer.alloc(80_000, 'x');
  await expectRefused(await zipUp({ 'a.run.jsonl': half, 'b.run.jsonl': half }), /claims 160000 bytes, more than 150000/);
});

test('a zip64 claim of 10 GB is refused', () =>
  refuse(/claims 10737418240 bytes/, { name: 'a.run.jsonl', content: line, zip64Bytes: 10n * 1024n ** 3n }));

test('a bomb that claims to be small is stopped at the size it claims', () =>
  refuse(/larger than the 100 bytes it claims/, { name: 'a.run.jsonl', content: Buffer.alloc(50_000_000), claimedBytes: 100 }));

test('a bomb that claims just the limit is stopped at the limit', () =>
  refuse(/larger than 100000 bytes/, { name: 'a.run.jsonl', content: Buffer.alloc(50_000_000), claimedBytes: 100_000 }));

test('a file that is smaller than it claims is refused', () =>
  refuse(/has 18 bytes and claims 19/, { name: 'a.run.jsonl', content: line, claimedBytes: 19 }));

test('a stored file whose sizes contradict each other is refused', () =>
  refuse(/sizes contradict/, { name: 'a.run.jsonl', content: line, stored: true, claimedBytes: 17 }));

test('a wrong checksum is refused', () => refuse(/checksum/, { name: 'a.run.jsonl', content: line, checksum: 1 }));

test('one file gone wrong takes the good ones with it', () =>
  refuse(/checksum/, { name: 'a.run.jsonl', content: line }, { name: 'b.run.jsonl', content: line, checksum: 1 }));

test('two files that share their bytes are refused', () =>
  refuse(
    /calls one file b\.run\.jsonl and "a\.run\.jsonl"/,
    { name: 'a.run.jsonl', content: line },
    { name: 'b.run.jsonl', content: line, bytesOf: 0 },
  ));

test('a file inside another is refused', () => {
  const inner = buildZip([{ name: 'b.run.jsonl', content: line, stored: true }]).subarray(0, -22 - 57);
  const whole = buildZip([
    { name: 'a.run.jsonl', content: inner, stored: true },
    { name: 'b.run.jsonl', content: line, stored: true, bytesOf: 0 },
  ]);
  // The second entry of the listing points into the content of the first.
  const listed = whole.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  whole.writeUInt32LE(30 + 'a.run.jsonl'.length, listed + 42);
  whole.writeUInt32LE(line.length, listed + 20);
  return expectRefused(whole, /in the same bytes/);
});

test('a file that is called otherwise beside its bytes is refused', () =>
  refuse(/calls one file a\.run\.jsonl and "b\.run\.jsonl"/, { name: 'a.run.jsonl', content: line, localName: 'b.run.jsonl' }));

test.each([0.1, 0.5, 0.9, 0.999])('an archive that breaks off is refused (%s)', async (share) => {
  const whole = await zipUp({ 'a.run.jsonl': line.repeat(1_000) });
  await expectRefused(whole.subarray(0, Math.floor(whole.length * share)), /cannot be read/);
});

test.each(['', 'no archive', 'PK\x05\x06', '<html>'.repeat(100)])('what is no archive is refused (%#)', (text) =>
  expectRefused(Buffer.from(text, 'latin1'), /cannot be read/),
);

test('damage anywhere is an error that names no bug, or does no harm', async () => {
  const whole = await zipUp({ 'a.run.jsonl': line.repeat(20), 'report.json': '{}' });
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(whole.readUInt8(at) ^ 0xff, at);
    const outcome = await unpack(damaged, { to: join(folder, `at-${at}`) }).catch((failure: unknown) => failure);
    if (outcome instanceof InputError) continue;
    // A bit of a time stamp, say.
    expect(outcome).toMatchObject({ bytes: line.length * 20 });
  }
});

test('a folder that is there already is not written into', async () => {
  await mkdir(join(folder, 'new', 'runs'), { recursive: true });
  await writeFile(join(folder, 'new', 'runs', 'mine'), 'kept');
  await expect(unpack(await zipUp({ 'a.run.jsonl': line }))).rejects.toThrow(EdgeError);
  expect(await readdir(join(folder, 'new', 'runs'))).toEqual(['mine']);
});

test('a link in the place of the folder is not followed', async () => {
  await mkdir(join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'link'));
  await expect(unpack(await zipUp({ 'a.run.jsonl': line }), { to: join(folder, 'link') })).rejects.toThrow(EdgeError);
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
});

test('an archive that is not there is the matter of the disk', async () => {
  const missing = unpackRuns(join(folder, 'none.zip'), { ...limits, to: join(folder, 'runs'), signal: never });
  await expect(missing).rejects.toThrow(EdgeError);
});

test('Ctrl-C while unpacking leaves nothing behind', async () => {
  const controller = new AbortController();
  const archive = buildZip([{ name: 'a.run.jsonl', content: Buffer.alloc(100_000_000, 'abc') }]);
  const unpacking = unpack(archive, { signal: controller.signal, maxFileBytes: 1e9, maxTotalBytes: 1e9 }).catch(
    (failure: unknown) => failure,
  );
  while (!existsSync(join(folder, 'new', 'runs', 'a.run.jsonl'))) await new Promise((resolve) => setTimeout(resolve, 1));
  controller.abort();
  expect(await unpacking).toBeInstanceOf(InterruptedError);
  expect(await readdir(join(folder, 'new'))).toEqual([]);
});
