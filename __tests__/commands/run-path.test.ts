import { expect, test } from '@jest/globals';
import { runFilePath } from '../../src/commands/run-path.ts';

test('a run is named after its candidate, a shard after its place, too', () => {
  expect(runFilePath('out', 'gemma')).toBe('out/gemma.run.jsonl');
  expect(runFilePath('out/deep', 'gemma.v2', { index: 2, of: 5 })).toBe('out/deep/gemma.v2.shard-2-of-5.run.jsonl');
});
