import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createPromptFiles } from '../../src/edges/prompt-files.ts';
import { InputError, InterruptedError } from '../../src/failures.ts';
import type { PromptFile, SourceRecord } from '../../src/suite/prompt-files.ts';
import { loadSource } from '../../src/suite/sources/load-source.ts';
import type { LoadedSource } from '../../src/suite/sources/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'prompt-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixtures = fileURLToPath(new URL('../../fixtures/prompts/', import.meta.url));
const files = createPromptFiles({ cacheFolder: join(folder, 'cache') });
const { signal } = new AbortController();

function write(name: string, content: string | Uint8Array): PromptFile {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, path };
}

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

const csv = (text: string | Uint8Array): Promise<readonly SourceRecord[]> => all(files.readCsv(write('p.csv', text), signal));
const text = async (bytes: Uint8Array): Promise<string> => (await all(files.readText(write('p.txt', bytes), signal))).join('');

describe('the four formats', () => {
  const context = { files, resolvePath: (path: string) => join(fixtures, path), embeddedPromptsFile: '', signal };
  const load = (path: string): Promise<LoadedSource> => loadSource({ source: 'file', path }, context);

  test('hold the same prompts', async () => {
    const { prompts } = await load('prompts.jsonl');
    expect(prompts.map((prompt) => prompt.id)).toEqual(['quay-1', 'quay-2', 'bees-1', 'bees-2', 'día-1']);
    expect(prompts[1]).toMatchObject({ cluster: 'quay', question: 'What is the "wave wall" made of?', references: ['granite'] });
    expect(prompts[3]).not.toHaveProperty('question');
    for (const path of ['prompts.json', 'prompts.csv', 'prompts.parquet']) expect((await load(path)).prompts).toEqual(prompts);
  });

  test('articles of CNN/DailyMail become prompts of the task summarization', async () => {
    const { prompts, provenance } = await loadSource({ source: 'cnn-dailymail', path: 'news.parquet' }, context);
    expect(prompts).toHaveLength(3);
    expect(prompts[2]).toEqual({
      id: 'c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadb',
      task: 'summarization',
      cluster: 'c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadb',
      references: ['Library lent more bicycles than books in August .\nThirty bicycles had been bought with a grant .'],
      context: expect.stringMatching(/^OSTRAVELD \(Gazette\)/),
    });
    // sha256sum fixtures/prompts/news.parquet
    expect(provenance).toEqual({
      source: 'cnn-dailymail',
      path: 'news.parquet',
      sha256: 'b0cb3d88089b2ffd764adbca19415933f7d7ac719bca82f90835c170ecfc2d81',
    });
  });
});

describe('text', () => {
  test('loses its byte order mark and nothing else', async () => {
    const long = `\u{1F41D}é${'x'.repeat(300_000)}\u{1F41D}\u0000`;
    expect(await text(Buffer.from(`\uFEFF${long}`))).toBe(long);
    expect(await text(Buffer.from(''))).toBe('');
  });

  test('that is not UTF-8 is refused with its line', async () => {
    await expect(text(Buffer.from('one\ntwo\nd\xeda\n', 'latin1'))).rejects.toThrow('p.txt:3:1 is not UTF-8 text');
    await expect(text(Buffer.from([0x61, 0xc3]))).rejects.toThrow('p.txt:1:1 is not UTF-8 text');
    await expect(text(Buffer.from([0x1f, 0x8b, 0x08, 0x00]))).rejects.toMatchObject({ cure: 'Save the file as UTF-8, uncompressed.' });
  });
});

describe('CSV', () => {
  test('keeps commas, quotes and line feeds of quoted cells, and counts lines', async () => {
    expect(await csv('\uFEFFid,prompt\r\n1,"a ""b"", c"\r\n\r\n2,"two\r\nlines"\r\n3,x')).toEqual([
      { number: 1, line: 2, fields: { id: '1', prompt: 'a "b", c' } },
      { number: 2, line: 4, fields: { id: '2', prompt: 'two\r\nlines' } },
      { number: 3, line: 6, fields: { id: '3', prompt: 'x' } },
    ]);
  });

  test('a row of another length is a problem, and the next rows are read', async () => {
    expect(await csv('id,prompt\n1\n2,x\n3,x,y\n')).toEqual([
      { number: 1, line: 2, problem: 'has 1 cell where the header has 2' },
      { number: 2, line: 3, fields: { id: '2', prompt: 'x' } },
      { number: 3, line: 4, problem: 'has 3 cells where the header has 2' },
    ]);
  });

  test('a header called __proto__ is an ordinary one', async () => {
    const [record] = await csv('id,__proto__\n1,x\n');
    expect(record !== undefined && 'fields' in record && Object.keys(record.fields)).toEqual(['id', '__proto__']);
  });

  test.each([
    ['a quote that is never closed', 'id,prompt\n0,z\n1,"x\n2,y\n', /^p\.csv:3:1 a quote is opened here and never closed$/],
    ['a quote in the middle of a cell', 'id,prompt\n1,x"y\n', /^p\.csv:2:1 a quote stands where none may be$/],
    ['a header that names a column twice', 'id,id\n1,2\n', /^p\.csv:1:1 the header names "id" twice$/],
  ])('%s is an error', async (_what, content, message) => {
    await expect(csv(content)).rejects.toThrow(message);
  });

  test('that is not UTF-8 is refused', async () => {
    await expect(csv(Buffer.from('id\nd\xeda\n', 'latin1'))).rejects.toThrow('p.csv:2:1 is not UTF-8 text');
  });

  test('an empty file has no rows', async () => {
    expect(await csv('')).toEqual([]);
  });
});

describe('parquet', () => {
  const read = (file: PromptFile, columns: readonly string[]): Promise<readonly SourceRecord[]> =>
    all(files.readParquet(file, columns, signal));
  const prompts = { name: 'prompts.parquet', path: join(fixtures, 'prompts.parquet') };

  test('reads the columns that are asked for and exist, over all row groups', async () => {
    const rows = await read(prompts, ['id', 'references', 'nothing']);
    expect(rows).toHaveLength(5);
    expect(rows[4]).toEqual({ number: 5, fields: { id: 'día-1', references: ['Spanish'] } });
  });

  test('a file with none of the columns says what it has', async () => {
    await expect(read(prompts, ['qid', 'text'])).rejects.toThrow(
      'prompts.parquet has none of the columns qid, text; its columns are id, task, cluster, context, question, references, unneeded',
    );
  });

  test('what is no parquet, or only a part of one, is refused', async () => {
    const whole = readFileSync(prompts.path);
    const damaged = Buffer.from(whole).fill(0xff, 20, 1200);
    for (const bytes of [Buffer.from('id,prompt\n1,x\n'), Buffer.alloc(0), whole.subarray(0, 3000), damaged]) {
      await expect(read(write('p.parquet', bytes), ['id', 'context'])).rejects.toThrow('p.parquet is not a parquet file that can be read');
    }
  });
});

describe('a file that cannot be read', () => {
  const missing = { name: 'data/p.x', path: join(folder, 'nowhere', 'p.x') };

  test.each([
    ['text', () => all(files.readText(missing, signal))],
    ['CSV', () => all(files.readCsv(missing, signal))],
    ['parquet', () => all(files.readParquet(missing, ['id'], signal))],
    ['digest', () => files.digest(missing, signal)],
  ])('%s: is named as the user wrote it', async (_what, read) => {
    const refused = read();
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(/^data\/p\.x: there is no such file$/);
    await expect(refused).rejects.toMatchObject({ cure: 'Paths of a suite are relative to the folder of the suite file.' });
  });

  test('a folder is no file', async () => {
    await expect(files.digest({ name: 'data', path: folder }, signal)).rejects.toThrow('data: is a folder, not a file');
    await expect(all(files.readParquet({ name: 'data', path: folder }, ['id'], signal))).rejects.toThrow('data: is a folder, not a file');
  });

  test('an interrupted reading says so', async () => {
    const file = write('p.jsonl', '{}\n'.repeat(10));
    await expect(all(files.readText(file, AbortSignal.abort()))).rejects.toThrow(InterruptedError);
    await expect(all(files.readCsv(file, AbortSignal.abort()))).rejects.toThrow(InterruptedError);
    await expect(files.digest(file, AbortSignal.abort())).rejects.toThrow(InterruptedError);
  });
});

test('the digest is SHA-256 of the bytes', async () => {
  // printf abc | sha256sum
  expect(await files.digest(write('abc', 'abc'), signal)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
