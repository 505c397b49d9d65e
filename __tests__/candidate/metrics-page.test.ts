import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { readLabels, readSamples, readShare } from '../../src/candidate/metrics-page.ts';
import { llamaCppPages, vllmMetrics } from '../doubles/engine-pages.ts';

// times are of a busy machine, too: a disturbed measurement is repeated, a wrong one fails every time
jest.retryTimes(3);

const gauges = ['vllm:kv_cache_usage_perc', 'vllm:gpu_cache_usage_perc'];

describe('the share of the KV cache in use', () => {
  test('is the value of the gauge, with labels or without', () => {
    expect(readShare(vllmMetrics(0.25), gauges)).toBe(0.25);
    expect(readShare('sglang:token_usage 5e-1 1795378574000\r\n', ['sglang:token_usage'])).toBe(0.5);
    expect(readShare('a{model_name="x} 0.9",engine="0"} 0.125', ['a'])).toBe(0.125);
  });

  test('of an engine in several parts is that of the fullest', () => {
    expect(readShare('a{engine="0"} 0.25\na{engine="1"} 0.75\na{engine="2"} 0.5\n', ['a'])).toBe(0.75);
  });

  test('is that of the newer name where a page has both', () => {
    expect(readShare('vllm:gpu_cache_usage_perc 0.5\nvllm:kv_cache_usage_perc 0.25\n', gauges)).toBe(0.25);
    expect(readShare('vllm:gpu_cache_usage_perc 0.5\n', gauges)).toBe(0.5);
  });

  test('is absent where the page does not have it: newer llama.cpp has no such gauge', () => {
    expect(readShare(llamaCppPages['/metrics'], ['llamacpp:kv_cache_usage_ratio'])).toBeUndefined();
  });

  test.each([
    '# HELP a 0.5',
    '# a 0.5',
    'aa 0.5',
    'a_created 0.5',
    'a 1.5',
    'a -0.5',
    'a NaN',
    'a +Inf',
    'a',
    'a{ 0.5',
    'b a 0.5',
    'a "0.5"',
  ])('is not read from %s', (line) => {
    expect(readShare(`${line}\n`, ['a'])).toBeUndefined();
  });

  test('is a share or absent, whatever the page is', () => {
    const line = fc
      .tuple(fc.constantFrom('a', 'a{', 'a{x="', 'a ', '\na '), fc.string(), fc.constantFrom('} 0.5', ' 1e400', '\n', ''))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(line).map((lines) => lines.join('')),
        (page) => {
          const share = readShare(page, ['a']);
          expect(share === undefined || (share >= 0 && share <= 1)).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['one endless line', `a{${'x="}" '.repeat(200_000)}`],
    ['nothing but the name', 'a'.repeat(1_000_000)],
    ['a line each', 'a 2\n'.repeat(250_000)],
    ['braces and blanks', `a{${'} '.repeat(500_000)}`],
  ])('is looked for in a megabyte in no time: %s', (_what, page) => {
    const started = performance.now();
    readShare(page, ['a']);
    expect(performance.now() - started).toBeLessThan(250);
  });
});

test('labels are read by their names; what has a backslash or is no label is left out', () => {
  const [sample] = readSamples('i{block_size="16",num_gpu_blocks="27430",odd="a\\"b",9="x",empty=""} 1.0', 'i');
  expect(sample?.value).toBe(1);
  expect(sample && readLabels(sample)).toEqual({ block_size: '16', num_gpu_blocks: '27430', empty: '' });
});
