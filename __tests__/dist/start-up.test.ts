import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** What Node reads before the first line of a file of dist/ runs: the file and everything that it imports statically. */
function collectEager(name: string, seen = new Map<string, number>()): ReadonlyMap<string, number> {
  if (seen.has(name)) return seen;
  const source = readFileSync(join(dist, name), 'utf8');
  seen.set(name, source.length);
  const imports = source.matchAll(/^(?:import|export)\s*(?:[^'"();]*?\sfrom\s*)?["']\.\/([^"']+)["'];$/gm);
  for (const [, imported = ''] of imports) collectEager(imported, seen);
  return seen;
}

describe('start-up of the bundle', () => {
  const eager = collectEager('cli.js');

  test('the command line reads less than 250 kB before it knows what it is asked', () => {
    expect([...eager.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
    expect(eager.size).toBeGreaterThan(1);
  });

  test.each(['onnxruntime', 'transformers', 'ajv', 'yaml', 'openai', 'hyparquet'])('%s is not part of it', (name) => {
    const sources = [...eager.keys()].map((file) => readFileSync(join(dist, file), 'utf8'));
    expect(
      sources.filter((source) => source.includes(`// node_modules/${name}`) || source.includes(`// node_modules/@huggingface/${name}`)),
    ).toEqual([]);
  });
});
