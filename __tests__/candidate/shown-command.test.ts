import { expect, test } from '@jest/globals';
import { renderShownCommand } from '../../src/candidate/shown-command.ts';

test('a command is told as it is, with white space quoted', () => {
  const command = [
    'vllm',
    'serve',
    'google/gemma',
    '--tokenizer',
    'a/b',
    '--max-num-batched-tokens',
    '8192',
    '--kv-cache-dtype=fp8',
    'two words',
  ];
  expect(renderShownCommand(command)).toBe(
    "vllm serve google/gemma --tokenizer a/b --max-num-batched-tokens 8192 --kv-cache-dtype=fp8 'two words'",
  );
});

test.each([
  [['vllm', '--api-key', 'sk-1'], 'vllm --api-key [left out]'],
  [['vllm', '--quiet', '--api-key=sk-1', '--port', '1'], 'vllm --quiet --api-key=[left out] --port 1'],
  [['vllm', '--hf-token', 's k'], 'vllm --hf-token [left out]'],
  [['env', 'HF_TOKEN=sk-1', 'vllm'], 'env HF_TOKEN=[left out] vllm'],
  [['sh', '-c', 'exec vllm --api-key sk-1'], "sh -c 'exec vllm --api-key [left out]'"],
  [['vllm', '--otlp', 'https://me:sk-1@host/x'], 'vllm --otlp https://[left out]@host/x'],
])('a secret in %j is left out', (command, shown) => {
  expect(renderShownCommand(command)).toBe(shown);
});

test('twenty thousand characters are no work', () => {
  const startedMs = performance.now();
  for (const piece of ['-', '--a ', "'", 'a=', '://', 'a-']) renderShownCommand([piece.repeat(20_000), piece.repeat(5_000)]);
  expect(performance.now() - startedMs).toBeLessThan(1_000);
});
