import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listCacheEntries } from '../../src/edges/cache-entries.ts';
import { setUpCache } from './cache-bench.ts';

const { at, put, root } = setUpCache();
const sizes = async (): Promise<unknown> => Object.fromEntries((await listCacheEntries(root())).map(({ id, bytes }) => [id, bytes]));

describe('the entries of a cache', () => {
  test('are prompt files with their unfinished parts, and models at a revision with theirs; records do not count', async () => {
    put('prompts/a.json', 10);
    put('prompts/a.json.lock.json', 1000);
    put('prompts/a.json.part', 1);
    put('prompts/a.json.part.json', 2);
    put('prompts/a.json.0b57a4e2-1c0f-4f4e-9d0e-0123456789ab.part', 4);
    put('prompts/b.parquet.part', 7);
    put('models/o--n/main/config.json', 20);
    put('models/o--n/main/onnx/model.onnx', 30);
    put('models/o--n/.main/onnx/model_fp16.onnx.part', 5);
    put('models/o--n/.main/config.json.lock.json', 1000);
    put('models/o--n/.main/extra.json.absent', 1000);
    put('models/o--n/pr+1/config.json', 3);
    put('models/o--n/.v2/config.json.part', 6);
    expect(await sizes()).toEqual({
      'prompts/a.json': 17,
      'prompts/b.parquet': 7,
      'models/o--n/main': 55,
      'models/o--n/pr+1': 3,
      'models/o--n/v2': 6,
    });
  });

  test('are the kept vectors of an encoder, all of its files together', async () => {
    put('embeddings/0a/1.vectors', 10);
    put('embeddings/0a/2.vectors', 5);
    put('embeddings/0b/1.vectors', 7);
    put('embeddings/~trash-1/1.vectors', 100);
    put('embeddings/stray', 100);
    expect(await sizes()).toEqual({ 'embeddings/0a': 15, 'embeddings/0b': 7 });
  });

  test('are nothing else that lies there', async () => {
    put('elsewhere/a.json', 10);
    put('a.json', 10);
    put('.use/0.used', 10);
    put('models/readme.md', 10);
    put('prompts/~trash-1', 10);
    put('models/o--n/~trash-1/config.json', 10);
    expect(await sizes()).toEqual({});
  });

  test('do not reach through links, nor count what these lead to', async () => {
    const outside = join(root(), '../outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'big'), Buffer.alloc(5000));
    put('models/o--n/main/config.json', 20);
    symlinkSync(join(outside, 'big'), at('models/o--n/main/model.onnx'));
    symlinkSync(outside, at('models/o--n/main/onnx'));
    symlinkSync(outside, at('models/o--n/v2'));
    symlinkSync(outside, at('models/other'));
    symlinkSync(root(), at('models/o--n/main/around'));
    expect(await sizes()).toEqual({ 'models/o--n/main': 20 });
    linkSync(join(outside, 'big'), at('models/o--n/main/hard'));
    expect(await sizes()).toEqual({ 'models/o--n/main': 5020 });
  });

  test('of a cache that does not exist are none', async () => {
    expect(await listCacheEntries(join(root(), 'nowhere'))).toEqual([]);
  });
});
