import { existsSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { describeOwner } from '../../src/edges/cache-owner.ts';
import { sweepCache } from '../../src/edges/cache-sweep.ts';
import { shareCache } from './cache-apart.ts';
import { setUpCache } from './cache-bench.ts';

const { at, left, open, put, root } = setUpCache();
const own = '0b57a4e2-1c0f-4f4e-9d0e-0123456789ab';

test('what killed processes left goes; what the next run can continue stays', async () => {
  put('prompts/a.json.part', 1);
  put('prompts/a.json.part.json', 1);
  put(`prompts/a.json.${own}.part`, 1);
  put(`prompts/a.json.${own}.part.json`, 1);
  put(`prompts/b.json.${own}.part`, 1);
  for (const name of [`a.json.${own}.part`, `a.json.${own}.part.json`]) utimesSync(at(`prompts/${name}`), 1, 1);
  put('models/o--n/main/config.json', 1);
  put('models/o--n/~trash-1/onnx/model.onnx', 1);
  put('embeddings/0/0.vectors', 1);
  put(`embeddings/0/0.vectors.${own}.part`, 1);
  utimesSync(at(`embeddings/0/0.vectors.${own}.part`), 1, 1);
  put('embeddings/~trash-1/0.vectors', 1);
  put('models/o--n/.main/onnx/~trash-2', 1);
  put('models/o--n/.main/onnx/model.onnx.part.lock', 1);
  put('models/o--n/.main/onnx/other.onnx.part.lock', 1);
  writeFileSync(at('models/o--n/.main/onnx/model.onnx.part.lock'), JSON.stringify({ ...describeOwner(), pid: 4_194_305 }));
  writeFileSync(at('models/o--n/.main/onnx/other.onnx.part.lock'), JSON.stringify(describeOwner()));
  const other = await shareCache(root(), 'hold', 'prompts/a.json');
  await other.kill();
  await open().place(at('prompts/a.json')).hold();
  await sweepCache(root());
  expect(left()).toEqual([
    'embeddings/0/0.vectors',
    'models/o--n/.main/onnx/other.onnx.part.lock',
    'models/o--n/main/config.json',
    'prompts/a.json.part',
    'prompts/a.json.part.json',
    `prompts/b.json.${own}.part`,
  ]);
  expect(readdirSync(at('.use')).filter((name) => name.endsWith('.lease'))).toEqual([expect.stringMatching(`^${process.pid}-`)]);
});

test('links are not followed', async () => {
  const outside = join(root(), '../outside');
  put('../outside/~trash-1', 1);
  put('models/readme', 1);
  symlinkSync(outside, at('models/o--n'));
  symlinkSync(outside, at('prompts'));
  await sweepCache(root());
  expect(existsSync(join(outside, '~trash-1'))).toBe(true);
});

test('a cache that does not exist is not made', async () => {
  await sweepCache(join(root(), 'nowhere'));
  expect(existsSync(join(root(), 'nowhere'))).toBe(false);
});
