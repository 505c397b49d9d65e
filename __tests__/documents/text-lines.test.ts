import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitLines } from '../../src/documents/text-lines.ts';

async function* give(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

async function split(pieces: readonly string[], longest = 1_000): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(give(pieces), { longest, refuse: (number) => new RangeError(`line ${number}`) })) lines.push(line);
  return lines;
}

test('line feeds end lines, Unicode’s other line ends do not', async () => {
  expect(await split(['a\r\nb\u2028c\u2029d\n\ne'])).toEqual(['a\r', 'b\u2028c\u2029d', '', 'e']);
});

test('where a text is cut into pieces does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') })), async (pieces) => {
      const text = pieces.join('');
      const lines = text.split('\n');
      expect(await split(pieces)).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines);
    }),
  );
});

test('a line that grows beyond the limit is refused by its number before it has ended', async () => {
  await expect(split(['ab\ncd', 'ef', 'gh\n'], 3)).rejects.toThrow('line 2');
  expect(await split(['ab\ncd', 'e\n'], 3)).toEqual(['ab', 'cde']);
});
