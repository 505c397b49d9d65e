import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openAnswerFile } from '../../src/edges/recorded-answers.ts';
import { InputError } from '../../src/failures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poq-answers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
  const path = join(folder, 'answers.jsonl');
  await writeFile(path, content);
  const source = openAnswerFile({ name: 'answers.jsonl', path });
  const lines: string[] = [];
  for await (const line of source.lines) lines.push(line);
  return { lines, digest: source.digest() };
}

test('lines end with LF or CR LF; the other line ends of Unicode belong to the text', async () => {
  expect((await read('\ufeffa\r\nb\u2028c\u0085d\re\n\nlast')).lines).toEqual(['a', 'b\u2028c\u0085d\re', '', 'last']);
});

test('the digest is over the exact bytes of the file', async () => {
  const bytes = Buffer.from([0xff, 0x0a, 0x61, 0x0d, 0x0a, 0x62]);
  const { digest, lines } = await read(bytes);
  expect(digest).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  expect(lines).toEqual(['\ufffd', 'a', 'b']);
});

test('a line of 10 MB, with characters across the borders of reads, comes whole', async () => {
  const long = 'é🦉'.repeat(1_700_000);
  const { lines } = await read(`${long}\nnext`);
  expect(lines[0] === long).toBe(true);
  expect(lines[1]).toBe('next');
});

test('a file that is missing, or is a folder, is named', async () => {
  const take = async (path: string): Promise<void> => {
    for await (const _ of openAnswerFile({ name: 'my answers.jsonl', path }).lines) return;
  };
  await expect(take(join(folder, 'none'))).rejects.toThrow('my answers.jsonl: there is no such file');
  await expect(take(folder)).rejects.toThrow(InputError);
});
