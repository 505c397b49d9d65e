import { copyFile, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmbeddedEncoder } from '../../src/edges/embedded-encoder.ts';
import { computeCosine } from '../../src/encoder/cosine.ts';
import { embedTexts } from '../../src/encoder/embed-texts.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';

const file = 'fixtures/embedded/encoder/sts-embedded.table';
let encoder: Encoder;
beforeAll(async () => {
  encoder = await openEmbeddedEncoder(file);
});

async function similarity(a: string, b: string): Promise<number> {
  const { embeddings } = await embedTexts(encoder, [a, b]);
  return computeCosine(embeddings[0] ?? new Float32Array(0), embeddings[1] ?? new Float32Array(0));
}

describe('openEmbeddedEncoder', () => {
  test('the table stays under 4.5 MB', async () => {
    expect((await stat(file)).size).toBeLessThan(4_500_000);
  });

  test('it says who it is', () => {
    expect(encoder).toMatchObject({ name: 'sts-embedded', dimensions: 256, batchInvariant: true });
    expect(encoder.revision).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('texts of like meaning lie closer than texts of like words', async () => {
    const alike = await similarity('A physician treated the child.', 'The doctor cured a kid.');
    expect(alike).toBeGreaterThan(await similarity('A physician treated the child.', 'A mechanic painted the car.'));
    expect(alike).toBeGreaterThan(0.4);
  });

  test('capitals and accents make no difference', async () => {
    expect(await similarity('Café in Zürich', 'cafe in zurich')).toBe(1);
  });

  test('special tokens of the model it came from are mere text', () => {
    expect(encoder.tokenise('[SEP]').tokenIds).toHaveLength(3);
  });

  test.each(['', '   ', '\u{1F642}', '\ud800', '\u0000\u0001'])('a text without known words (%j) has no direction', async (text) => {
    const [vector] = await encoder.embed([encoder.tokenise(text)]);
    expect(vector).toEqual(new Float32Array(256));
  });

  test('an answer of 10 MB is cut, marked, and costs no minute', () => {
    const before = performance.now();
    const { tokenIds, truncated } = encoder.tokenise('word '.repeat(2_000_000));
    expect(truncated).toBe(true);
    expect(tokenIds).toHaveLength(8_192);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('a table that cannot be used', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poq-table-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is missing', async () => {
    await expect(openEmbeddedEncoder(join(folder, 'none.table'))).rejects.toMatchObject({
      name: 'EdgeError',
      edge: 'encoder',
      message: expect.stringContaining('none.table cannot be used: ENOENT'),
      cure: expect.stringContaining('Install the package again'),
    });
  });

  test('is cut off', async () => {
    const cut = join(folder, 'cut.table');
    await copyFile(file, cut);
    await truncate(cut, 1_000_000);
    await expect(openEmbeddedEncoder(cut)).rejects.toMatchObject({
      name: 'EdgeError',
      message: expect.stringContaining('damaged or cut off'),
    });
  });
});
