import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { generatorFilesOf, inspectGeneratorFolder } from '../../src/edges/generator-folder.ts';
import { EdgeError } from '../../src/failures.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const whole = {
  'config.json': '{"max_position_embeddings": 512}',
  'tokenizer.json': '{}',
  'tokenizer_config.json': '{}',
  'onnx/model.onnx': 'weights',
};

function write(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'generator-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const refusal = async (files: Readonly<Record<string, string>>): Promise<EdgeError> => {
  const failure: unknown = await inspectGeneratorFolder(write(files), 'fp32').catch((each: unknown) => each);
  if (!(failure instanceof EdgeError)) throw new Error(`no EdgeError: ${String(failure)}`);
  return failure;
};

describe('a folder with a language model', () => {
  test('says how long its context is, in the words of its family', async () => {
    expect(await inspectGeneratorFolder(write(whole), 'fp32')).toMatchObject({ weights: 'onnx/model.onnx', contextTokens: 512 });
    const gpt2 = await inspectGeneratorFolder(write({ ...whole, 'config.json': '{"n_positions": 1024}' }), 'fp32');
    expect(gpt2.contextTokens).toBe(1024);
    const nested = await inspectGeneratorFolder(
      write({ ...whole, 'config.json': '{"text_config":{"max_position_embeddings": 64}}' }),
      'fp32',
    );
    expect(nested.contextTokens).toBe(64);
    expect(await inspectGeneratorFolder(write({ ...whole, 'config.json': '{}' }), 'fp32')).not.toHaveProperty('contextTokens');
  });

  test('is as large as its weights on the disk, in all their files', async () => {
    const large = { ...whole, 'onnx/model.onnx': 'w'.repeat(3 * 2 ** 19), 'onnx/model.onnx_data': 'd'.repeat(2 ** 20) };
    expect((await inspectGeneratorFolder(write(large), 'fp32')).weightsMiB).toBe(2.5);
  });

  test('is another one when any file in use is another, a chat template included, and the same when others are', async () => {
    const digestOf = async (more: Readonly<Record<string, string>>) =>
      (await inspectGeneratorFolder(write({ ...whole, ...more }), 'fp32')).digest;
    const plain = await digestOf({});
    expect(plain).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await digestOf({ 'README.md': 'about' })).toBe(plain);
    const others = await Promise.all([
      digestOf({ 'onnx/model.onnx': 'other weights' }),
      digestOf({ 'onnx/model.onnx_data': 'more weights' }),
      digestOf({ 'generation_config.json': '{"eos_token_id": 3}' }),
      digestOf({ 'chat_template.jinja': '{{ messages }}' }),
    ]);
    expect(new Set([plain, ...others]).size).toBe(5);
  });

  test('is refused with the file, and with the formats that are there', async () => {
    const { 'onnx/model.onnx': _, ...rest } = whole;
    const missing = await refusal({ ...rest, 'onnx/model_q4.onnx': 'weights' });
    expect(missing.message).toMatch(/lacks onnx\/model\.onnx \(dtype fp32\)/);
    expect(missing.cure).toMatch(/language model needs .* The folder holds weights for dtype: q4\./);
    expect((await refusal({ ...whole, 'tokenizer.json': 'not JSON' })).message).toMatch(/tokenizer\.json cannot be read/);
    expect((await refusal({ ...whole, 'config.json': '{"is_encoder_decoder": true}' })).message).toMatch(/encoder with a decoder/);
  });
});

test('the weights of a large model lie in as many files as its settings say', () => {
  const dataOf = (format: unknown, dtype: 'fp32' | 'q4f16' = 'fp32') =>
    generatorFilesOf(dtype, { 'transformers.js_config': { use_external_data_format: format } }).optional.filter((file) =>
      file.includes('_data'),
    );
  expect(dataOf(2)).toEqual(['onnx/model.onnx_data', 'onnx/model.onnx_data_1']);
  expect(dataOf(true)).toEqual(['onnx/model.onnx_data']);
  expect(dataOf({ 'model_q4f16.onnx': 3, model: 1 }, 'q4f16')).toHaveLength(3);
  expect(dataOf({ 'model_q4f16.onnx': 3, model: 1 })).toEqual(['onnx/model.onnx_data']);
  expect(dataOf(1e9)).toHaveLength(100);
});
